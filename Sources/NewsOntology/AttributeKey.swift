/// The names of all attributes of nodes and edges, in the order in which writers emit them.
///
/// A writer learns everything about an attribute here; none is named twice.
public enum AttributeKey: String, CaseIterable, Sendable {
    // `type` and `label` stand on the node or edge itself; they are keys so that formats can declare them.
    /// The node's or edge's type.
    case type
    /// The text that viewers show.
    case label
    /// The fullest name.
    case name
    /// ISO 3166-1 alpha-3 code of a state.
    case iso
    /// Wikidata item, `Q` and digits.
    case wikidata
    /// Number of a place in GeoNames.
    case geonames
    /// Where a place lies, in degrees of WGS 84: north and east positive.
    case latitude, longitude
    /// CAMEO country and role codes of one that takes part in events.
    case code
    /// Kind of organisation.
    case kind
    /// PLOVER root.
    case eventType
    /// PLOVER mode.
    case mode
    /// CAMEO code.
    case cameo
    /// ISO 8601 date or interval.
    case date
    /// Status of an event or office.
    case status
    /// The words that decided the status.
    case statusCue
    /// The words that name the event.
    case trigger
    /// The words quoted.
    case quote
    /// How many people were killed, wounded or detained: `27`, with bounds `20-30`, `27-` or `-30`.
    case killed, wounded, detained
    /// The words that count those people.
    case casualties
    /// Other surface forms.
    case aliases
    /// Places in the article.
    case mentions
    /// 0 to 1, calibrated.
    case confidence
    /// Title of an office or of an article.
    case title
    /// Nearness of a source to the claim, 1 is nearest.
    case order
    /// The words that state a sequence.
    case cue
    /// Publisher or byline of an article.
    case source
    /// Digest of the article file, lower-case hexadecimal.
    case sha256
    /// File name of the article.
    case path
    /// Address of the article.
    case url
    /// The sentence that the statement comes from.
    case evidence
    /// Text or background.
    case basis
    /// The rule or model that made the statement.
    case rule

    /// The kinds of values there are.
    public enum ValueKind: String, Sendable {
        /// One text.
        case string
        /// Several texts, joined by `|` where a format has no lists.
        case strings
        /// Stretches of the article, joined by a blank where a format has no lists.
        case spans
        /// A whole number.
        case integer
        /// A number.
        case number
    }

    /// The kind of the attribute's value.
    public var valueKind: ValueKind { row.valueKind }

    /// Whether edges bear the attribute.
    public var onEdges: Bool { row.edges != .none }

    /// Whether nodes bear the attribute.
    public var onNodes: Bool { row.nodes != .none }

    /// The types of nodes that bear the attribute; empty means all, or none where `onNodes` says so.
    public var nodeTypes: [NodeType] { row.nodes.types }

    /// The values allowed, where they are one closed list for nodes and for edges.
    public var allowedValues: [String]? { row.nodeValues == row.edgeValues ? row.nodeValues : nil }

    /// The values that nodes, or edges, may have, where they are a closed list.
    package func closedList(onEdges: Bool) -> [String]? {
        onEdges ? AttributeKey.edgeLists[self] : AttributeKey.nodeLists[self]
    }

    private static let nodeLists = lists(\.nodeValues)
    private static let edgeLists = lists(\.edgeValues)

    private static func lists(_ values: (AttributeRow) -> [String]?) -> [AttributeKey: [String]] {
        Dictionary(uniqueKeysWithValues: allCases.compactMap { key in values(key.row).map { (key, $0) } })
    }

    /// What the attribute says, in one line for people and schemas.
    public var summary: String { row.summary }

    /// Whether nodes of a type bear the attribute.
    public func isAllowed(on type: NodeType) -> Bool {
        switch row.nodes {
        case .none: false
        case .all: true
        case .only(let types): types.contains { type.isA($0) }
        }
    }

    /// Whether edges of a type bear the attribute.
    public func isAllowed(on type: RelationType) -> Bool {
        switch row.edges {
        case .none: false
        case .all: true
        case .only(let types): types.contains(type)
        }
    }
}

extension RelationType {
    /// The attributes that edges of this type bear and not all edges do.
    public var ownAttributes: [AttributeKey] {
        AttributeKey.allCases.filter { $0.row.edges != .all && $0.isAllowed(on: self) }
    }
}
