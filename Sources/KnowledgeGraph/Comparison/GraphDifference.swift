internal import NewsOntology

/// What one graph says and another does not.
///
/// Nodes are the same when their identifiers are, edges when they state the same of the same nodes. No order says anything,
/// that of lists included, nor do identifiers of edges and what files hold for those who draw (`DrawingAttribute`).
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
            compare(said(of: node), said(of: second.nodes[index])) { GraphDifference.fact(node) }
        }
        gained += second.nodes.filter { first.index(of: $0.id) == nil }.map(GraphDifference.fact)
    }

    private func said(of node: Node) -> [SaidValue] {
        [SaidValue(.type, .string(node.type.rawValue)), SaidValue(.label, .string(node.label))]
            + node.attributes.map(SaidValue.init)
            + node.attributes.foreign.filter { !$0.isDrawing(of: node) }.map(SaidValue.init)
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
        for statement in before.order {
            compare(before.edges[statement] ?? [], after.edges[statement] ?? [], statement)
        }
        for statement in after.order where before.edges[statement] == nil {
            gained += (after.edges[statement] ?? []).map { GraphDifference.fact($0, statement) }
        }
    }

    /// Compares the edges of two graphs that state the same: equal ones are no difference; of the others, each is held
    /// against one.
    private mutating func compare(_ first: [SaidEdge], _ second: [SaidEdge], _ statement: Statement) {
        let rest = GraphDifference.remaining(of: first, without: second)
        let others = GraphDifference.remaining(of: second, without: first)
        for (edge, other) in zip(rest, others) {
            compare(edge.said, other.said) { GraphDifference.fact(edge, statement) }
        }
        lost += rest.dropFirst(others.count).map { GraphDifference.fact($0, statement) }
        gained += others.dropFirst(rest.count).map { GraphDifference.fact($0, statement) }
    }

    /// The edges that have no equal one among the others, each of which counts once.
    private static func remaining(of edges: [SaidEdge], without others: [SaidEdge]) -> [SaidEdge] {
        var counts: [Set<SaidValue>: Int] = [:]
        for edge in others { counts[Set(edge.said), default: 0] += 1 }
        return edges.filter { edge in
            let said = Set(edge.said)
            guard let count = counts[said], count > 0 else { return true }
            counts[said] = count - 1
            return false
        }
    }

    /// An edge with all that it says.
    private struct SaidEdge {
        let label: String
        let said: [SaidValue]
    }

    private static func statements(_ graph: Graph) -> (order: [Statement], edges: [Statement: [SaidEdge]]) {
        var order: [Statement] = [], edges: [Statement: [SaidEdge]] = [:]
        for edge in graph.edges {
            let (source, target) = (graph.nodes[edge.source], graph.nodes[edge.target])
            let statement = Statement(source: source.id, type: edge.type, target: target.id)
            if edges[statement] == nil { order.append(statement) }
            let foreign = edge.attributes.foreign.filter { !$0.isDrawing(of: edge, from: source, to: target) }
            let said = [SaidValue(.label, .string(edge.label))] + edge.attributes.map(SaidValue.init)
            edges[statement, default: []].append(
                SaidEdge(label: edge.label, said: said + foreign.map(SaidValue.init))
            )
        }
        return (order, edges)
    }

    private static func fact(_ edge: SaidEdge, _ statement: Statement) -> Fact {
        .edge(source: statement.source, type: statement.type.rawValue, target: statement.target, label: edge.label)
    }

    // MARK: Attributes

    private mutating func compare(_ first: [SaidValue], _ second: [SaidValue], _ fact: () -> Fact) {
        for value in first {
            let other = second.first { $0.isOfSameAttribute(as: value) }
            if other == value { continue }
            changed.append(Change(fact: fact(), attribute: value.name, before: value.text, after: other?.text))
        }
        for value in second where !first.contains(where: { $0.isOfSameAttribute(as: value) }) {
            changed.append(Change(fact: fact(), attribute: value.name, before: nil, after: value.text))
        }
    }
}
