internal import GraphSyntax

/// Something in a document that the graph does not hold, or holds in another form.
public struct ReaderWarning: Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public let code: Code
    /// How often.
    public internal(set) var count: Int
    /// Where it happened first: a name or identifier.
    public let first: String

    /// The kinds of warnings.
    public enum Code: String, CaseIterable, Sendable {
        /// A node's type is none of the ontology; it is a thing, and keeps the type as an attribute of its own.
        case unknownNodeType = "unknown-node-type"
        /// An edge's type is none of the ontology, or not allowed between its ends; it is a link, and keeps the type.
        case unknownEdgeType = "unknown-edge-type"
        /// An attribute's value is none that the ontology allows; it is kept as an attribute of its own.
        case foreignValue = "foreign-value"
        /// An identifier is no NMTOKEN; it was changed and kept as the attribute `id`.
        case changedIdentifier = "changed-identifier"
        /// An identifier is that of another node or edge; it was changed and kept as the attribute `id`.
        case takenIdentifier = "taken-identifier"
        /// Graphs within nodes were read as one graph.
        case nestedGraph = "nested-graph"
        /// Ports were left out.
        case port
        /// Hyperedges were left out.
        case hyperedge
        /// Attributes of the whole graph were left out.
        case graphAttribute = "graph-attribute"
        /// Pieces of XML in attributes, such as the shapes of yEd, were left out; labels, colours and places in them were
        /// read.
        case markup
        /// Triples were left out: what they say of a thing of the ontology, the ontology does not allow.
        case triple
        /// Members of JSON-LD were left out, since no context says what they mean.
        case unknownMember = "unknown-member"
        /// Several values of one attribute became one text.
        case joinedValues = "joined-values"
        /// Values are of a datatype that attributes of a graph have not, and became texts or numbers of another.
        case datatype

        var summary: String {
            switch self {
            case .unknownNodeType: "nodes have a type that the ontology does not know and become things"
            case .unknownEdgeType: "edges have a type that the ontology does not know there and become links"
            case .foreignValue: "values that the ontology does not allow are kept as other attributes"
            case .changedIdentifier: "identifiers were changed to name tokens; the old ones are kept as 'id'"
            case .takenIdentifier:
                "identifiers that another node or edge has too were changed; the old ones are kept as 'id'"
            case .nestedGraph: "graphs within nodes were read as part of the one graph"
            case .port: "ports of nodes were left out"
            case .hyperedge: "hyperedges were left out"
            case .graphAttribute: "attributes of the whole graph were left out"
            case .markup: "attributes made of XML were left out, but for the labels, colours and places in them"
            case .triple: "triples that this graph has no place for were left out"
            case .unknownMember: "members that no context gives a meaning to were left out"
            case .joinedValues: "attributes with several values became one text with '|' between them"
            case .datatype: "values have datatypes that attributes have not and became texts or other numbers"
            }
        }
    }

    /// One line for a person.
    public var description: String { "\(code.summary): \(count), first in \(first)" }
}

/// Takes the warnings of one reading: one for each code, with a count and the first place.
struct ReaderWarnings {
    private(set) var warnings: [ReaderWarning] = []

    /// Whether there has been a warning of a code.
    func has(_ code: ReaderWarning.Code) -> Bool { warnings.contains { $0.code == code } }

    mutating func note(_ code: ReaderWarning.Code, count: Int = 1, at place: @autoclosure () -> String) {
        guard count > 0 else { return }
        if let index = warnings.firstIndex(where: { $0.code == code }) {
            warnings[index].count += count
        } else {
            warnings.append(ReaderWarning(code: code, count: count, first: place()))
        }
    }
}
