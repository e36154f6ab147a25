#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program run to its end, with its input given and its outputs taken.
///
/// All three go through unnamed temporary files: nobody waits for a full pipe, however much is written.
struct Subprocess {
    let program: String
    let arguments: [String]
    /// How long it may take, in seconds; `nil` means for ever.
    var patience: Double?

    /// What the program left.
    struct Result {
        /// The exit code; 128 and more for a signal, as shells have it.
        let code: Int32
        let output: [UInt8]
        let errors: String
    }

    /// What the program left, still in files, since an output may be larger than memory.
    struct Outcome {
        /// The exit code; 128 and more for a signal, as shells have it.
        let code: Int32
        let output: TemporaryFile
        /// The end of what stands on standard error.
        let errors: String
    }

    /// Why there is no result.
    enum Trouble: Error {
        case notInstalled
        /// It took more time than it was given, and was stopped.
        case tooSlow
        case system(SystemError)
    }

    /// The most that is taken of standard error, in bytes.
    private static let errorLimit = 1 << 16

    /// Runs the program, which is looked for in `PATH`, without a shell.
    func run(input: [UInt8]) throws(Trouble) -> Result {
        let given = try TemporaryFile()
        try given.write(input.span.bytes)
        let outcome = try run(input: given)
        return Result(code: outcome.code, output: try outcome.output.contents(), errors: outcome.errors)
    }

    /// Runs the program, which is looked for in `PATH`, without a shell, on all that a file holds.
    func run(input: TemporaryFile) throws(Trouble) -> Outcome {
        let (output, errors) = (try TemporaryFile(), try TemporaryFile())
        input.rewind()
        let code = try wait(for: spawn([input.number, output.number, errors.number]))
        let said = try errors.contents(last: Subprocess.errorLimit)
        return Outcome(code: code, output: output, errors: String(decoding: said, as: UTF8.self))
    }

    private func spawn(_ descriptors: [Int32]) throws(Trouble) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
        guard code == 0 else { throw code == ENOENT ? .notInstalled : .system(SystemError(code: code)) }
        return process
    }

    private func wait(for process: pid_t) throws(Trouble) -> Int32 {
        var status: Int32 = 0
        if let patience { try watch(process, for: patience, &status) }
        while patience == nil, waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .system(.last) }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

extension Subprocess {
    /// Looks after the program until it ends, and ends it when it takes too long.
    private func watch(_ process: pid_t, for patience: Double, _ status: inout Int32) throws(Trouble) {
        let pause = 0.005
        var waited = 0.0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return }
            guard ended == 0 || errno == EINTR else { throw .system(.last) }
            guard waited < patience else { break }
            usleep(UInt32(pause * 1e6))
            waited += pause
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw .tooSlow
    }
}
