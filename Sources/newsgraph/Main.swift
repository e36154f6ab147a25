import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs the command and turns every error into one line and an exit code.
@main
enum Main {
    static func main() {
        // A file that grows too large is an error of writing, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try Misspelling.check(CommandLine.arguments.dropFirst().first)
            var command = try Newsgraph.parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            stop(failure)
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            stop(parsing: error)
        }
    }

    /// Help, version and completion scripts come as errors too, with the exit code 0.
    private static func stop(parsing error: any Error) -> Never {
        if Newsgraph.exitCode(for: error) == .success { Newsgraph.exit(withError: error) }
        stop(Failure(.usage, UsageMessage.text(Newsgraph.message(for: error), command: CommandLine.arguments)))
    }

    private static func stop(_ failure: Failure) -> Never {
        Diagnostics().error(failure)
        // Those who know diff expect 2 for any trouble.
        let isDiff = CommandLine.arguments.dropFirst().first == DiffCommand.configuration.commandName
        exit((isDiff ? ExitStatus.trouble : failure.status).rawValue)
    }
}
