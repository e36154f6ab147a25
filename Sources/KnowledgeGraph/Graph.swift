public import NewsOntology

/// A typed graph in which every edge is one that the ontology allows.
///
/// Nodes and edges keep the order in which they were added, so that equal graphs give equal bytes.
public struct Graph: Hashable, Sendable {
    /// The nodes in order.
    public private(set) var nodes: [Node] = []
    /// The edges in order; their ends are indices into `nodes`.
    public private(set) var edges: [Edge] = []

    /// The places of the nodes; `nil` until somebody wants to add something to a graph that was read.
    private var indexOfNode: [String: Int]? = [:]
    /// The same for who only asks.
    private let lateIndex: LateIndex
    /// The identifiers of the edges; `nil` until somebody wants to add something to a graph that was read.
    private var edgeIdentifiers: Set<String>? = []

    /// An empty graph.
    public init() { lateIndex = LateIndex() }

    /// A graph of nodes and edges that are known to keep the rules: identifiers are NMTOKENs and unique, edges join
    /// nodes that are there and that the ontology allows, attributes are allowed.
    package init(checkedNodes nodes: [Node], edges: [Edge]) {
        (self.nodes, self.edges) = (nodes, edges)
        (indexOfNode, edgeIdentifiers) = (nil, nil)
        lateIndex = LateIndex()
    }

    /// Takes an identifier of an edge; false when it is taken.
    private mutating func take(_ id: String) -> Bool {
        var known = edgeIdentifiers ?? Set(edges.map(\.id))
        edgeIdentifiers = nil
        defer { edgeIdentifiers = known }
        return known.insert(id).inserted
    }

    private mutating func isEdge(_ id: String) -> Bool {
        if edgeIdentifiers == nil { edgeIdentifiers = Set(edges.map(\.id)) }
        return edgeIdentifiers?.contains(id) == true
    }

    /// The index of a node, or `nil` when there is none with this identifier.
    public func index(of id: String) -> Int? { indexOfNode == nil ? lateIndex.index(of: id, nodes) : indexOfNode?[id] }

    /// The place of a node before something is added.
    private mutating func place(of id: String) -> Int? {
        if indexOfNode == nil { indexOfNode = lateIndex.all(nodes) }
        return indexOfNode?[id]
    }

    /// Adds a node and gives its index.
    @discardableResult
    public mutating func add(_ node: Node) throws(GraphError) -> Int {
        guard Identifier.isNMTOKEN(node.id) else { throw .badIdentifier(node.id) }
        guard place(of: node.id) == nil, !isEdge(node.id) else {
            throw .duplicateIdentifier(node.id)
        }
        try AttributeRules.check(node)
        indexOfNode?[node.id] = nodes.count
        nodes.append(node)
        return nodes.count - 1
    }

    /// Adds an edge between two nodes that are in the graph.
    ///
    /// Without an identifier of its own the edge gets `e1`, `e2`, … in the order of adding.
    public mutating func connect(
        _ source: String,
        _ type: RelationType,
        _ target: String,
        id: String? = nil,
        label: String? = nil,
        attributes: Attributes = Attributes()
    ) throws(GraphError) {
        guard let from = place(of: source) else { throw .unknownNode(source) }
        guard let to = place(of: target) else { throw .unknownNode(target) }
        guard type.allows(from: nodes[from].type, to: nodes[to].type) else {
            throw .edgeNotAllowed(type, from: nodes[from].type, to: nodes[to].type)
        }
        let id = id ?? "e\(edges.count + 1)"
        guard Identifier.isNMTOKEN(id) else { throw .badIdentifier(id) }
        guard place(of: id) == nil, take(id) else { throw .duplicateIdentifier(id) }
        try AttributeRules.check(attributes, on: type)
        edges.append(
            Edge(
                id: id,
                type: type,
                source: from,
                target: to,
                label: label ?? type.rawValue,
                attributes: attributes
            )
        )
    }

    /// Equal when nodes and edges are.
    public static func == (a: Graph, b: Graph) -> Bool { a.nodes == b.nodes && a.edges == b.edges }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(nodes)
        hasher.combine(edges)
    }
}
