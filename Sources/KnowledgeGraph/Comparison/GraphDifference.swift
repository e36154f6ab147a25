internal import NewsOntology

/// What one graph says and another does not.
///
/// Nodes are the same when their identifiers are, edges when they state the same of the same nodes. The order of nodes
/// and edges and the identifiers of edges say nothing.
public struct GraphDifference: Hashable, Sendable {
    /// A node or an edge.
    public enum Fact: Hashable, Sendable {
        /// A node.
        case node(id: String, type: String, label: String)
        /// An edge between two nodes, by their identifiers.
        case edge(source: String, type: String, target: String, label: String)
    }

    /// Something else that is said of a node or edge that both graphs have.
    public struct Change: Hashable, Sendable {
        /// The node or edge, as the first graph has it.
        public let fact: Fact
        /// The name of the attribute; `type` and `label` count as such.
        public let attribute: String
        /// What the first graph says; `nil` when nothing.
        public let before: String?
        /// What the second graph says; `nil` when nothing.
        public let after: String?
    }

    /// What only the second graph has, in its order.
    public private(set) var gained: [Fact] = []
    /// What only the first graph has, in its order.
    public private(set) var lost: [Fact] = []
    /// What both have and say differently, in the order of the first.
    public private(set) var changed: [Change] = []

    /// Compares two graphs.
    public init(from first: Graph, to second: Graph) {
        compareNodes(first, second)
        compareEdges(first, second)
    }

    /// Whether both graphs say the same.
    public var isEmpty: Bool { gained.isEmpty && lost.isEmpty && changed.isEmpty }

    // MARK: Nodes

    private mutating func compareNodes(_ first: Graph, _ second: Graph) {
        for node in first.nodes {
            guard let index = second.index(of: node.id) else {
                lost.append(GraphDifference.fact(node))
                continue
            }
            let other = second.nodes[index]
            let fact = GraphDifference.fact(node)
            compare(AttributeKey.type.rawValue, node.type.rawValue, other.type.rawValue, fact)
            compare(AttributeKey.label.rawValue, node.label, other.label, fact)
            compare(node.attributes, other.attributes, fact)
        }
        gained += second.nodes.filter { first.index(of: $0.id) == nil }.map(GraphDifference.fact)
    }

    private static func fact(_ node: Node) -> Fact {
        .node(id: node.id, type: node.type.rawValue, label: node.label)
    }

    // MARK: Edges

    /// What an edge states, by the identifiers of its ends.
    private struct Statement: Hashable {
        let source: String
        let type: RelationType
        let target: String
    }

    private mutating func compareEdges(_ first: Graph, _ second: Graph) {
        let before = GraphDifference.statements(first), after = GraphDifference.statements(second)
        for (statement, edges) in before.order.map({ ($0, before.edges[$0] ?? []) }) {
            var others = after.edges[statement] ?? []
            // Equal edges are no difference; of the others, each is held against one.
            let rest = edges.filter { edge in
                guard let index = others.firstIndex(where: { GraphDifference.same($0, edge) }) else { return true }
                others.remove(at: index)
                return false
            }
            for (index, edge) in rest.enumerated() {
                let fact = GraphDifference.fact(edge, statement)
                guard index < others.count else {
                    lost.append(fact)
                    continue
                }
                compare(AttributeKey.label.rawValue, edge.label, others[index].label, fact)
                compare(edge.attributes, others[index].attributes, fact)
            }
            gained += others.dropFirst(rest.count).map { GraphDifference.fact($0, statement) }
        }
        for statement in after.order where before.edges[statement] == nil {
            gained += (after.edges[statement] ?? []).map { GraphDifference.fact($0, statement) }
        }
    }

    private static func statements(_ graph: Graph) -> (order: [Statement], edges: [Statement: [Edge]]) {
        var order: [Statement] = [], edges: [Statement: [Edge]] = [:]
        for edge in graph.edges {
            let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
            let statement = Statement(source: source, type: edge.type, target: target)
            if edges[statement] == nil { order.append(statement) }
            edges[statement, default: []].append(edge)
        }
        return (order, edges)
    }

    private static func same(_ a: Edge, _ b: Edge) -> Bool {
        a.label.hasSameBytes(as: b.label) && same(texts(a.attributes), texts(b.attributes))
    }

    private static func fact(_ edge: Edge, _ statement: Statement) -> Fact {
        .edge(source: statement.source, type: statement.type.rawValue, target: statement.target, label: edge.label)
    }

    // MARK: Attributes

    private mutating func compare(_ first: Attributes, _ second: Attributes, _ fact: Fact) {
        let before = GraphDifference.texts(first), after = GraphDifference.texts(second)
        for (name, text) in before { compare(name, text, after.first { $0.0 == name }?.1, fact) }
        for (name, text) in after where !before.contains(where: { $0.0 == name }) { compare(name, nil, text, fact) }
    }

    private mutating func compare(_ name: String, _ before: String?, _ after: String?, _ fact: Fact) {
        if let before, let after, before.hasSameBytes(as: after) { return }
        changed.append(Change(fact: fact, attribute: name, before: before, after: after))
    }

    /// Names and texts; two pairs are equal when all their bytes are.
    private static func texts(_ attributes: Attributes) -> [(String, String)] {
        attributes.map { ($0.key.rawValue, $0.value.text) } + attributes.foreign.map { ($0.name, $0.text) }
    }

    private static func same(_ a: [(String, String)], _ b: [(String, String)]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { $0.0 == $1.0 && $0.1.hasSameBytes(as: $1.1) }
    }
}

extension String {
    /// Whether all bytes are the same; `==` takes different spellings of an accent for one.
    fileprivate func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
