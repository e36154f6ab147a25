import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The signals that end a program, held back while any thread has a file that is not whole.
///
/// A thread of its own waits for them. When one comes, no more files are begun; when those in work are whole, the program
/// ends as the signal wants it.
final class EndingSignals: Sendable {
    private struct State {
        var unfinished = 0
        var isEnding = false
    }

    private let state = Mutex(State())

    /// Those that nobody has told the program to pass over, as `nohup` does.
    static var heeded: [Int32] {
        [SIGINT, SIGTERM, SIGHUP, SIGQUIT].filter { number in
            var action = sigaction()
            return sigaction(number, nil, &action) == 0
                && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1
        }
    }

    /// Starts to wait for them; call it before other threads are started, which then leave the signals alone.
    func watch() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in EndingSignals.heeded { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread,
            nil,
            { context in
                if let context { Unmanaged<EndingSignals>.fromOpaque(context).takeRetainedValue().waitAndEnd() }
                return nil
            },
            context.toOpaque()
        )
        if code == 0 {
            pthread_detach(thread)
        } else {
            context.release()
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        }
    }

    /// Does work that leaves files which are not whole until it is done.
    func holdingBack<Result, Trouble: Error>(_ work: () throws(Trouble) -> Result) throws(Trouble) -> Result {
        let mayStart = state.withLock { state in
            if !state.isEnding { state.unfinished += 1 }
            return !state.isEnding
        }
        // The program is about to end.
        if !mayStart { while true { pause() } }
        defer { state.withLock { $0.unfinished -= 1 } }
        return try work()
    }

    private func waitAndEnd() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in EndingSignals.heeded { sigaddset(&signals, number) }
        var number: Int32 = 0
        guard sigwait(&signals, &number) == 0 else { return }
        state.withLock { $0.isEnding = true }
        while state.withLock({ $0.unfinished > 0 }) { usleep(1000) }
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        kill(getpid(), number)
    }
}
