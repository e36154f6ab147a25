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

    /// Whether a key is declared that only our writer calls so; igraph, too, names keys of edges `e_weight`.
    private var isOurs = false

    /// Declares a key and gives its index, or `nil` when there is another one of that identifier.
    ///
    /// Cytoscape declares keys of nodes and keys of edges under one identifier, or one key twice.
    mutating func declare(_ id: String, owner: String, name: String?, type: String?) -> Int? {
        if id == "n_type" { isOurs = true }
        let name = name ?? id, isAll = owner == "all"
        let node = isAll || owner == "node" ? role(id, name, onEdges: false) : ElementRole(.none)
        let edge = isAll || owner == "edge" ? role(id, name, onEdges: true) : ElementRole(.none)
        let (index, isNew) = id.withBytes { identifiers.insert($0) }
        guard isNew else {
            if roles[index].node.kind == .none { roles[index].node = node }
            if roles[index].edge.kind == .none { roles[index].edge = edge }
            return names[index].name == ElementRole.original(name) ? index : nil
        }
        roles.append((node, edge))
        let kind = type.flatMap { ForeignAttribute.Kind(rawValue: $0.lowercased()) } ?? .string
        names.append((ElementRole.original(name), kind))
        return index
    }

    /// What a key says of itself: our writer puts the name there, where it is no name token.
    mutating func describe(_ index: Int, _ text: String) {
        let known = names[index]
        guard text != known.name, known.name.hasPrefix(ForeignName.nmtoken(text)) else { return }
        names[index] = (text, known.kind)
    }

    mutating func setFallback(_ index: Int, _ text: String) { fallbacks.append(Fallback(index: index, text: text)) }

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

    private func role(_ id: String, _ name: String, onEdges: Bool) -> ElementRole {
        if isOurs, GraphMLKeys.forViewers.contains(id), id.dropFirst(2) == name { return ElementRole(.ignored) }
        return ElementRole(named: name, onEdges: onEdges)
    }
}
