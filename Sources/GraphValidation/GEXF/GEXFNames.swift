internal import GraphSyntax

/// The attributes that a document in GEXF declares.
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
}
