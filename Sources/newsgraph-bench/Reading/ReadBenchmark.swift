import ArgumentParser
import Glibc
import GraphReaders
import GraphWriters
import KnowledgeGraph

/// `newsgraph-bench read`: a graph from a file, beside libxml2's parse of the same bytes.
struct ReadBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read a synthetic graph, and parse the same bytes with libxml2's SAX interface in the same run.",
        discussion: """
            Times are of the processor, the least of all rounds. Peers/read.py runs this and igraph on the same file.

            Examples:
              newsgraph-bench read
              newsgraph-bench read --keep /tmp/graph.graphml
              newsgraph-bench read --formats graphml,rdfxml,ntriples --growth
            """
    )

    @Option(help: "The number of nodes.")
    var nodes = 100_000
    @Option(help: "The number of edges.")
    var edges = 300_000
    @Option(help: "The formats, separated by commas.")
    var formats = "graphml"
    @Option(help: "How often everything is done.")
    var rounds = 5
    @Option(help: "Where to keep the file of the last format.")
    var keep: String?
    @Flag(help: "Read graphs of 1, 10, 100 and 1000 times 800 nodes, and tell what ten times the graph costs.")
    var growth = false

    func run() throws {
        print("format       nodes      MB       s   MB/s  libxml2 MB/s  ratio")
        for name in formats.split(separator: ",") {
            guard let format = GraphFormat(rawValue: String(name)),
                let readable = ReadableFormat.allCases.first(where: { $0.mediaType == format.facts.mediaType })
            else { throw ValidationError("there is no reader of '\(name)'") }
            let sizes = growth ? [1, 10, 100, 1000].map { (800 * $0, 2400 * $0) } : [(nodes, edges)]
            var earlier: Double?
            for (nodes, edges) in sizes {
                let cost = try measure(format, readable, nodes, edges)
                if let earlier {
                    print("  ten times the graph: \(ReadBenchmark.column(cost / earlier, 0, 2)) times the cost")
                }
                earlier = cost
            }
        }
    }

    private func measure(_ format: GraphFormat, _ readable: ReadableFormat, _ nodes: Int, _ edges: Int) throws -> Double
    {
        let bytes = try format.serialize(try ReadSample(nodes: nodes, edges: edges).graph()).bytes
        if let keep { try ReadBenchmark.write(bytes, to: keep) }
        var best = Double.infinity, baseline = Double.infinity
        for _ in 0..<rounds {
            var reading: GraphReading?
            // What the graph before left behind is swept up at its own expense, not at that of the next.
            Memory.sweep()
            let spent = try Measure.work { reading = try readable.reader.read(bytes, options: ReaderOptions()) }
            guard reading?.graph.edges.count == edges, reading?.warnings.isEmpty == true else {
                throw ValidationError("\(format.rawValue) was not read as it was written")
            }
            best = min(best, spent.seconds)
            guard readable != .ntriples else { continue }
            let parsed = try Measure.work { try bytes.withUnsafeBytes { try BareParse.run($0) } }
            baseline = min(baseline, parsed.seconds)
        }
        let megabytes = Double(bytes.count) / 1e6
        let isXML = readable != .ntriples
        print(
            ReadBenchmark.column(format.rawValue, -9),
            ReadBenchmark.column(Double(nodes), 8),
            ReadBenchmark.column(megabytes, 7, 1),
            ReadBenchmark.column(best, 7, 3),
            ReadBenchmark.column(megabytes / best, 6),
            isXML ? ReadBenchmark.column(megabytes / baseline, 13) : ReadBenchmark.column("", 13),
            isXML ? ReadBenchmark.column(baseline / best, 6, 2) : ""
        )
        return best
    }

    /// A text in a column of a width, negative to stand on the left.
    private static func column(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + blanks : blanks + text
    }

    /// A number in a column with so many digits behind the point.
    private static func column(_ number: Double, _ width: Int, _ digits: Int = 0) -> String {
        guard digits > 0 else { return column(String(Int(number.rounded())), width) }
        let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
        let whole = Int((number * Double(scale)).rounded()), rest = String(whole % scale)
        return column("\(whole / scale).\(String(repeating: "0", count: digits - rest.count))\(rest)", width)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw ValidationError("\(path): cannot be written") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw ValidationError("\(path): cannot be written")
        }
    }
}
