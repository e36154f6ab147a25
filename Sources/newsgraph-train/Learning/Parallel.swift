import Dispatch

/// Work on several threads whose results come in a fixed order.
enum Parallel {
    /// Where the results of threads are put together.
    private final class Results<T>: @unchecked Sendable {
        private let queue = DispatchQueue(label: "results")
        private var values: [Int: T] = [:]

        func set(_ index: Int, _ value: T) { queue.sync { values[index] = value } }

        func inOrder() -> [T] { values.sorted { $0.key < $1.key }.map(\.value) }
    }

    /// The results of the work for each number below a count.
    static func map<T>(_ count: Int, _ work: @Sendable (Int) -> T) -> [T] {
        let results = Results<T>()
        DispatchQueue.concurrentPerform(iterations: count) { results.set($0, work($0)) }
        return results.inOrder()
    }
}
