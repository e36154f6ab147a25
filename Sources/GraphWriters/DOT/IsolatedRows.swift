internal import KnowledgeGraph
internal import NewsOntology

/// The nodes of a graph that nothing joins to others: a drawing packs them in rows behind the rest, where `dot` would set
/// them one below the other.
struct IsolatedRows {
    /// All other nodes.
    let linked: [Int]
    /// The nodes without a line, in the order of the graph.
    let isolated: [Int]

    /// As many in a row as most drawings have columns.
    private static let width = 4

    init(_ graph: Graph) {
        var isLinked = [Bool](repeating: false, count: graph.nodes.count)
        for edge in graph.edges where edge.type.appearance.isDrawn {
            isLinked[edge.source] = true
            isLinked[edge.target] = true
        }
        linked = graph.nodes.indices.filter { isLinked[$0] || graph.nodes[$0].type == .article }
        isolated = graph.nodes.indices.filter { !isLinked[$0] && graph.nodes[$0].type != .article }
    }

    /// Whether rows are worth while: neither for one node, nor in a graph that no layers could be drawn of.
    static func areMany(_ graph: Graph) -> Bool {
        graph.nodes.count <= 2_000 && IsolatedRows(graph).isolated.count > 1
    }

    /// Appends invisible edges along each row.
    func write(_ graph: Graph, to output: inout TextOutput) {
        output.owner = "rows"
        for (place, index) in isolated.enumerated() where place % IsolatedRows.width > 0 {
            output.raw("  ")
            output.quoted(graph.nodes[isolated[place - 1]].id, of: "source")
            output.raw(" -> ")
            output.quoted(graph.nodes[index].id, of: "target")
            output.attributes([("style", "invis")])
        }
    }
}
