#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// All signals, held back while files that are not whole have a name.
enum HeldSignals {
    /// Does the work; signals that come meanwhile are heeded after it.
    static func during<Result, Trouble: Error>(_ work: () throws(Trouble) -> Result) throws(Trouble) -> Result {
        var (all, before) = (sigset_t(), sigset_t())
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try work()
    }

    /// Whether somebody waits for the program to end.
    static var isEndWanted: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return EndingSignals.heeded.contains { sigismember(&pending, $0) == 1 }
    }
}
