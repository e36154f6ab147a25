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

    /// Why there is no result.
    enum Trouble: Error {
        case notInstalled
        /// It took more time than it was given, and was stopped.
        case tooSlow
        case system(SystemError)
    }

    /// Runs the program, which is looked for in `PATH`, without a shell.
    func run(input: [UInt8]) throws(Trouble) -> Result {
        let given = try TemporaryFile()
        let output = try TemporaryFile()
        let errors = try TemporaryFile()
        try given.fill(input)
        let code = try wait(for: spawn([given.number, output.number, errors.number]))
        return Result(
            code: code,
            output: try output.contents(),
            errors: String(decoding: try errors.contents(), as: UTF8.self)
        )
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

/// A file without a name, which goes away when it is closed.
private struct TemporaryFile: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>

    var number: Int32 { fileno(file) }

    init() throws(Subprocess.Trouble) {
        guard let file = tmpfile() else { throw .system(.last) }
        self.file = file
    }

    deinit {
        fclose(file)
    }

    /// Writes the bytes and goes back to the start.
    borrowing func fill(_ bytes: [UInt8]) throws(Subprocess.Trouble) {
        do throws(SystemError) {
            try writeAll(bytes.span.bytes, to: number)
        } catch {
            throw .system(error)
        }
        lseek(number, 0, SEEK_SET)
    }

    /// All the bytes.
    borrowing func contents() throws(Subprocess.Trouble) -> [UInt8] {
        let size = Int(lseek(number, 0, SEEK_END))
        var done = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while done < size {
                let part = pread(number, buffer.baseAddress.map { $0 + done }, size - done, off_t(done))
                if part <= 0 { break }
                done += part
            }
            count = done
        }
        guard done == size else { throw .system(.last) }
        return bytes
    }
}
