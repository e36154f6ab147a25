public import NewsOntology

/// A statement that joins two nodes; only a `Graph` makes one, after looking into the ontology table.
public struct Edge: Hashable, Sendable {
    /// A stable identifier, an XML NMTOKEN, unique in the graph and distinct from every node's.
    public let id: String
    /// What the edge states.
    public let type: RelationType
    /// The index of the node it starts from.
    public let source: Int
    /// The index of the node it ends at.
    public let target: Int
    /// The text that viewers show.
    public let label: String
    /// Everything else; never holds `type` or `label`.
    public let attributes: Attributes

    /// Makes an edge that is known to keep the rules.
    package init(id: String, type: RelationType, source: Int, target: Int, label: String, attributes: Attributes) {
        self.id = id
        self.type = type
        self.source = source
        self.target = target
        self.label = label
        self.attributes = attributes
    }
}
