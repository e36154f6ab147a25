import KnowledgeGraph
import NewsOntology
import NewsText

/// Finds what a node is joined to.
struct Neighbours {
    let graph: Graph
    private let outgoing: [Int: [Edge]]

    init(_ graph: Graph) {
        self.graph = graph
        outgoing = Dictionary(grouping: graph.edges, by: \.source)
    }

    /// The names of the nodes that edges of a type lead to; ordered edges by their order, others as in the graph.
    func names(from node: Int, _ type: RelationType) -> [String] {
        let edges = (outgoing[node] ?? []).filter { $0.type == type }
        let ranked = edges.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ranked.map { graph.nodes[$0.element.target].displayName }
    }

    /// The edges of some types, in the order of the graph.
    func edges(_ types: Set<RelationType>) -> [Edge] {
        graph.edges.filter { types.contains($0.type) }
    }

    /// The name of the node that an edge starts from.
    func source(of edge: Edge) -> String { graph.nodes[edge.source].displayName }

    /// The name of the node that an edge ends at.
    func target(of edge: Edge) -> String { graph.nodes[edge.target].displayName }
}

extension Edge {
    fileprivate var rank: Int {
        if case .integer(let order) = attributes[.order] { return order }
        return .max
    }
}

extension Node {
    /// What a person calls it.
    var displayName: String { text(.name) ?? label }

    /// The text of an attribute.
    func text(_ key: AttributeKey) -> String? { attributes[key]?.text }

    /// The texts of an attribute that is a list.
    func texts(_ key: AttributeKey) -> [String] {
        if case .strings(let values) = attributes[key] { return values }
        return []
    }

    /// The stretches of text of an attribute.
    func spans(_ key: AttributeKey) -> [TextSpan] {
        if case .spans(let spans) = attributes[key] { return spans }
        return []
    }
}
