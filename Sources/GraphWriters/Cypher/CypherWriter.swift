public import KnowledgeGraph
internal import NewsOntology

/// Writes statements in Cypher that merge the graph into a Neo4j database that there is: `cypher-shell -f talks.cypher`.
///
/// Labels, types and properties are those of ``Neo4jWriter``. What is known from article to article (states, people,
/// bodies, places) is found by its label and `id`, and gets what is new; lists are joined. Events and groups are named
/// after their article, as in `article:talks-9f86d081#event:consult-1`, and so are the stretches of text in `evidence` and
/// `mentions`, so that any number of articles can be merged one after the other. A relationship is there once for each
/// statement, however many articles make it. So running a file again changes nothing.
///
/// Rows stand in lists of up to 500, each merged by one statement and so in one transaction. Constraints come first, one for
/// each label that nodes are found by: they make that fast, and need the right to change the schema; without it, leave these
/// lines out. Wants Neo4j 4.4 or later. Sources: Neo4j, *Cypher Manual: MERGE, UNWIND, Constraints*.
public struct CypherWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph, in few statements; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        let articles = graph.nodes.filter { $0.type == .article }
        let used = Set(graph.nodes.map(\.type.mergeLabel))
        var elements = CypherElements(
            article: articles.count == 1 ? articles[0].id : nil,
            labels: NodeType.allCases.filter(used.contains)
        )
        if articles.count > 1 {
            let reports = graph.edges.lazy.filter { $0.type == .reportedIn }
            elements.reported = Dictionary(reports.map { (graph.nodes[$0.source].id, graph.nodes[$0.target].id) }) {
                first,
                _ in first
            }
        }
        elements.write(CypherWriter.grouped(graph), &buffer, &warnings)
    }

    /// Writes what goes by; never throws. Statements are as long as nodes, and edges, of one kind follow each other.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CypherElements(article: article, labels: NodeType.allCases.filter { $0.parent == nil })
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }

    /// The graph with its nodes and edges in the order of the statements that take them.
    private static func grouped(_ graph: Graph) -> Graph {
        let order = grouped(graph.nodes.indices) { CypherStatement(graph.nodes[$0]) }
        var places = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        let edges = grouped(graph.edges.indices) { index in
            let edge = graph.edges[index]
            return CypherStatement(edge, from: graph.nodes[edge.source].type, to: graph.nodes[edge.target].type)
        }
        return Graph(
            checkedNodes: order.map { graph.nodes[$0] },
            edges: edges.map { index in
                let edge = graph.edges[index]
                return Edge(
                    id: edge.id,
                    type: edge.type,
                    source: places[edge.source],
                    target: places[edge.target],
                    label: edge.label,
                    attributes: edge.attributes
                )
            }
        )
    }

    /// The indices group by group, in the order in which groups come up first.
    private static func grouped(_ indices: Range<Int>, by statement: (Int) -> CypherStatement) -> [Int] {
        var places: [CypherStatement: Int] = [:]
        var groups: [[Int]] = []
        for index in indices {
            let statement = statement(index)
            if let place = places[statement] {
                groups[place].append(index)
            } else {
                places[statement] = groups.count
                groups.append([index])
            }
        }
        return groups.flatMap { $0 }
    }
}

extension GraphWriter where Self == CypherWriter {
    /// Cypher.
    public static var cypher: CypherWriter { CypherWriter() }
}
