/// A word of the DOT language.
struct DOTToken: Hashable {
    enum Kind: Hashable {
        /// A keyword; upper and lower case do not differ.
        case strict, graph, digraph, node, edge, subgraph
        /// A name or numeral.
        case name
        /// A quoted or HTML string, which `+` may join with another.
        case string
        /// `->` or `--`.
        case arrow(isDirected: Bool)
        /// Any other character.
        case symbol(UInt8)
        /// The end of the document.
        case end
    }

    let kind: Kind
    /// The offset of its first byte.
    let offset: Int
    /// The offset behind its last byte.
    let end: Int

    /// The keyword of these bytes, or a name.
    static func word(_ bytes: some Collection<UInt8>) -> Kind {
        guard bytes.count <= 8 else { return .name }
        return keywords[String(decoding: bytes, as: UTF8.self).lowercased()] ?? .name
    }

    private static let keywords: [String: Kind] = [
        "strict": .strict, "graph": .graph, "digraph": .digraph, "node": .node, "edge": .edge, "subgraph": .subgraph,
    ]
}
