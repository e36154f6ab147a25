import GraphReaders
import KnowledgeGraph

/// Readings of one file in a process of their own.
///
/// The first waits until the system has found and cleared memory for the graph; further ones find it ready.
enum ReadOnce {
    /// What readings took of the processor, in seconds.
    struct Costs {
        var first = Double.infinity
        /// The quickest of those that found memory ready.
        var further = Double.infinity
        /// What the system takes to hand out as much memory as the graph has, beside them.
        var memory = Double.infinity

        /// The least of each.
        func least(_ other: Costs) -> Costs {
            Costs(
                first: min(first, other.first),
                further: min(further, other.further),
                memory: min(memory, other.memory)
            )
        }

        /// Nanoseconds, as one process tells another.
        var line: String { [first, further, memory].map { String(Int($0 * 1e9)) }.joined(separator: " ") }

        init(first: Double = .infinity, further: Double = .infinity, memory: Double = .infinity) {
            (self.first, self.further, self.memory) = (first, further, memory)
        }

        init?(line: String) {
            let numbers = line.split { !$0.isNumber }.compactMap { Double($0) }
            guard numbers.count == 3 else { return nil }
            self.init(first: numbers[0] / 1e9, further: numbers[1] / 1e9, memory: numbers[2] / 1e9)
        }
    }

    static func run(_ path: String, _ format: GraphFormat, rounds: Int) throws {
        Memory.hoard()
        let bytes = try BenchmarkFile.contents(of: path)
        let before = Memory.now
        var costs = Costs(first: try seconds(of: bytes, format, path))
        let megabytes = Memory.now - before
        for _ in 0..<max(1, rounds) { costs.further = min(costs.further, try seconds(of: bytes, format, path)) }
        costs.memory = Cost.work { Memory.touch(megabytes: megabytes) }.seconds
        print(costs.line)
    }

    private static func seconds(of bytes: [UInt8], _ format: GraphFormat, _ path: String) throws -> Double {
        var reading: GraphReading?
        let spent = try Cost.work { reading = try format.read(bytes, options: ReaderOptions()) }
        guard let reading, reading.warnings.isEmpty, !reading.graph.edges.isEmpty else {
            throw BenchFailure("\(path) was not read as it was written")
        }
        return spent.seconds
    }
}
