internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// What the data of a key are to the graph; without any object in it, since every value asks for it.
struct GraphMLRole {
    /// The kinds of roles.
    enum Kind {
        /// The key is not for such elements.
        case none
        /// The type of the node or edge.
        case type
        /// The text that viewers show.
        case label
        /// A text of the ontology.
        case text
        /// A text of a closed list of the ontology.
        case word
        /// Another value of the ontology.
        case texts, spans, integer, number
        /// An attribute of another tool.
        case foreign
        /// What our writer adds for viewers.
        case ignored
    }

    let kind: Kind
    /// The attribute of the ontology, if any.
    let key: AttributeKey
    /// Its place in the order of attributes.
    let rank: Int

    init(_ kind: Kind) {
        (self.kind, key, rank) = (kind, .type, 0)
    }

    init(_ key: AttributeKey, onEdges: Bool) {
        self.key = key
        rank = OntologyNames.rank[key] ?? 0
        kind =
            switch key.valueKind {
            case .string: OntologyNames.allowed(key, onEdges: onEdges) == nil ? .text : .word
            case .strings: .texts
            case .spans: .spans
            case .integer: .integer
            case .number: .number
            }
    }
}

/// The keys that a document declares.
struct GraphMLKeys {
    /// A value that elements have without saying so.
    struct Fallback {
        let index: Int
        let text: String
    }

    private var identifiers = IdentifierTable()
    private var roles: [(node: GraphMLRole, edge: GraphMLRole)] = []
    private var names: [(name: String, kind: ForeignAttribute.Kind)] = []
    /// The values for elements that have none, in the order of the keys.
    private(set) var fallbacks: [Fallback] = []

    /// Declares a key and gives its index, or `nil` when there is one of that identifier.
    mutating func declare(_ id: String, owner: String, name: String?, type: String?) -> Int? {
        let index = roles.count
        guard id.withBytes({ identifiers.insert($0, index) }) else { return nil }
        let name = name ?? id, isAll = owner == "all"
        roles.append(
            (
                isAll || owner == "node" ? GraphMLKeys.role(id, name, onEdges: false) : GraphMLRole(.none),
                isAll || owner == "edge" ? GraphMLKeys.role(id, name, onEdges: true) : GraphMLRole(.none)
            )
        )
        let kind = type.flatMap { ForeignAttribute.Kind(rawValue: $0.lowercased()) } ?? .string
        let hasPrefix = name.hasPrefix(GraphMLKeys.originalPrefix)
        names.append((hasPrefix ? String(name.dropFirst(GraphMLKeys.originalPrefix.count)) : name, kind))
        return index
    }

    /// What the key that was declared last says of itself: our writer puts the name there, where it is no name token.
    mutating func describe(_ text: String) {
        let known = names[names.count - 1]
        guard text != known.name, known.name.hasPrefix(ForeignName.nmtoken(text)) else { return }
        names[names.count - 1] = (text, known.kind)
    }

    mutating func setFallback(_ text: String) { fallbacks.append(Fallback(index: roles.count - 1, text: text)) }

    /// The index of a key that was declared.
    @inline(__always)
    func index(of id: UnsafeBufferPointer<UInt8>) -> Int? { identifiers.number(of: id) }

    /// What a key means on nodes or on edges.
    @inline(__always)
    func role(_ index: Int, onEdges: Bool) -> GraphMLRole { onEdges ? roles[index].edge : roles[index].node }

    /// What a key is called, and the type of its values.
    func name(_ index: Int) -> (name: String, kind: ForeignAttribute.Kind) { names[index] }

    /// The identifiers of the keys by which our writer adds to nodes and edges what viewers draw by.
    private static let forViewers = Set(
        DrawingAttribute.inEveryStyle(.node).map { "n_" + $0.rawValue }
            + DrawingAttribute.inEveryStyle(.edge).map { "e_" + $0.rawValue }
    )
    /// What our writer puts before the name of a foreign attribute that is called as one of the ontology.
    private static let originalPrefix = "original."

    private static func role(_ id: String, _ name: String, onEdges: Bool) -> GraphMLRole {
        if forViewers.contains(id), id.dropFirst(2) == name { return GraphMLRole(.ignored) }
        if name == AttributeKey.type.rawValue { return GraphMLRole(.type) }
        if name == AttributeKey.label.rawValue { return GraphMLRole(.label) }
        guard let key = AttributeKey(rawValue: name), onEdges ? key.onEdges : key.onNodes else {
            return GraphMLRole(.foreign)
        }
        return GraphMLRole(key, onEdges: onEdges)
    }
}
