internal import NewsOntology

/// What the ontology says, in the words of findings; `nil` where there is nothing to say.
enum OntologyRules {
    /// The attributes that nodes of each type bear.
    static let keysOfNodes = Dictionary(
        uniqueKeysWithValues: NodeType.allCases.map { type in
            (type, KeySet(AttributeKey.allCases.filter { isAllowed($0, on: type) }))
        }
    )

    /// The attributes that edges of each type bear.
    static let keysOfEdges = Dictionary(
        uniqueKeysWithValues: RelationType.allCases.map { type in
            (type, KeySet(AttributeKey.allCases.filter { isAllowed($0, on: type) }))
        }
    )

    /// Whether nodes of a type bear an attribute.
    static func isAllowed(_ key: AttributeKey, on type: NodeType) -> Bool {
        key.onNodes && (key.nodeTypes.isEmpty || key.nodeTypes.contains { type.isA($0) })
    }

    /// Whether edges of a type bear an attribute: some only where the ontology table names them.
    static func isAllowed(_ key: AttributeKey, on type: RelationType) -> Bool {
        guard key.onEdges else { return false }
        let isSpecial = RelationType.allCases.contains { $0.signature.attributes.contains(key) }
        return !isSpecial || type.signature.attributes.contains(key)
    }

    /// The values that an attribute of nodes may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: NodeType?) -> [String]? {
        key == .status && type == .event ? eventStatuses : closedLists[key]
    }

    /// The values that an attribute of edges may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: RelationType?) -> [String]? {
        key == .status && type == .holdsOffice ? officeStatuses : closedLists[key]
    }

    private static let eventStatuses = EventStatus.allCases.map(\.rawValue)
    private static let officeStatuses = OfficeStatus.allCases.map(\.rawValue)
    private static let closedLists = Dictionary(
        uniqueKeysWithValues: AttributeKey.allCases.compactMap { key in key.allowedValues.map { (key, $0) } }
    )

    /// What is wrong with an edge between nodes of two types.
    static func problem(_ relation: RelationType, from: NodeType, to: NodeType) -> String? {
        guard !relation.allows(from: from, to: to) else { return nil }
        let signature = relation.signature
        return "the ontology allows no edge '\(relation.rawValue)' from \(from.rawValue) to \(to.rawValue); "
            + "it leads from \(list(signature.domain.map(\.rawValue))) to \(list(signature.range.map(\.rawValue)))"
    }

    /// What is wrong with a mode of an event.
    static func problem(_ mode: EventMode, of type: EventType) -> String? {
        guard !type.modes.contains(mode) else { return nil }
        let known = type.modes.isEmpty ? "it has none" : "it has \(list(type.modes.map(\.rawValue)))"
        return "\(type.rawValue) has no mode '\(mode.rawValue)'; \(known)"
    }

    /// What is wrong with a thing that lacks an attribute which all things of its type have to bear.
    static func missing(_ key: AttributeKey, of type: NodeType) -> String {
        "the \(type.rawValue) has no '\(key.rawValue)'"
    }

    /// What is wrong with an edge that lacks an attribute which all edges of its type have to bear.
    static func missing(_ key: AttributeKey, of type: RelationType) -> String {
        let start = "the edge '\(type.rawValue)' has no '\(key.rawValue)'"
        return switch key {
        case .evidence: "\(start): nothing says which sentence it comes from"
        case .basis: "\(start); it has to be \(list(Basis.allCases.map(\.rawValue)))"
        case .rule: "\(start): nothing says what made it"
        default: start
        }
    }

    /// What is wrong with an event that follows one which came after it, by the dates of both.
    static func orderProblem(_ effect: some Sequence<UInt8>, _ cause: some Sequence<UInt8>) -> String {
        "\(MessageText.quote(effect)) follows \(MessageText.quote(cause)), but its date is before"
    }

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
