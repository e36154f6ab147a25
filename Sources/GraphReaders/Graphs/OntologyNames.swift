internal import KnowledgeGraph
internal import NewsOntology

/// What the ontology calls things, ready to be looked up.
enum OntologyNames {
    /// The place of each key in the order of attributes.
    static let rank = Dictionary(uniqueKeysWithValues: AttributeKey.allCases.enumerated().map { ($1, $0) })

    /// The values that are allowed, where they are a closed list; of `status` by who bears it.
    static func allowed(_ key: AttributeKey, onEdges: Bool) -> Set<String>? {
        onEdges ? allowedOnEdges[key] : allowedOnNodes[key]
    }

    private static let allowedOnNodes = closed.merging([.status: Set(EventStatus.allCases.map(\.rawValue))]) { $1 }
    private static let allowedOnEdges = closed.merging([.status: Set(OfficeStatus.allCases.map(\.rawValue))]) { $1 }
    private static let closed = Dictionary(
        uniqueKeysWithValues: AttributeKey.allCases.compactMap { key in key.allowedValues.map { (key, Set($0)) } }
    )

    /// Whether nodes of a type bear the attribute.
    static func allows(_ key: AttributeKey, on type: NodeType) -> Bool {
        key.onNodes && (key.nodeTypes.isEmpty || key.nodeTypes.contains { type.isA($0) })
    }

    /// Whether edges of a type bear the attribute.
    static func allows(_ key: AttributeKey, on type: RelationType) -> Bool {
        let special: [AttributeKey] = [.title, .status, .order, .cue]
        return key.onEdges && (!special.contains(key) || type.signature.attributes.contains(key))
    }
}
