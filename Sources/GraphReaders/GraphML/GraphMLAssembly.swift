internal import KnowledgeGraph
internal import NewsOntology

/// Puts the nodes and edges of a document together, so that they keep the rules of a graph.
struct GraphMLAssembly {
    var warnings = ReaderWarnings()
    private var nodes: [Node] = []
    /// The types of the nodes, as places in `NodeType.allCases`; -1 while a node is being read.
    private var types: [Int8] = []
    private var edges: [Edge] = []
    /// The nodes by their identifiers in the document.
    private var indices = IdentifierTable()
    private var mint = IdentifierMint()
    /// Edges whose ends come later in the document.
    private var waiting: [GraphMLDraft] = []
    private let rules = OntologyRulesTable()

    /// A node starts; its index, or `nil` when one of that identifier has started before.
    mutating func announce(_ id: String) -> Int? {
        let index = nodes.count
        guard id.withBytes({ indices.insert($0, index) }) else { return nil }
        nodes.append(Node(id: "", type: .thing, label: ""))
        types.append(-1)
        return index
    }

    /// The index of a node by its identifier in the document.
    @inline(__always)
    func node(_ id: UnsafeBufferPointer<UInt8>) -> Int? { indices.number(of: id) }

    mutating func finish() throws(ScanError) -> GraphReading {
        for draft in waiting {
            guard let source = index(of: draft.source) else { throw missing(draft.source, draft) }
            guard let target = index(of: draft.target) else { throw missing(draft.target, draft) }
            addEdge(draft, source, target)
        }
        return GraphReading(graph: Graph(checkedNodes: nodes, edges: edges), warnings: warnings.warnings)
    }

    // MARK: Nodes

    /// The node of an index has ended.
    mutating func addNode(_ draft: GraphMLDraft, at index: Int) {
        var draft = draft
        let known = draft.type.flatMap { rules.nodeTypes[$0] }
        let ordinal = known ?? rules.thing
        if known == nil, let type = draft.type {
            warnings.note(.unknownNodeType, at: draft.id)
            draft.set(AttributeKey.type.rawValue, .string, type)
        }
        let id = identifier(of: &draft)
        let attributes = attributes(&draft, rules.onNodes[ordinal])
        let label = draft.label ?? draft.labelInMarkup ?? attributes[.name]?.text ?? draft.id
        nodes[index] = Node(id: id, type: NodeType.allCases[ordinal], label: label, attributes: attributes)
        types[index] = Int8(ordinal)
    }

    private mutating func identifier(of draft: inout GraphMLDraft) -> String {
        if draft.id.withBytes({ mint.take($0) }) { return draft.id }
        warnings.note(.changedIdentifier, at: draft.id)
        draft.set(draft.foreign.contains { $0.name == "id" } ? "originalID" : "id", .string, draft.id)
        return mint.change(draft.id, prefix: draft.isEdge ? "edge" : "node")
    }

    private mutating func attributes(_ draft: inout GraphMLDraft, _ isAllowed: [Bool]) -> Attributes {
        let id = draft.id
        return draft.attributes(isAllowed) { key in warnings.note(.foreignValue, at: "\(id), \(key.rawValue)") }
    }

    // MARK: Edges

    /// An edge has ended.
    mutating func addEdge(_ draft: GraphMLDraft) {
        if case .node(let source)? = draft.source, case .node(let target)? = draft.target, types[source] >= 0,
            types[target] >= 0
        {
            addEdge(draft, source, target)
        } else {
            waiting.append(draft)
        }
    }

    private mutating func addEdge(_ draft: GraphMLDraft, _ source: Int, _ target: Int) {
        var draft = draft
        let known = draft.type.flatMap { rules.relations[$0] }
            .flatMap { rules.allows($0, from: types[source], to: types[target]) ? $0 : nil }
        let ordinal = known ?? rules.link
        if known == nil, let type = draft.type {
            warnings.note(.unknownEdgeType, at: draft.id.isEmpty ? type : draft.id)
            draft.set(AttributeKey.type.rawValue, .string, type)
        }
        let type = RelationType.allCases[ordinal]
        let id = draft.id.isEmpty ? mint.edge(edges.count + 1) : identifier(of: &draft)
        let attributes = attributes(&draft, rules.onEdges[ordinal])
        let label = draft.label ?? draft.labelInMarkup ?? (known == nil ? draft.type : nil) ?? type.rawValue
        edges.append(
            Edge(id: id, type: type, source: source, target: target, label: label, attributes: attributes)
        )
    }

    private func index(of end: GraphMLEnd?) -> Int? {
        switch end {
        case .node(let index): index
        case .name(let name): name.withBytes { indices.number(of: $0) }
        case nil: nil
        }
    }

    private func missing(_ end: GraphMLEnd?, _ draft: GraphMLDraft) -> ScanError {
        guard case .name(let name) = end else { return ScanError(at: draft.offset, "an edge needs two ends") }
        return ScanError(at: draft.offset, "the edge joins \(ScanError.quote(name)), which is no node of the document")
    }
}
