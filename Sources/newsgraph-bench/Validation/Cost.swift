import Glibc

/// What a piece of work or a process took.
struct Cost {
    /// Seconds of the processor, user and system.
    var seconds: Double
    /// Peak memory in bytes; 0 where it was not measured.
    var memory = 0

    /// The better of two.
    func least(_ other: Cost?) -> Cost {
        guard let other else { return self }
        return Cost(seconds: min(seconds, other.seconds), memory: max(memory, other.memory))
    }
}

// Measures pieces of work of this process, and other programs.
extension Cost {
    /// The time that a piece of work takes of the processor.
    static func work(_ body: () throws -> Void) rethrows -> Cost {
        let start = now()
        try body()
        return Cost(seconds: now() - start)
    }

    /// Runs a program to its end with its output in a file, or thrown away; `nil` when it is not installed.
    static func program(_ words: [String], expecting code: Int32 = 0, output: String = "/dev/null") throws -> Cost? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, "/dev/null")] {
            posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        }
        var arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { throw BenchFailure("\(words[0]) was lost") }
        let result = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
        if result == 127 { return nil }
        guard result == code else { throw BenchFailure("\(words.joined(separator: " ")) ended with \(result)") }
        return Cost(seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), memory: usage.ru_maxrss * 1024)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}
