internal import KnowledgeGraph
internal import NewsOntology

/// What the data of a key are to the graph.
enum GraphMLRole {
    /// The type of the node or edge.
    case type
    /// The text that viewers show.
    case label
    /// An attribute of the ontology.
    case attribute(GraphMLAttribute)
    /// An attribute of another tool.
    case foreign(name: String, kind: ForeignAttribute.Kind)
    /// What our writer adds for viewers.
    case ignored
}

/// An attribute of the ontology, as data of GraphML give it.
struct GraphMLAttribute {
    let key: AttributeKey
    let kind: AttributeKey.ValueKind
    let rank: Int
    let allowed: Set<String>?

    init(_ key: AttributeKey, onEdges: Bool) {
        self.key = key
        kind = key.valueKind
        rank = OntologyNames.rank[key] ?? 0
        allowed = OntologyNames.allowed(key, onEdges: onEdges)
    }
}

/// The keys that a document declares.
struct GraphMLKeys {
    /// A key with its meaning on nodes and on edges; `nil` where it is not for them.
    struct Key {
        let node: GraphMLRole?
        let edge: GraphMLRole?
        /// The value where an element has none.
        var fallback: String?
    }

    private var identifiers = IdentifierTable()
    private(set) var keys: [Key] = []
    /// The keys with a value for elements that have none.
    private(set) var withFallback: [Int] = []

    /// Declares a key; false when there is one of that identifier.
    mutating func declare(_ id: String, owner: String, name: String?, type: String?) -> Bool {
        let isAll = owner == "all"
        let key = Key(
            node: isAll || owner == "node" ? GraphMLKeys.role(id, name, type, onEdges: false) : nil,
            edge: isAll || owner == "edge" ? GraphMLKeys.role(id, name, type, onEdges: true) : nil
        )
        guard id.withBytes({ identifiers.insert($0, keys.count) }) else { return false }
        keys.append(key)
        return true
    }

    mutating func setFallback(_ text: String) {
        guard !keys.isEmpty else { return }
        keys[keys.count - 1].fallback = text
        withFallback.append(keys.count - 1)
    }

    /// The index of a key that was declared.
    @inline(__always)
    func index(of id: UnsafeBufferPointer<UInt8>) -> Int? { identifiers.number(of: id) }

    /// What our writer adds to nodes and edges for viewers; its keys have these identifiers.
    private static let forViewers: Set<String> = [
        "n_r", "n_g", "n_b", "n_size", "n_x", "n_y", "e_interaction", "e_weight",
    ]
    /// What our writer puts before the name of a foreign attribute that is called as one of the ontology.
    static let originalPrefix = "original."

    private static func role(_ id: String, _ name: String?, _ type: String?, onEdges: Bool) -> GraphMLRole {
        let name = name ?? id
        if forViewers.contains(id), id.dropFirst(2) == name { return .ignored }
        if name == AttributeKey.type.rawValue { return .type }
        if name == AttributeKey.label.rawValue { return .label }
        if let key = AttributeKey(rawValue: name), onEdges ? key.onEdges : key.onNodes {
            return .attribute(GraphMLAttribute(key, onEdges: onEdges))
        }
        let kind = type.flatMap { ForeignAttribute.Kind(rawValue: $0.lowercased()) } ?? .string
        let original = name.hasPrefix(originalPrefix) ? String(name.dropFirst(originalPrefix.count)) : name
        return .foreign(name: original, kind: kind)
    }
}
