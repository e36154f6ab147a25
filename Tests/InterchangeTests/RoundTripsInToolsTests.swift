import FoundationEssentials
import GraphReaders
import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText
import Testing

/// Graphs of articles that other people's programs have read and saved: they come back equal.
@Suite("Round trips through other programs")
struct RoundTripsInToolsTests {
    /// One article of each kind that the package has annotated.
    private static let kinds = ["conflict", "forms", "press", "public", "wire"]

    private static func graph(ofFirst kind: String) throws -> Graph {
        let folder = Repository.folder.appending(path: "Sources/newsgraph-train/Articles/\(kind)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try #require(names.filter { $0.hasSuffix(".txt") }.min())
        let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
        return try Pipeline().graph(of: ArticleParser().parse(bytes, name: name, fileName: name).article)
    }

    private func folder(with graph: Graph) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-trips-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for format in [GraphFormat.graphml, .gexf, .rdfxml, .ntriples, .turtle, .jsonld] {
            let file = folder.appending(path: "graph.\(format.fileExtension)")
            try Data(format.serialize(graph).bytes).write(to: file)
        }
        return folder
    }

    /// What a file says differently than the graph does.
    private func differences(_ file: URL, _ graph: Graph) throws -> GraphDifference {
        let bytes = try Array(Data(contentsOf: file))
        let format = try #require(GraphFormat.detect(in: bytes))
        return GraphDifference(from: graph, to: try format.read(bytes).graph)
    }

    @Test(
        "networkx, igraph, rdflib and pyoxigraph",
        .enabled(if: ["networkx", "igraph", "rdflib", "pyoxigraph"].allSatisfy(Tool.hasPython)),
        arguments: kinds
    )
    func python(kind: String) throws {
        let graph = try Self.graph(ofFirst: kind)
        let folder = try folder(with: graph)
        let script = Repository.folder.appending(path: "Tests/InterchangeTests/Programs/roundtrips.py")
        let names = try Tool.output("python3", [script.path, folder.path]).split(separator: "\n")
        #expect(names.count == 10 && graph.nodes.count > 5)
        for name in names {
            let difference = try differences(folder.appending(path: String(name)), graph)
            #expect(difference.isEmpty, "\(name): \(difference)")
        }
    }

    @Test("rapper", .enabled(if: Tool.has("rapper")), arguments: kinds)
    func rapper(kind: String) throws {
        let graph = try Self.graph(ofFirst: kind)
        let folder = try folder(with: graph)
        for (from, ending) in [("rdfxml", "rdf"), ("ntriples", "nt"), ("turtle", "ttl")] {
            for to in ["ntriples", "turtle", "rdfxml-abbrev"] {
                let file = folder.appending(path: "saved-\(from)-\(to)")
                let command = "rapper -q -i \(from) -o \(to) \(folder.path)/graph.\(ending) > \(file.path)"
                _ = try Tool.output("sh", ["-c", command])
                let difference = try differences(file, graph)
                #expect(difference.isEmpty, "\(from) to \(to): \(difference)")
            }
        }
    }
}
