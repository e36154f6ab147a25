/// What an attribute belongs to.
enum ElementOwner: String, CaseIterable, Sendable {
    case node, edge

    /// Keeps identifiers of columns for nodes and for edges apart.
    var prefix: String { self == .node ? "n_" : "e_" }
}
