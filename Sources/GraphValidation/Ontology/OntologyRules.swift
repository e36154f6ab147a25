internal import NewsOntology

/// What the ontology says, in the words of findings; `nil` where there is nothing to say.
enum OntologyRules {
    /// The values that an attribute of nodes may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: NodeType?) -> [String]? {
        key != .status || type == .event ? key.closedList(onEdges: false) : nil
    }

    /// The values that an attribute of edges may have, where they are a closed list.
    static func values(of key: AttributeKey, on type: RelationType?) -> [String]? {
        key != .status || type == .holdsOffice ? key.closedList(onEdges: true) : nil
    }

    /// What is wrong with an edge between nodes of two types.
    static func problem(_ relation: RelationType, from: NodeType, to: NodeType) -> String? {
        guard !relation.allows(from: from, to: to) else { return nil }
        let signature = relation.signature
        return "the ontology allows no edge '\(relation.rawValue)' from \(from.rawValue) to \(to.rawValue); "
            + "it leads from \(list(signature.domain.map(\.rawValue))) to \(list(signature.range.map(\.rawValue)))"
    }

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
