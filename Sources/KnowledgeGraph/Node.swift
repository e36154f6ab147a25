public import NewsOntology

/// A thing of the graph.
public struct Node: Hashable, Sendable {
    /// A readable, stable identifier, an XML NMTOKEN: `state:iran`.
    public let id: String
    /// What it is.
    public let type: NodeType
    /// The text that viewers show.
    public let label: String
    /// Everything else; never holds `type` or `label`.
    public let attributes: Attributes

    /// Makes a node; `Graph.add(_:)` checks it.
    public init(id: String, type: NodeType, label: String, attributes: Attributes = Attributes()) {
        self.id = id
        self.type = type
        self.label = label
        self.attributes = attributes
    }
}
