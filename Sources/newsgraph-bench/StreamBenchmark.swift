import ArgumentParser
import Glibc
import GraphWriters
import KnowledgeGraph
import NewsOntology

/// `newsgraph-bench stream`: nodes and edges from sequences, and how much memory that takes.
struct StreamBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream",
        abstract: "Write a graph that is never held as a whole, and tell the peak of memory."
    )

    @Option(help: "The number of nodes.")
    var nodes = 1_000_000
    @Option(help: "The number of edges.")
    var edges = 10_000_000
    @Option(help: "The formats, separated by commas.")
    var formats = "graphml"
    @Option(help: "Where the bytes go.")
    var output = "/dev/null"

    func run() throws {
        print("format      MB      s    MB/s  peak MB")
        for name in formats.split(separator: ",") {
            guard let format = GraphFormat(rawValue: String(name)), let writer = format.streamingWriter else {
                throw ValidationError("'\(name)' is no format that can be streamed")
            }
            Memory.resetPeak()
            var count = 0
            let measured = try Measurement.of { count = try write(with: writer) }
            let megabytes = Double(count) / 1e6
            print(
                column(format.rawValue, -9),
                column(megabytes, 6),
                column(measured.processor, 6, 2),
                column(megabytes / measured.processor, 6),
                column(Memory.peak, 7, 1)
            )
        }
    }

    private func write(with writer: any StreamingGraphWriter) throws -> Int {
        let graph = SyntheticGraph(nodeCount: nodes, edgeCount: edges)
        let file = try BenchmarkFile(output)
        var buffer = file.buffer()
        var warnings = WarningCollector()
        try writer.write(
            nodes: (0..<nodes).lazy.map { graph.node($0) },
            edges: (0..<edges).lazy.map { index in
                let (source, type, target, attributes) = graph.edge(index)
                return StreamedEdge(
                    id: "e\(index)",
                    type: type,
                    attributes: attributes,
                    source: graph.reference(source),
                    target: graph.reference(target)
                )
            },
            of: "article:synthetic",
            to: &buffer,
            options: WriterOptions(),
            warnings: &warnings
        )
        try buffer.finish()
        return buffer.count
    }
}
