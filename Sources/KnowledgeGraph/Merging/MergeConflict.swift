/// Two graphs that say different things of one thing; the merged graph holds both.
public struct MergeConflict: Hashable, Sendable, CustomStringConvertible {
    /// The identifier of the node, or the two ends of the edge with its type between them, in the merged graph.
    public let subject: String
    /// What they differ in: the name of an attribute, or `type`.
    public let attribute: String
    /// What the merged graph says first.
    public let kept: String
    /// What else it says: as another edge, or in the attribute `conflict.NAME`.
    public let other: String

    init(subject: String, _ conflict: AttributeConflict) {
        self.subject = subject
        (attribute, kept, other) = (conflict.attribute, conflict.kept, conflict.other)
    }

    /// One line for a person.
    public var description: String { "\(subject): \(attribute) is '\(kept)' and '\(other)'" }
}

/// The same of one node or edge whose identifier is not known yet.
struct AttributeConflict: Sendable {
    let attribute: String
    let kept: String
    let other: String
}

/// A graph that was merged of several.
public struct MergedGraph: Sendable {
    /// Everything that the graphs said.
    public let graph: Graph
    /// Where they did not agree, each once, in the order in which it came up.
    public let conflicts: [MergeConflict]
    /// Who was found to be who, for every node that was joined to one of another graph.
    public let identities: [MergedIdentity]

    /// The same with a part of the graph only.
    package func keeping(_ part: Graph) -> MergedGraph {
        MergedGraph(graph: part, conflicts: conflicts, identities: identities)
    }
}
