internal import GraphSyntax

/// Something in a document that the graph does not hold, or holds in another form.
public struct ReaderWarning: Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public let code: Code
    /// How often.
    public internal(set) var count: Int
    /// Where it happened first: a name or identifier.
    public let first: String

    /// The kinds of warnings; what each means, the description of a warning says.
    public enum Code: String, CaseIterable, Sendable {
        /// Types, values and datatypes that the ontology or the graph has not: kept in another form.
        case unknownNodeType = "unknown-node-type", unknownEdgeType = "unknown-edge-type"
        case datatype, foreignValue = "foreign-value", joinedValues = "joined-values"
        /// Identifiers that were changed; the old ones are kept as the attribute `id`.
        case changedIdentifier = "changed-identifier", takenIdentifier = "taken-identifier"
        /// What was left out, or became part of the one graph.
        case nestedGraph = "nested-graph", graphAttribute = "graph-attribute", unknownMember = "unknown-member"
        case port, hyperedge, markup, triple

        var summary: String {
            switch self {
            case .unknownNodeType: "nodes have a type that the ontology does not know and become things"
            case .unknownEdgeType: "edges have a type that the ontology does not know there and become links"
            case .foreignValue: "values that the ontology does not allow are kept as other attributes"
            case .changedIdentifier: "identifiers were changed to name tokens; the old ones are kept as 'id'"
            case .takenIdentifier: "identifiers that were taken already were changed; the old ones are kept as 'id'"
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
