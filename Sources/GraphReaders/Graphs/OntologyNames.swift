internal import KnowledgeGraph
internal import NewsOntology

/// What the ontology calls things, ready to be looked up.
enum OntologyNames {
    /// The values that are allowed, where they are a closed list; of `status` by who bears it.
    static func allowed(_ key: AttributeKey, onEdges: Bool) -> Set<String>? {
        onEdges ? allowedOnEdges[key] : allowedOnNodes[key]
    }

    private static let allowedOnNodes = closed(\.nodeValues)
    private static let allowedOnEdges = closed(\.edgeValues)

    private static func closed(_ values: (AttributeRow) -> [String]?) -> [AttributeKey: Set<String>] {
        Dictionary(
            uniqueKeysWithValues: AttributeKey.allCases.compactMap { key in values(key.row).map { (key, Set($0)) } }
        )
    }
}
