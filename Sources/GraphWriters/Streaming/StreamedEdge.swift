public import KnowledgeGraph
public import NewsOntology

/// An edge of a graph that goes by and is never held as a whole: it brings its ends with it.
public struct StreamedEdge: Hashable, Sendable {
    /// A stable identifier, an XML NMTOKEN, unique in the output and distinct from every node's.
    public var id: String
    /// What the edge states.
    public var type: RelationType
    /// The text that viewers show.
    public var label: String
    /// Everything else; never holds `type` or `label`.
    public var attributes: Attributes
    /// The node that it starts from. Its identifier, type and status are used; it need not hold more.
    public var source: Node
    /// The node that it ends at; its identifier and type are used.
    public var target: Node

    /// Joins two nodes; without a label the edge bears the name of its type.
    public init(
        id: String,
        type: RelationType,
        label: String? = nil,
        attributes: Attributes = Attributes(),
        source: Node,
        target: Node
    ) {
        (self.id, self.type, self.label, self.attributes) = (id, type, label ?? type.rawValue, attributes)
        (self.source, self.target) = (source, target)
    }
}
