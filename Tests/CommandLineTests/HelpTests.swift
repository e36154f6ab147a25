import Testing

@testable import newsgraph

@Suite("Help")
struct HelpTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("of the program shows examples, every subcommand and every exit code")
    func program() throws {
        for arguments in [[], ["--help"], ["help"]] {
            let run = try Program.run(arguments, in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("Examples:\n  newsgraph "))
            for name in Misspelling.commands { #expect(run.output.contains("\n  \(name) ")) }
            for status in ExitStatus.allCases { #expect(run.output.contains("\n  \(status.rawValue)")) }
        }
    }

    @Test("of every subcommand shows an example that starts with its name", arguments: Misspelling.commands)
    func subcommand(name: String) throws {
        for arguments in [[name, "--help"], ["help", name]] {
            let run = try Program.run(arguments, in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("Examples:\n"))
            #expect(run.output.contains("newsgraph \(name)"))
            // Whoever copies an example gets it whole: none is so long that the help wraps it.
            let examples = run.output.split(separator: "Examples:\n").last?.split(separator: "\n\n").first ?? ""
            #expect(examples.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") }, "\(examples)")
        }
    }

    @Test("tells the version")
    func version() throws {
        let run = try Program.run(["--version"], in: folder)
        #expect(run.status == 0)
        #expect(run.output == "0.1.0\n")
    }

    @Test("completes in every shell that the argument parser knows", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let run = try Program.run(["--generate-completion-script", shell], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("export"))
        #expect(run.output.contains("graphml"))
    }
}
