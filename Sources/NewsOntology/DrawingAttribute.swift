/// Attributes that say how a graph is drawn, or say again for one program what the graph says anyway; they are no facts.
///
/// This is the one place that knows their names: readers bring what formats call them to these names, writers put them where
/// their formats have a place for them, the checks know what their values are, and comparisons pass over them.
public enum DrawingAttribute: String, CaseIterable, Sendable {
    /// Parts of a colour, 0 to 255; by these names Gephi knows colour, size and place.
    case red = "r", green = "g", blue = "b"
    /// How much of a colour is seen, 0 to 1.
    case alpha
    /// The diameter of a node.
    case size
    /// A place; `y` runs as it does in the tool that the graph comes from.
    case x, y, z
    /// What Cytoscape calls the type of an edge.
    case interaction
    /// How much an edge counts.
    case weight
    /// `false` for an edge without a direction.
    case directed
    /// The types of a node with a colon before each, as Neo4j's importer knows them.
    case labels
    /// The type of an edge in capitals, as Neo4j's importer knows it.
    case relationship
    /// The type of an edge in brackets between the names of its ends, which Cytoscape shows.
    case sentence = "name"

    /// What bears an attribute.
    public enum Owner: String, Sendable {
        /// Nodes.
        case node
        /// Edges.
        case edge
    }

    /// Whether edges bear the attribute.
    public var onEdges: Bool {
        switch self {
        case .red, .green, .blue, .alpha, .weight, .interaction, .directed, .relationship, .sentence: true
        case .size, .x, .y, .z, .labels: false
        }
    }

    /// Whether nodes bear the attribute.
    public var onNodes: Bool {
        switch self {
        case .red, .green, .blue, .alpha, .size, .x, .y, .z, .labels: true
        case .weight, .interaction, .directed, .relationship, .sentence: false
        }
    }

    /// The attribute of a name, on nodes or on edges; `nil` where the name says something else.
    public init?(_ name: String, onEdges: Bool) {
        guard let found = DrawingAttribute(rawValue: name), onEdges ? found.onEdges : found.onNodes else { return nil }
        self = found
    }

    /// What its values are.
    public var valueKind: AttributeKey.ValueKind {
        switch self {
        case .red, .green, .blue: .integer
        case .alpha, .size, .x, .y, .z, .weight: .number
        case .interaction, .directed, .labels, .relationship, .sentence: .string
        }
    }

    /// Those that GraphML of every style has of nodes or of edges, in their order.
    public static func inEveryStyle(_ owner: Owner) -> [DrawingAttribute] {
        owner == .node ? [.red, .green, .blue, .size, .x, .y] : [.interaction, .weight]
    }
}
