import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// What is written for one program opens there, or passes what that program's makers check with.
@Suite("Styles and further formats in other programs")
struct StylesInToolsTests {
    private let sample: SampleFiles

    init() throws { sample = try SampleFiles() }

    private static let yedSchema = Repository.folder.deletingLastPathComponent()
        .appending(path: "shared/data/schemas/graphml-yed/ygraphml.xsd").path
    private static let officialSchema = Repository.folder.deletingLastPathComponent()
        .appending(path: "shared/data/schemas/graphml-official/graphml.xsd").path

    private func styled(_ format: GraphFormat, _ style: WriterOptions.Style) throws -> String {
        var options = WriterOptions()
        options.style = style
        return try sample.write(format, options, name: style.rawValue)
    }

    @Test("yEd's schema accepts its style", .enabled(if: Tool.has("xmllint") && Tool.hasFile(yedSchema)))
    func yed() throws {
        _ = try Tool.output("xmllint", ["--noout", "--nonet", "--schema", Self.yedSchema, styled(.graphml, .yed)])
    }

    @Test(
        "the official schema accepts every style but yEd's",
        .enabled(if: Tool.has("xmllint") && Tool.hasFile(officialSchema)),
        arguments: [WriterOptions.Style.core, .neo4j, .cytoscape]
    )
    func official(style: WriterOptions.Style) throws {
        _ = try Tool.output(
            "xmllint",
            ["--noout", "--nonet", "--schema", Self.officialSchema, styled(.graphml, style)]
        )
    }

    @Test(
        "networkx and igraph read every style",
        .enabled(if: Tool.hasPython("networkx") && Tool.hasPython("igraph")),
        arguments: [WriterOptions.Style.core, .yed, .neo4j, .cytoscape]
    )
    func read(style: WriterOptions.Style) throws {
        let script = """
            import igraph, networkx
            one = networkx.read_graphml("\(try styled(.graphml, style))", force_multigraph=True)
            two = igraph.Graph.Read_GraphML("\(try styled(.graphml, style))")
            print(one.number_of_nodes(), one.number_of_edges(), two.vcount(), two.ecount())
            """
        let expected = "\(sample.nodes) \(sample.edges) \(sample.nodes) \(sample.edges)\n"
        #expect(try Tool.output("python3", ["-W", "ignore", "-c", script]) == expected)
    }

    @Test("networkx reads GEXF", .enabled(if: Tool.hasPython("networkx")))
    func gexf() throws {
        let script = """
            import networkx
            graph = networkx.read_gexf("\(sample.path(.gexf))", version="1.3")
            print(graph.number_of_nodes(), all("viz" in data and data["label"] for _, data in graph.nodes(data=True)))
            """
        #expect(try Tool.output("python3", ["-c", script]) == "\(sample.nodes) True\n")
    }

    @Test("Python reads the tables, and finds both ends of every edge", .enabled(if: Tool.has("python3")))
    func tables() throws {
        let script = """
            import csv, json
            nodes = list(csv.DictReader(open("\(sample.path(.neo4jNodes))", newline="")))
            edges = list(csv.DictReader(open("\(sample.path(.neo4jEdges))", newline="")))
            known = {row["id:ID"] for row in nodes}
            print(len(nodes), len(edges), all(row[":START_ID"] in known and row[":END_ID"] in known for row in edges))
            elements = json.load(open("\(sample.path(.cytoscape))"))["elements"]
            print(len(elements["nodes"]), len(elements["edges"]))
            lines = [json.loads(line) for line in open("\(sample.path(.jsonl))")]
            print(lines[0]["newsgraph"], len(lines) - 2, lines[-1]["kind"])
            """
        let (nodes, edges) = (sample.nodes, sample.edges)
        let expected = "\(nodes) \(edges) True\n\(nodes) \(edges)\n1 \(nodes + edges) end\n"
        #expect(try Tool.output("python3", ["-c", script]) == expected)
    }

    @Test("gvpr counts the nodes that Gephi is given", .enabled(if: Tool.has("gvpr")))
    func gephi() throws {
        let path = try styled(.dot, .gephi)
        let counted = try Tool.output("gvpr", ["END { print(nNodes($O), \" \", nEdges($O)) } E { } N { }", path])
        let program = "BEG_G { print(nNodes($G), \" \", nEdges($G)) }"
        #expect(try Tool.output("gvpr", [program, path]) == "\(sample.nodes) \(sample.edges)\n", "\(counted)")
    }

    @Test(
        "Graphviz draws every arrangement without a word",
        .enabled(if: Tool.has("dot")),
        arguments: DrawingLook.Cluster.allCases,
        DrawingLook.Layout.allCases
    )
    func arrangements(cluster: DrawingLook.Cluster, layout: DrawingLook.Layout) throws {
        var options = WriterOptions()
        (options.drawing.cluster, options.drawing.layout, options.drawing.theme) = (cluster, layout, .dark)
        let path = try sample.write(.dot, options, name: "\(cluster)-\(layout)")
        #expect(try Tool.output("sh", ["-c", "dot -Tsvg \(path) -o /dev/null 2>&1"]).isEmpty)
    }

    @Test("a browser draws the page, and marks the sentence of an edge", .enabled(if: Tool.has("chromium")))
    func page() throws {
        let edge = try #require(sample.graph.edges.first { $0.type == .actor })
        let address = "file://\(sample.path(.html))#edge-\(edge.id)"
        let page = try Tool.output(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom", address]
        )
        let drawn = sample.graph.nodes.filter { $0.type != .article }.count
        #expect(page.contains("\(drawn) of \(drawn) shown") && page.contains("class=\"sentence said\""))
        #expect(page.contains("data-kind=\"status\"") && page.contains("data-kind=\"type\""))
    }
}
