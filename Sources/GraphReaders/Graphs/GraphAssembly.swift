internal import CNewsgraphText
internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// Puts the nodes and edges of a document together, so that they keep the rules of a graph.
struct GraphAssembly {
    /// How many edges are looked up together.
    private static let batch = 16

    private let bytes: Bytes
    private var warnings = ReaderWarnings()
    let rules = OntologyRulesTable()
    private var nodes: [Node] = []
    /// The types of the nodes, as places in `NodeType.allCases`; -1 while a node is being read.
    private var types: [Int8] = []
    private var edges: [Edge] = []
    private var roomForNodes: RoomEstimate
    private var roomForEdges: RoomEstimate
    /// The nodes by their identifiers in the document.
    private var indices = IdentifierIndex()
    /// Identifiers of edges, and those that had to be changed.
    private var mint = IdentifierMint()
    /// Edges named `e1`, `e2`, … without a gap, as our writer names them, need no table.
    private var run = NumberedRun()
    /// Edges that have ended, and whose ends have not been looked up yet.
    private var ended: [ElementDraft] = []
    /// Edges whose ends come later in the document.
    private var waiting: [ElementDraft] = []
    private let nodeTypes = NodeType.allCases
    private let relations = RelationType.allCases

    init(_ bytes: Bytes) {
        self.bytes = bytes
        roomForNodes = RoomEstimate(length: bytes.count)
        roomForEdges = roomForNodes
        ended.reserveCapacity(GraphAssembly.batch)
    }

    /// Takes down a warning, behind those of the edges that have ended: only the first of a code has a place.
    mutating func note(_ code: ReaderWarning.Code, count: Int = 1, at place: @autoclosure () -> String) {
        if !warnings.has(code) { settle() }
        warnings.note(code, count: count, at: place())
    }

    /// A node starts; its index, or `nil` when one of that identifier has started before.
    mutating func announce(_ id: String, at offset: Int) -> Int? {
        settle()
        let (index, isNew) = id.withBytes { indices.insert($0) }
        guard isNew else { return nil }
        if NumberedRun.number(id) != nil { run.isOpen = false }
        roomForNodes.extend(&nodes, at: offset)
        nodes.append(Node(id: "", type: .thing, label: ""))
        types.append(-1)
        return index
    }

    /// Starts a node, of which so many attributes are expected.
    mutating func node(_ id: String, at offset: Int, room: Int = 0) throws(ScanError) -> ElementDraft {
        guard let index = announce(id, at: offset) else {
            throw ScanError(at: offset, "the node \(ScanError.quote(id)) stands twice")
        }
        return ElementDraft(isEdge: false, offset: offset, index: index, id: id, room: room)
    }

    /// Starts an edge between two nodes, which may come later.
    func edge(_ id: String, from source: String, to target: String, at offset: Int) -> ElementDraft {
        var draft = ElementDraft(isEdge: true, offset: offset, index: 0, id: id)
        (draft.source, draft.target) = (end(source), end(target))
        return draft
    }

    /// The node of an identifier, or the identifier of one that is still to come.
    func end(_ id: String) -> ElementEnd { id.withBytes { node($0) }.map { .node($0) } ?? .name(id) }

    /// The index of a node by its identifier in the document.
    func node(_ id: Bytes) -> Int? { indices.number(of: id) }

    mutating func finish() throws(ScanError) -> GraphReading {
        settle()
        for draft in waiting {
            guard let source = index(of: draft.source) else { throw missing(draft.source, draft) }
            guard let target = index(of: draft.target) else { throw missing(draft.target, draft) }
            var draft = draft
            addEdge(&draft, source, target)
        }
        return GraphReading(graph: Graph(checkedNodes: nodes, edges: edges), warnings: warnings.warnings)
    }

    // MARK: Nodes

    /// The node has ended.
    mutating func addNode(_ draft: inout ElementDraft) {
        settle()
        let ordinal = draft.knownType < 0 ? rules.thing : draft.knownType
        if let type = draft.otherType {
            warnings.note(.unknownNodeType, at: draft.id)
            draft.set(AttributeKey.type.rawValue, .string, type)
        }
        // igraph numbers the nodes.
        if draft.knownType >= 0, !draft.foreign.isEmpty, draft.id == "n\(draft.index)" {
            draft.takeIdentifier(where: isFree)
        }
        let isFree = draft.id.withBytes { id in
            id.isToken && !run.has(draft.id) && (mint.isEmpty || !mint.has(id))
        }
        let id = isFree ? draft.id : changed(&draft)
        if ordinal == rules.thing { draft.addMarkup() }
        var attributes = attributes(&draft, rules.matrix.keysOfNodes[ordinal].bits)
        if !attributes.foreign.isEmpty {
            let labels = ForeignAttribute.typesWithColons(nodeTypes[ordinal])
            attributes.foreign.removeAll { $0.name == DrawingAttribute.labels.rawValue && $0.text == labels }
        }
        let label =
            draft.label ?? draft.labelInMarkup ?? attributes[.name]?.text ?? attributes.foreignLabel(onEdges: false)
            ?? draft.id
        nodes[draft.index] = Node(id: id, type: nodeTypes[ordinal], label: label, attributes: attributes)
        types[draft.index] = Int8(ordinal)
    }

    /// Another identifier, with the old one kept as an attribute.
    private mutating func changed(_ draft: inout ElementDraft) -> String {
        let isToken = draft.id.withBytes(\.isToken)
        warnings.note(isToken ? .takenIdentifier : .changedIdentifier, at: draft.id)
        draft.set(draft.foreign.contains { $0.name == "id" } ? "originalID" : "id", .string, draft.id)
        return mint.change(draft.id, prefix: draft.isEdge ? "edge" : "node", isFree: isFree)
    }

