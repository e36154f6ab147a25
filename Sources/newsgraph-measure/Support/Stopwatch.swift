/// Times work.
enum Stopwatch {
    /// Goes through the values in equal parts, each part in a task of its own, and says how long it took.
    static func run<Value: Sendable>(
        _ values: [Value],
        tasks: Int,
        _ work: @escaping @Sendable (Value) -> Void
    ) async -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        let size = (values.count + tasks - 1) / tasks
        await withTaskGroup(of: Void.self) { group in
            for first in stride(from: 0, to: values.count, by: size) {
                let part = values[first..<min(values.count, first + size)]
                group.addTask { for value in part { work(value) } }
            }
        }
        return clock.now - start
    }
}
