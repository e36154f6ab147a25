public import NewsOntology

/// Finds nodes by what people type: an identifier, a name, an alias, or words of a name.
public struct NameIndex {
    private let graph: Graph
    private let indices: [Int]
    private let words: [[[String]]]

    /// Prepares the names of a graph; without types those of all nodes but events and articles.
    public init(_ graph: Graph, types: Set<NodeType> = []) {
        self.graph = graph
        let wanted = types.isEmpty ? NodeType.participants.union([.thing]) : types
        indices = graph.nodes.indices.filter { wanted.contains(graph.nodes[$0].type) }
        words = indices.map { EntityName.all(of: graph.nodes[$0]).map(NameWords.of) }
    }

    /// The nodes that a name means: those of this identifier or name, or else those whose name has all its words.
    public func nodes(named name: String) -> [Int] {
        if let index = graph.index(of: name) { return [index] }
        let wanted = NameWords.of(name)
        let exact = indices.indices.filter { words[$0].contains(wanted) }
        if !exact.isEmpty { return exact.map { indices[$0] } }
        let parts = indices.indices.filter { words[$0].contains { own in wanted.allSatisfy(own.contains) } }
        if !parts.isEmpty { return parts.map { indices[$0] } }
        // What is typed may be the beginning of a name.
        guard let last = wanted.last, last.utf8.count > 2 else { return [] }
        let begun = indices.indices.filter { words[$0].contains { EntityName.starts($0, with: wanted) } }
        return begun.map { indices[$0] }
    }

    /// What all nodes are called, for suggestions.
    public var names: [String] { Array(Set(indices.map { EntityName.of(graph.nodes[$0]) })).sorted() }
}

/// What entities are called.
public enum EntityName {
    /// The name of a node.
    public static func of(_ node: Node) -> String { node.attributes[.name]?.text ?? node.label }

    /// The name and the other surface forms that are names.
    static func all(of node: Node) -> [String] {
        var names = [of(node), node.label]
        if case .strings(let aliases)? = node.attributes[.aliases] { names += aliases.filter(NameWords.isName) }
        return names
    }

    /// The words of a name, folded.
    package static func words(_ name: String) -> [String] { NameWords.of(name) }

    /// Whether the words begin with those of another, the last of which may be cut short.
    static func starts(_ words: [String], with begun: [String]) -> Bool {
        guard let last = begun.last else { return false }
        return words.indices.contains { start in
            let rest = words[start...]
            return rest.count >= begun.count && rest.starts(with: begun.dropLast())
                && rest[rest.startIndex + begun.count - 1].hasPrefix(last)
        }
    }

    /// Whether a name says more than another of the same entity; two names are never both better than each other.
    package static func isBetter(_ name: String, than other: String) -> Bool {
        func rank(_ name: String) -> (Int, Int, Int) {
            (NameWords.isAcronym(name) ? 0 : 1, min(NameWords.of(name).count, 3), name.utf8.count)
        }
        let (own, others) = (rank(name), rank(other))
        return own == others ? name < other : own > others
    }
}
