internal import KnowledgeGraph
internal import NewsOntology

// What nodes and relationships are called in Neo4j: by the ontology, or, where that has no word, as other tools call them.

extension Node {
    /// The labels, the most special first.
    var neo4jLabels: [String] {
        let own = [type.rawValue, type.parent?.rawValue].compactMap { $0 }
        guard type == .thing, !attributes.foreign.isEmpty else { return own }
        for name in ["labels", "labelV", AttributeKey.type.rawValue] {
            guard let text = attributes.foreign.first(where: { $0.name == name })?.text else { continue }
            let words = name == "labels" ? text.split(separator: ":") : text.split(separator: "|")
            let labels = words.map { ForeignName.short(String($0)) }.filter { !$0.isEmpty }
            if !labels.isEmpty { return labels }
        }
        return own
    }
}

extension EdgeContent {
    /// The type of the relationship; of another tool's link its type or label, as people write types.
    var neo4jType: String {
        guard type == .linkedTo else { return type.upperSnakeCase }
        let foreign = attributes.foreign.first { $0.name == AttributeKey.type.rawValue }?.text
        guard let name = foreign.map(ForeignName.short) ?? ownLabel, (1...64).contains(name.unicodeScalars.count) else {
            return type.upperSnakeCase
        }
        let words = name.uppercased().split { !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? type.upperSnakeCase : words.joined(separator: "_")
    }
}
