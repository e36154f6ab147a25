/// Something that files say of how a graph is drawn, or say again for one program; it is no fact of the graph.
///
/// Writers add these attributes for viewers, readers know them again by name, and comparisons pass over them. This table is
/// the one place where they are named.
public struct DrawingAttribute: Hashable, Sendable {
    /// What bears the attribute.
    public enum Owner: String, Sendable {
        /// Nodes.
        case node
        /// Edges.
        case edge
    }

    /// Which values say nothing that the graph does not say without them.
    public enum Meaning: Sendable {
        /// Any: a colour, a size or a place.
        case look
        /// The type of the edge.
        case relation
        /// The type of the edge in capitals, with `_` between words.
        case relationInCapitals
        /// The type of the node and that which it is a special case of, a colon before each.
        case typesWithColons
        /// How many sentences say the edge, or 1.
        case weight
        /// The type of the edge in brackets between the names of its ends.
        case sentence
    }

    /// The name, as files have it.
    public let name: String
    /// What bears it.
    public let owner: Owner
    /// What its values are: of GraphML's types, `int` for whole numbers, `double` for numbers and `string`.
    public let valueKind: AttributeKey.ValueKind
    /// Which values are no facts.
    public let meaning: Meaning
    /// Whether every GraphML file has it, and not those of one style only.
    public let isInEveryStyle: Bool

    private init(
        _ name: String,
        _ owner: Owner,
        _ valueKind: AttributeKey.ValueKind,
        _ meaning: Meaning,
        inEveryStyle: Bool = true
    ) {
        (self.name, self.owner, self.valueKind) = (name, owner, valueKind)
        (self.meaning, isInEveryStyle) = (meaning, inEveryStyle)
    }

    /// All of them, in the order in which files have them.
    public static let all = [
        // The names by which Gephi knows colour (0 to 255 each), size and place.
        DrawingAttribute("r", .node, .integer, .look),
        DrawingAttribute("g", .node, .integer, .look),
        DrawingAttribute("b", .node, .integer, .look),
        DrawingAttribute("size", .node, .number, .look),
        DrawingAttribute("x", .node, .number, .look),
        DrawingAttribute("y", .node, .number, .look),
        // What Cytoscape calls the type of an edge, and the weight that Gephi reads.
        DrawingAttribute("interaction", .edge, .string, .relation),
        DrawingAttribute("weight", .edge, .number, .weight),
        // Neo4j's importer knows labels and types of relationships by these.
        DrawingAttribute("labels", .node, .string, .typesWithColons, inEveryStyle: false),
        DrawingAttribute("relationship", .edge, .string, .relationInCapitals, inEveryStyle: false),
        // The name that Cytoscape shows.
        DrawingAttribute("name", .edge, .string, .sentence, inEveryStyle: false),
    ]

    /// Those that every GraphML file has of nodes or of edges.
    public static func inEveryStyle(_ owner: Owner) -> [DrawingAttribute] {
        all.filter { $0.isInEveryStyle && $0.owner == owner }
    }

    /// The one with a name, or `nil`.
    public static func named(_ name: String, _ owner: Owner) -> DrawingAttribute? {
        all.first { $0.owner == owner && $0.name == name }
    }
}

extension RelationType {
    /// The name as Neo4j's users spell types of relationships: `HOLDS_OFFICE`.
    public var upperSnakeCase: String {
        rawValue.reduce(into: "") { name, letter in
            if letter.isUppercase { name += "_" }
            name += letter.uppercased()
        }
    }
}
