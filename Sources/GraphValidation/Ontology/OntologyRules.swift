internal import NewsOntology

/// What the ontology says, in the words of findings; `nil` where there is nothing to say.
enum OntologyRules {
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