    /// Tells whether no node and no edge of the numbered run has an identifier.
    private var isFree: (String) -> Bool {
        { [indices, run] token in !run.has(token) && token.withBytes { indices.number(of: $0) } == nil }
    }

    private mutating func attributes(_ draft: inout ElementDraft, _ allowed: UInt64) -> Attributes {
        let id = draft.id
        return draft.attributes(allowed) { key in warnings.note(.foreignValue, at: "\(id), \(key.rawValue)") }
    }

    // MARK: Edges

    /// An end of an edge that will be looked up when the edge has ended.
    @inline(__always)
    func end(_ range: ByteRange) -> ElementEnd {
        .plain(range, indices.ask(for: bytes[range]))
    }

    /// The edge has ended; it is added with the next ones, before anything else that the order matters to.
    @inline(__always)
    mutating func endEdge(_ draft: ElementDraft) {
        ended.append(draft)
        if ended.count == GraphAssembly.batch { settle() }
    }

    /// Adds the edges that have ended.
    ///
    /// The table of a large document lies far from the processor, and each look waits for the last. So the slots are asked
    /// for as the edges are read, then what the slots point to for all of them, step by step, and only then the ends are
    /// looked up.
    private mutating func settle() {
        guard !ended.isEmpty else { return }
        var drafts: [ElementDraft] = []
        swap(&drafts, &ended)
        for place in drafts.indices {
            approach(drafts[place].source)
            approach(drafts[place].target)
        }
        for place in drafts.indices {
            if case .plain(_, let hash) = drafts[place].source { indices.askForText(hash) }
            if case .plain(_, let hash) = drafts[place].target { indices.askForText(hash) }
        }
        for place in drafts.indices {
            drafts[place].source = found(drafts[place].source)
            drafts[place].target = found(drafts[place].target)
            addEdge(&drafts[place])
        }
        drafts.removeAll(keepingCapacity: true)
        swap(&drafts, &ended)
    }

    /// Asks for where that lies which an end will be compared with, and for the type of the node that it probably is.
    @inline(__always)
    private func approach(_ end: ElementEnd) {
        guard case .plain(_, let hash) = end, let index = indices.askForEntry(hash) else { return }
        types.withUnsafeBufferPointer { types in newsgraph_prefetch(types.baseAddress.map { $0 + index }) }
    }

    /// The node that an end names, or its name when there is none yet.
    @inline(__always)
    private func found(_ end: ElementEnd) -> ElementEnd {
        guard case .plain(let range, let hash) = end else { return end }
        return indices.number(of: bytes[range], hash).map { .node($0) } ?? .name(bytes[range].text)
    }

    private mutating func addEdge(_ draft: inout ElementDraft) {
        if case .node(let source) = draft.source, case .node(let target) = draft.target, types[source] >= 0,
            types[target] >= 0
        {
            addEdge(&draft, source, target)
        } else {
            waiting.append(draft)
        }
    }

    private mutating func addEdge(_ draft: inout ElementDraft, _ source: Int, _ target: Int) {
        var ordinal = draft.knownType
        if ordinal >= 0, !rules.allows(ordinal, from: types[source], to: types[target]) {
            draft.otherType = relations[ordinal].rawValue
            ordinal = -1
        }
        if let type = draft.otherType {
            warnings.note(.unknownEdgeType, at: draft.id.isEmpty ? type : draft.id)
            draft.set(AttributeKey.type.rawValue, .string, type)
        }
        if ordinal < 0 { ordinal = rules.link }
        let type = relations[ordinal]
        let id = identifier(ofEdge: &draft)
        if ordinal == rules.link { draft.addMarkup() }
        var attributes = attributes(&draft, rules.matrix.keysOfEdges[ordinal].bits)
        if !attributes.foreign.isEmpty {
            let weight = attributes.weight
            attributes.foreign.removeAll { $0.repeats(type, weight: weight, nodes[source].id, nodes[target].id) }
        }
        let label =
            draft.label ?? draft.labelInMarkup ?? attributes.takeForeignLabel() ?? draft.otherType ?? type.rawValue
        roomForEdges.extend(&edges, at: draft.offset)
        edges.append(
            Edge(id: id, type: type, source: source, target: target, label: label, attributes: attributes)
        )
    }

    private mutating func identifier(ofEdge draft: inout ElementDraft) -> String {
        if draft.id.isEmpty || draft.foreign.contains(where: { $0.name == ElementDraft.identifiers[0] }) {
            draft.takeIdentifier { isFree($0) && !$0.withBytes(mint.has) }
        }
        if draft.id.isEmpty { return mint.edge(edges.count + 1, isFree: isFree) }
        if run.isOpen, mint.isEmpty, run.extend(draft.id) { return draft.id }
        if run.has(draft.id) { return changed(&draft) }
        let isTaken = draft.id.withBytes { indices.number(of: $0) == nil && mint.take($0) }
        return isTaken ? draft.id : changed(&draft)
    }

    private func index(of end: ElementEnd) -> Int? {
        switch end {
        case .node(let index): index
        case .name(let name): name.withBytes { node($0) }
        case .missing, .plain: nil
        }
    }

    private func missing(_ end: ElementEnd, _ draft: ElementDraft) -> ScanError {
        guard case .name(let name) = end else { return ScanError(at: draft.offset, "an edge needs two ends") }
        return ScanError(at: draft.offset, "the edge joins \(ScanError.quote(name)), which is no node of the document")
    }
}
