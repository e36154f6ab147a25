#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Threads that do pieces of work at the same time; what comes of them is taken in the order of the pieces.
///
/// Threads of the system and not tasks: a piece may wait for a file or a pipe, and a text that is deeply nested needs the
/// stack of a main thread.
struct Crew<Piece: Sendable, Product: Sendable> {
    /// How many pieces are in work at the same time.
    let jobs: Int
    /// Does a piece; called on any thread.
    let perform: @Sendable (Piece) -> Product

    /// How many products may wait for an earlier one, for each job: an article that takes long holds nobody up.
    private static var patience: Int { 32 }

    /// Does all pieces.
    ///
    /// - Parameters:
    ///   - next: the next piece, or `nil` at the end; called on any thread, but never twice at the same time.
    ///   - take: takes what came of a piece, on the thread of the caller and in the order of the pieces; `false` ends all.
    func run(next: @escaping () -> Piece?, take: (Product) -> Bool) {
        guard jobs > 1 else { return runAlone(next, take) }
        let board = CrewBoard<Piece, Product>(next, window: jobs * Crew.patience)
        let threads = (0..<jobs).map { _ in start { [perform] in board.work(perform) } }
        while let product = board.take() {
            if !take(product) { board.stop() }
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    private func runAlone(_ next: () -> Piece?, _ take: (Product) -> Bool) {
        while let piece = next() {
            guard take(perform(piece)) else { return }
        }
    }

    private func start(_ body: @escaping @Sendable () -> Void) -> pthread_t {
        var thread = pthread_t()
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 16 << 20)
        defer { pthread_attr_destroy(&attributes) }
        let body = Unmanaged.passRetained(ThreadBody(body))
        let code = pthread_create(
            &thread,
            &attributes,
            { context in
                if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            },
            body.toOpaque()
        )
        // Nothing can be done without threads, and a system that has none left has told so in other ways.
        precondition(code == 0, "no thread can be started")
        return thread
    }
}

/// What a thread does.
private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Where pieces and products change hands.
private final class CrewBoard<Piece: Sendable, Product: Sendable>: @unchecked Sendable {
    private let lock = PlainLock()
    private let source = PlainLock()
    // Used by who holds `source`.
    private let next: () -> Piece?
    private let window: Int
    // All below is used by who holds `lock`.
    private var given = 0
    private var taken = 0
    private var isAtEnd = false
    private var products: [Int: Product] = [:]

    init(_ next: @escaping () -> Piece?, window: Int) {
        (self.next, self.window) = (next, window)
    }

    /// Does pieces until there are none.
    func work(_ perform: (Piece) -> Product) {
        while let (number, piece) = pull() {
            let product = perform(piece)
            lock.hold { products[number] = product }
            lock.wakeAll()
        }
    }

    private func pull() -> (Int, Piece)? {
        source.hold {
            guard lock.wait(until: { isAtEnd || given - taken < window }, then: { !isAtEnd }) else { return nil }
            guard let piece = next() else {
                stop()
                return nil
            }
            return lock.hold {
                given += 1
                return (given - 1, piece)
            }
        }
    }

    /// The product of the next piece, as soon as it is there; `nil` behind the last one.
    func take() -> Product? {
        let product = lock.wait(
            until: { products[taken] != nil || (isAtEnd && taken == given) },
            then: {
                defer { taken += 1 }
                return products.removeValue(forKey: taken)
            }
        )
        lock.wakeAll()
        return product
    }

    /// No more pieces are given out.
    func stop() {
        lock.hold { isAtEnd = true }
        lock.wakeAll()
    }
}

/// A lock that can be waited at until something holds.
private final class PlainLock: @unchecked Sendable {
    // The system keeps the addresses of both.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        mutex.initialize(to: pthread_mutex_t())
        change.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    func hold<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    func wait<Result>(until holds: () -> Bool, then body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !holds() { pthread_cond_wait(change, mutex) }
        return body()
    }

    func wakeAll() { pthread_cond_broadcast(change) }
}
