import GraphWriters
import Testing

/// The sample article's graph in other people's programs, and the same numbers in each.
@Suite("The sample in other programs")
struct SampleInToolsTests {
    private let sample: SampleFiles
    private var nodes: Int { sample.nodes }
    private var edges: Int { sample.edges }

    init() throws { sample = try SampleFiles() }

    private func path(_ format: GraphFormat) -> String { sample.path(format) }

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

    @Test("Graphviz draws it", .enabled(if: Tool.has("dot")), arguments: ["dot", "sfdp", "fdp"])
    func graphviz(engine: String) throws {
        let drawn = try Tool.output(engine, ["-Tsvg", path(.dot)])
        #expect(drawn.hasSuffix("</svg>\n"))
    }
}
