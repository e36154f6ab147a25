internal import NewsOntology

/// What the ontology says, in the words of findings; `nil` where there is nothing to say.
enum OntologyRules {
    /// The attributes that nodes of each type bear.
    static let keysOfNodes = Dictionary(
        uniqueKeysWithValues: NodeType.allCases.map { type in
            (type, KeySet(AttributeKey.allCases.filter { $0.isAllowed(on: type) }))
        }
    )

    /// The attributes that edges of each type bear.
    static let keysOfEdges = Dictionary(
        uniqueKeysWithValues: RelationType.allCases.map { type in
            (type, KeySet(AttributeKey.allCases.filter { $0.isAllowed(on: type) }))
        }
    )

    /// The values that an attribute of nodes may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: NodeType?) -> [String]? {
        key != .status || type == .event ? nodeValues[key] : nil
    }

    /// The values that an attribute of edges may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: RelationType?) -> [String]? {
        key != .status || type == .holdsOffice ? edgeValues[key] : nil
    }

    private static let nodeValues = closedLists(\.nodeValues)
    private static let edgeValues = closedLists(\.edgeValues)

    private static func closedLists(_ values: (AttributeRow) -> [String]?) -> [AttributeKey: [String]] {
        Dictionary(uniqueKeysWithValues: AttributeKey.allCases.compactMap { key in values(key.row).map { (key, $0) } })
    }

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
