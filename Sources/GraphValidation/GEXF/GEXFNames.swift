/// The names that a document in GEXF declares, and those that it refers to.
struct GEXFNames {
    /// What attributes are declared for.
    enum Owner: String {
        case node, edge
    }

    private struct Attribute: Hashable {
        let owner: Owner
        let id: String
    }

    private var titles: [Attribute: String] = [:]
    private var types: [Attribute: DeclaredType] = [:]
    private var edges: [String: Int] = [:]
    private var nodes: [String: Int] = [:]
    private var references: [(id: String, offset: Int)] = []

    /// An attribute is declared.
    mutating func declare(
        _ id: String?,
        _ title: String?,
        _ type: String?,
        of owner: Owner,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        guard let id else { return findings.add(.structure, at: offset, "the attribute has no 'id'") }
        let attribute = Attribute(owner: owner, id: id)
        guard titles[attribute] != nil else {
            types[attribute] = type.flatMap { DeclaredType(gexf: $0) }
            return titles[attribute] = title ?? id
        }
        findings.add(.duplicateID, at: offset, "the attribute \(MessageText.quote(id.utf8)) is declared twice")
    }

    /// What an attribute is called; `nil` with a finding when it is not declared.
    func title(of id: String?, _ owner: Owner, at offset: Int, _ findings: inout FindingCollector) -> String? {
        guard let id else {
            findings.add(.structure, at: offset, "the value does not say by 'for' which attribute it is of")
            return nil
        }
        if let title = titles[Attribute(owner: owner, id: id)] { return title }
        let message = "no attribute \(MessageText.quote(id.utf8)) is declared for a \(owner.rawValue)"
        findings.add(.unknownKey, at: offset, message)
        return nil
    }

    /// What is wrong with a value of an attribute that is declared; `nil` when nothing is.
    func problem(_ text: String, of id: String?, _ owner: Owner) -> String? {
        guard let id, let type = types[Attribute(owner: owner, id: id)], !type.accepts(text) else { return nil }
        return "\(MessageText.quote(text.utf8)) is no value of the type that its attribute is declared with"
    }

    /// A node or an edge is declared; their identifiers are spaces of their own.
    mutating func declare(_ id: String?, isNode: Bool, at offset: Int, _ findings: inout FindingCollector) {
        guard let id else { return }
        let earlier = isNode ? nodes.updateValue(offset, forKey: id) : edges.updateValue(offset, forKey: id)
        guard let earlier else { return }
        let message = "the identifier \(MessageText.quote(id.utf8)) is used \(isNode ? "twice" : "by two edges")"
        findings.add(.duplicateID, at: offset, message, related: earlier)
    }

    /// An edge leads to a node.
    mutating func refer(to id: String?, at offset: Int) {
        if let id { references.append((id, offset)) }
    }

    /// The document has been read: all nodes are known.
    func finish(_ findings: inout FindingCollector) {
        for (id, offset) in references where nodes[id] == nil {
            findings.add(.danglingReference, at: offset, "no node has the identifier \(MessageText.quote(id.utf8))")
        }
    }
}
