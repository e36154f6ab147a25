internal import NewsOntology

/// A key of the file: an attribute that nodes or edges bear.
struct GraphMLKey: Sendable {
    typealias Owner = ElementOwner

    let owner: Owner
    /// The value of `attr.name`.
    let name: String
    /// The value of `attr.type`.
    let type: String

    /// The identifier, unique in the file.
    var id: String { owner.prefix + name }

    /// The attributes of the ontology, in its order.
    static func ontology(_ owner: Owner) -> [(attribute: AttributeKey, key: GraphMLKey)] {
        AttributeKey.allCases.filter { owner == .node ? $0.onNodes : $0.onEdges }
            .map { ($0, GraphMLKey(owner: owner, name: $0.rawValue, type: $0.valueKind.graphMLType)) }
    }

    /// What viewers draw by, and no fact.
    static func drawing(_ owner: Owner) -> [GraphMLKey] {
        DrawingAttribute.inEveryStyle(owner == .node ? .node : .edge)
            .map { GraphMLKey(owner: owner, name: $0.rawValue, type: $0.valueKind.graphMLType) }
    }
}

extension AttributeKey.ValueKind {
    /// The value of `attr.type`: GraphML has no lists, so they are strings.
    fileprivate var graphMLType: String {
        switch self {
        case .string, .strings, .spans: "string"
        case .integer: "int"
        case .number: "double"
        }
    }
}
