internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// The keys that a document declares.
struct GraphMLKeys {
    /// A value that elements have without saying so.
    struct Fallback {
        let index: Int
        let text: String
    }

    private var identifiers = IdentifierIndex()
    private var roles: [(node: ElementRole, edge: ElementRole)] = []
    private var names: [(name: String, kind: ForeignAttribute.Kind)] = []
    /// The values for elements that have none, in the order of the keys.
    private(set) var fallbacks: [Fallback] = []

    /// Declares a key and gives its index, or `nil` when there is one of that identifier.
    mutating func declare(_ id: String, owner: String, name: String?, type: String?) -> Int? {
        let (index, isNew) = id.withBytes { identifiers.insert($0) }
        guard isNew else { return nil }
        let name = name ?? id, isAll = owner == "all"
        roles.append(
            (
                isAll || owner == "node" ? GraphMLKeys.role(id, name, onEdges: false) : ElementRole(.none),
                isAll || owner == "edge" ? GraphMLKeys.role(id, name, onEdges: true) : ElementRole(.none)
            )
        )
        let kind = type.flatMap { ForeignAttribute.Kind(rawValue: $0.lowercased()) } ?? .string
        names.append((ElementRole.original(name), kind))
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
    func index(of id: Bytes) -> Int? { identifiers.number(of: id) }

    /// What a key means on nodes or on edges.
    @inline(__always)
    func role(_ index: Int, onEdges: Bool) -> ElementRole { onEdges ? roles[index].edge : roles[index].node }

    /// What a key is called, and the type of its values.
    func name(_ index: Int) -> (name: String, kind: ForeignAttribute.Kind) { names[index] }

    /// The identifiers of the keys by which our writer adds to nodes and edges what viewers draw by.
    private static let forViewers = Set(
        DrawingAttribute.inEveryStyle(.node).map { "n_" + $0.rawValue }
            + DrawingAttribute.inEveryStyle(.edge).map { "e_" + $0.rawValue }
    )

    private static func role(_ id: String, _ name: String, onEdges: Bool) -> ElementRole {
        if forViewers.contains(id), id.dropFirst(2) == name { return ElementRole(.ignored) }
        return ElementRole(named: name, onEdges: onEdges)
    }
}
