import ArgumentParser
import Glibc
import GraphWriters
import KnowledgeGraph

/// `newsgraph-bench write`: every format, to a file, beside the same bytes through `write(2)`.
struct WriteBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write a synthetic graph in every format, and the same bytes with write(2) in the same run.",
        discussion: """
            Times are of the processor, the least of all rounds. A statement is a node, an edge or an attribute.

            Examples:
              newsgraph-bench write
              newsgraph-bench write --formats graphml,dot --keep /tmp/graphs
              newsgraph-bench write --formats graphml --growth
            """
    )

    @Option(help: "The number of nodes.")
    var nodes = 100_000
    @Option(help: "The number of edges.")
    var edges = 300_000
    @Option(help: "The formats, separated by commas.")
    var formats = GraphFormat.allCases.map(\.rawValue).joined(separator: ",")
    @Option(help: "How often everything is done.")
    var rounds = 5
    @Option(help: "A folder in which the files are kept, with what they took in times.tsv.")
    var keep: String?
    @Flag(help: "Write graphs of 1, 10, 100 and 1000 times 800 nodes, and tell what ten times the graph costs.")
    var growth = false

    func run() throws {
        let formats = try self.formats.split(separator: ",").map { name in
            guard let format = GraphFormat(rawValue: String(name)) else {
                throw ValidationError("there is no format '\(name)'")
            }
            return format
        }
        if growth { return try showGrowth(formats) }
        if let keep { mkdir(keep, 0o755) }
        let graph = try SyntheticGraph(nodeCount: nodes, edgeCount: edges).graph()
        let statements = graph.nodes.count * 7 + graph.edges.count * 5
        print("\(graph.nodes.count) nodes, \(graph.edges.count) edges, \(Int(Memory.now)) MB for the graph in memory")
        print("format      MB      s    MB/s  statements/s  peak MB more  write(2) MB/s  part of write(2)")
        var rows = ""
        for format in formats {
            let result = try measure(format, graph)
            let rate = result.megabytes / result.written.processor
            let plain = result.megabytes / result.plain.processor
            print(
                column(format.rawValue, -9),
                column(result.megabytes, 5, 1),
                column(result.written.processor, 6, 3),
                column(rate, 7),
                column(Double(statements) / result.written.processor / 1e6, 9, 2) + " M",
                column(result.memory, 12, 1),
                column(plain, 14),
                column(rate / plain, 15, 2)
            )
            rows += "\(format.rawValue)\t\(result.megabytes)\t\(result.written.processor)\t\(result.plain.processor)\n"
        }
        if let keep { try BenchmarkFile("\(keep)/times.tsv").writeChunks(of: Array(rows.utf8)) }
    }

    struct Result {
        var megabytes = 0.0
        var written = Measurement(processor: .infinity, clock: .infinity)
        var plain = Measurement(processor: .infinity, clock: .infinity)
        /// Megabytes that writing needed beside the graph.
        var memory = 0.0
        /// Seconds of the writer itself, without handing the bytes to the system; where that takes most of the time,
        /// noise can make it less than nothing.
        var own: Double { written.processor - plain.processor }
    }

    private func measure(_ format: GraphFormat, _ graph: Graph) throws -> Result {
        let folder = keep ?? "/tmp"
        let path = "\(folder)/newsgraph-bench.\(format.fileExtension)"
        defer { if keep == nil { unlink(path) } }
        var result = Result()
        for _ in 0..<rounds {
            let before = Memory.now
            Memory.resetPeak()
            let written = try Measurement.of { try write(format, graph, to: path) }
            result.memory = max(result.memory, Memory.peak - before)
            let bytes = try BenchmarkFile.contents(of: path)
            result.megabytes = Double(bytes.count) / 1e6
            let plain = try Measurement.of { try BenchmarkFile(path).writeChunks(of: bytes) }
            if written.processor < result.written.processor { result.written = written }
            if plain.processor < result.plain.processor { result.plain = plain }
        }
        return result
    }

    private func write(_ format: GraphFormat, _ graph: Graph, to path: String) throws {
        let file = try BenchmarkFile(path)
        var buffer = file.buffer()
        var warnings = WarningCollector()
        try format.writer.write(graph, to: &buffer, options: WriterOptions(), warnings: &warnings)
        try buffer.finish()
    }

    private func showGrowth(_ formats: [GraphFormat]) throws {
        print("                                times the cost of a tenth       write(2), and times its tenth")
        print("format      nodes      MB       s   as a whole   less write(2)")
        for format in formats {
            var earlier: Result?
            for factor in [1, 10, 100, 1000] {
                let graph = try SyntheticGraph(nodeCount: 800 * factor, edgeCount: 2400 * factor).graph()
                let result = try measure(format, graph)
                print(
                    column(format.rawValue, -9),
                    column(Double(800 * factor), 7),
                    column(result.megabytes, 7, 1),
                    column(result.written.processor, 8, 4),
                    earlier.map { column(result.written.processor / $0.written.processor, 8, 2) } ?? column("", 8),
                    earlier.flatMap { $0.own > 0 && result.own > 0 ? column(result.own / $0.own, 12, 2) : nil }
                        ?? column("", 12),
                    column(result.plain.processor, 18, 4),
                    earlier.map { column(result.plain.processor / $0.plain.processor, 8, 2) } ?? ""
                )
                earlier = result
            }
        }
    }
}

/// A text in a column of a width, negative to stand on the left.
func column(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + blanks : blanks + text
}

/// A number in a column with so many digits behind the point.
func column(_ number: Double, _ width: Int, _ digits: Int = 0) -> String {
    guard digits > 0 else { return column(String(Int(number.rounded())), width) }
    guard number >= 0 else { return column("-" + column(-number, 0, digits), width) }
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let whole = Int((number * Double(scale)).rounded())
    let rest = String(whole % scale)
    return column("\(whole / scale).\(String(repeating: "0", count: digits - rest.count))\(rest)", width)
}
