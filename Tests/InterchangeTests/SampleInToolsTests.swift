import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText
import Testing

/// The sample article's graph in other people's programs, and the same numbers in each.
@Suite("The sample in other programs")
struct SampleInToolsTests {
    private let folder: URL
    private let nodes: Int
    private let edges: Int

    init() throws {
        let sample = Repository.folder.appending(path: "Output/sample.txt")
        let parsed = try ArticleParser().parse(Array(Data(contentsOf: sample)), name: "sample", fileName: "sample.txt")
        let graph = try Pipeline().graph(of: parsed.article)
        folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-interchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for format in GraphFormat.allCases {
            let file = folder.appending(path: "sample.\(format.fileExtension)")
            try Data(format.serialize(graph).bytes).write(to: file)
        }
        (nodes, edges) = (graph.nodes.count, graph.edges.count)
    }

    private func path(_ format: GraphFormat) -> String {
        folder.appending(path: "sample.\(format.fileExtension)").path
    }

    @Test("networkx reads every node and edge", .enabled(if: Tool.hasPython("networkx")))
    func networkx() throws {
        let script = """
            import networkx
            graph = networkx.read_graphml("\(path(.graphml))", force_multigraph=True)
            print(graph.number_of_nodes(), graph.number_of_edges())
            """
        #expect(try Tool.output("python3", ["-c", script]) == "\(nodes) \(edges)\n")
    }

    @Test("igraph reads every node and edge", .enabled(if: Tool.hasPython("igraph")))
    func igraph() throws {
        let script = """
            import igraph
            graph = igraph.Graph.Read_GraphML("\(path(.graphml))")
            print(graph.vcount(), graph.ecount())
            """
        #expect(try Tool.output("python3", ["-c", script]) == "\(nodes) \(edges)\n")
    }

    @Test(
        "rdflib and rapper read the same number of triples",
        .enabled(if: Tool.hasPython("rdflib") && Tool.has("rapper"))
    )
    func triples() throws {
        let script = """
            import rdflib
            print(len(rdflib.Graph().parse("\(path(.rdfxml))", format="xml")))
            """
        let counted = try Tool.output("python3", ["-c", script]).trimmed
        let lines = try Tool.output("rapper", ["-q", "-i", "rdfxml", path(.rdfxml)]).split(separator: "\n")
        #expect(String(Set(lines).count) == counted)
        #expect(lines.count > nodes)
    }

    @Test("Graphviz draws it", .enabled(if: Tool.has("dot")), arguments: ["dot", "sfdp", "fdp"])
    func graphviz(engine: String) throws {
        let drawn = try Tool.output(engine, ["-Tsvg", path(.dot)])
        #expect(drawn.hasSuffix("</svg>\n"))
    }
}

extension String {
    fileprivate var trimmed: String {
        String(self.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
