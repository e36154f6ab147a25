/// Everything that the ontology says of an attribute. Builder, readers, checks, schemas and pages follow from the rows.
public struct AttributeRow: Sendable {
    /// Which nodes or edges bear an attribute.
    public enum Bearers<Kind: Hashable & Sendable>: Hashable, Sendable {
        /// No nodes, or no edges.
        case none
        /// Those of every type.
        case all
        /// Those of some types, and of types that are special cases of them.
        case only([Kind])

        /// The types, where it is not all or none.
        var types: [Kind] { if case .only(let types) = self { types } else { [] } }
    }

    /// The kind of the values.
    public let valueKind: AttributeKey.ValueKind
    /// The nodes that bear it.
    public let nodes: Bearers<NodeType>
    /// The edges that bear it.
    public let edges: Bearers<RelationType>
    /// The values that nodes may have, where they are a closed list.
    public let nodeValues: [String]?
    /// The same of edges.
    public let edgeValues: [String]?
    /// What it says, in one line for people and schemas.
    public let summary: String

    fileprivate init(
        _ summary: String,
        _ valueKind: AttributeKey.ValueKind = .string,
        nodes: Bearers<NodeType> = .none,
        edges: Bearers<RelationType> = .none,
        nodeValues: [String]? = nil,
        edgeValues: [String]? = nil
    ) {
        (self.summary, self.valueKind, self.nodes, self.edges) = (summary, valueKind, nodes, edges)
        (self.nodeValues, self.edgeValues) = (nodeValues, edgeValues)
    }

    /// A row of an attribute that nodes and edges have alike.
    fileprivate static func everywhere(
        _ summary: String,
        _ valueKind: AttributeKey.ValueKind = .string,
        values: [String]? = nil
    ) -> AttributeRow {
        AttributeRow(summary, valueKind, nodes: .all, edges: .all, nodeValues: values, edgeValues: values)
    }

    /// A row of an attribute that nodes of some types have; without any, of all.
    fileprivate static func nodes(
        _ summary: String,
        _ valueKind: AttributeKey.ValueKind = .string,
        of types: NodeType...,
        values: [String]? = nil
    ) -> AttributeRow {
        let bearers: Bearers<NodeType> = types.isEmpty ? .all : .only(types)
        return AttributeRow(summary, valueKind, nodes: bearers, nodeValues: values, edgeValues: values)
    }

    /// A row of an attribute that edges of one type have.
    fileprivate static func edges(
        _ summary: String,
        _ valueKind: AttributeKey.ValueKind = .string,
        of type: RelationType
    ) -> AttributeRow {
        AttributeRow(summary, valueKind, edges: .only([type]))
    }
}

extension AttributeKey {
    /// The row of the attribute.
    public var row: AttributeRow {
        switch self {
        case .type: .everywhere("The node's or edge's type.")
        case .label: .everywhere("The text that viewers show.")
        case .name: .nodes("The fullest name.")
        case .iso: .nodes("ISO 3166-1 alpha-3 code of a state.", of: .state)
        case .wikidata:
            .nodes("Wikidata item, `Q` and digits.", of: .state, .person, .official, .organisation, .place)
        case .geonames: .nodes("Number in GeoNames.", of: .place)
        case .latitude: .nodes("Degrees north of the equator, WGS 84.", .number, of: .place)
        case .longitude: .nodes("Degrees east of Greenwich, WGS 84.", .number, of: .place)
        case .code:
            .nodes(
                "CAMEO country and role codes, such as SYRREB.",
                of: .state,
                .person,
                .official,
                .organisation,
                .place,
                .group
            )
        case .kind:
            .nodes("Kind of organisation.", of: .organisation, values: OrganisationKind.allCases.map(\.rawValue))
        case .eventType: .nodes("PLOVER root.", of: .event, values: EventType.allCases.map(\.rawValue))
        case .mode: .nodes("PLOVER mode.", of: .event, values: EventMode.allCases.map(\.rawValue))
        case .cameo: .nodes("CAMEO code.", of: .event)
        case .date: .nodes("ISO 8601 date or interval.", of: .event, .article)
        case .status:
            AttributeRow(
                "Status of an event or office.",
                nodes: .only([.event]),
                edges: .only([.holdsOffice]),
                nodeValues: EventStatus.allCases.map(\.rawValue),
                edgeValues: OfficeStatus.allCases.map(\.rawValue)
            )
        case .statusCue: .nodes("The words that decided the status.", of: .event)
        case .trigger: .nodes("The words that name the event.", of: .event)
        case .quote: .nodes("The words quoted.", of: .event)
        case .killed:
            .nodes("How many people were killed: `27`, `20-30`, `27-` at least, `-30` at most.", of: .event)
        case .wounded: .nodes("How many people were wounded, as for those killed.", of: .event)
        case .detained: .nodes("How many people were arrested or held, as for those killed.", of: .event)
        case .casualties: .nodes("The words that count those people.", .strings, of: .event)
        case .aliases: .nodes("Other surface forms.", .strings)
        case .mentions: .nodes("Places in the article.", .spans)
        case .confidence: .everywhere("0 to 1, calibrated.", .number)
        case .title:
            AttributeRow(
                "Title of an office or of an article.",
                nodes: .only([.article]),
                edges: .only([.holdsOffice])
            )
        case .order: .edges("Nearness of a source to the claim, 1 is nearest.", .integer, of: .source)
        case .cue: .edges("The words that state a sequence.", of: .follows)
        case .source: .nodes("Publisher or byline of an article.", of: .article)
        case .sha256: .nodes("Digest of the article file, lower-case hexadecimal.", of: .article)
        case .path: .nodes("File name of the article.", of: .article)
        case .url: .nodes("Address of the article.", of: .article)
        case .evidence: .everywhere("The sentence that the statement comes from.", .spans)
        case .basis: .everywhere("Text or background.", values: Basis.allCases.map(\.rawValue))
        case .rule: .everywhere("The rule or model that made the statement.")
        }
    }
}
