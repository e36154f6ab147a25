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
            Times are of the processor, the least of all rounds. Peers/read.py runs this and igraph on the same file. \
            Growth is told with memory ready, and for a first reading that waits until the system has handed it out.

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

    // What the program does when it runs itself.
    @Option(help: .hidden)
    var only: String?

    func run() throws {
        if let only { return try ReadOnce.run(only, ReadBenchmark.format(formats).1, rounds: rounds) }
        if growth { return try showGrowth() }
        print("format       nodes      MB       s   MB/s  libxml2 MB/s  ratio")
        for name in formats.split(separator: ",") {
            let (format, readable) = try ReadBenchmark.format(String(name))
            try measure(format, readable)
        }
    }

    private func showGrowth() throws {
        for name in formats.split(separator: ",") {
            let (format, _) = try ReadBenchmark.format(String(name))
            try ReadGrowth(format: format, rounds: rounds).run()
        }
    }

    private static func format(_ name: String) throws -> (GraphFormat, GraphFormat) {
        guard let format = GraphFormat(named: name), format.reader != nil else {
            throw ValidationError("there is no reader of '\(name)'")
        }
        return (format, format)
    }

    private func measure(_ format: GraphFormat, _ readable: GraphFormat) throws {
        let bytes = try format.serialize(try ReadSample(nodes: nodes, edges: edges).graph()).bytes
        if let keep { try BenchmarkFile(keep).writeChunks(of: bytes) }
        var best = Double.infinity, baseline = Double.infinity
        for _ in 0..<rounds {
            var reading: GraphReading?
            // What the graph before left behind is swept up at its own expense, not at that of the next.
            Memory.sweep()
            let spent = try Cost.work { reading = try readable.read(bytes, options: ReaderOptions()) }
            guard reading?.graph.edges.count == edges, reading?.warnings.isEmpty == true else {
                throw ValidationError("\(format.rawValue) was not read as it was written")
            }
            best = min(best, spent.seconds)
            guard readable != .ntriples else { continue }
            let parsed = try Cost.work { try bytes.withUnsafeBytes { try BareParse.run($0) } }
            baseline = min(baseline, parsed.seconds)
        }
        let megabytes = Double(bytes.count) / 1e6
        let isXML = readable != .ntriples
        print(
            column(format.rawValue, -9),
            column(Double(nodes), 8),
            column(megabytes, 7, 1),
            column(best, 7, 3),
            column(megabytes / best, 6),
            isXML ? column(megabytes / baseline, 13) : column("", 13),
            isXML ? column(baseline / best, 6, 2) : ""
        )
    }
}
