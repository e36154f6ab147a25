/// The identifiers in a document that follows no version of the ontology: each is used once, and edges lead to nodes.
struct ForeignIdentifiers {
    /// Whether a finding says where else an identifier is used.
    private let tellsBoth: Bool
    private var nodes: [String: Int] = [:]
    private var edges: [String: Int] = [:]
    private var ends: [(id: String, shown: String, offset: Int)] = []

    init(tellsBoth: Bool = true) { self.tellsBoth = tellsBoth }

    /// A node or an edge is declared; their identifiers are spaces of their own. Messages quote one, or show it so.
    mutating func declare(
        _ id: String,
        shown: String? = nil,
        isNode: Bool,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        let earlier = isNode ? nodes.updateValue(offset, forKey: id) : edges.updateValue(offset, forKey: id)
        guard let earlier else { return }
        let shown = shown ?? MessageText.quote(id.utf8)
        let message = "the identifier \(shown) is used \(isNode ? "twice" : "by two edges")"
        findings.add(.duplicateID, at: offset, message, related: tellsBoth ? earlier : nil)
    }

    /// An edge leads to a node.
    mutating func refer(to id: String, shown: String? = nil, at offset: Int) {
        ends.append((id, shown ?? MessageText.quote(id.utf8), offset))
    }

    /// The document has been read: all nodes are known.
    func finish(_ findings: inout FindingCollector) {
        for (id, shown, offset) in ends where nodes[id] == nil {
            findings.add(.danglingReference, at: offset, "no node has the identifier \(shown)")
        }
    }
}
