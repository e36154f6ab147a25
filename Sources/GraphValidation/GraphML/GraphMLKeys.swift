internal import NewsOntology

/// The keys of GraphML as this package writes it.
struct GraphMLKey: Hashable, Sendable {
    /// What bears the attribute.
    enum Owner: String, CaseIterable, Sendable {
        case node, edge
    }

    let owner: Owner
    /// The value of `attr.name`.
    let name: String
    /// The value of `attr.type`.
    let type: String
    /// The attribute of the ontology; `nil` for what only viewers need.
    let attribute: AttributeKey?
    /// The attribute alone.
    let keys: KeySet
    /// Whether any text is a value.
    let isFree: Bool

    /// The identifier in the files that are written here.
    var id: String { (owner == .node ? "n_" : "e_") + name }

    /// The keys of nodes and then of edges, in the order in which they are written.
    static let all: [GraphMLKey] = Owner.allCases.flatMap { owner in ontology(owner) + colour(owner) }

    /// The key of an attribute name, where the ontology or a viewer knows it.
    static func named(_ name: String, _ owner: Owner) -> GraphMLKey? {
        all.first { $0.owner == owner && $0.name == name }
    }

    private static func ontology(_ owner: Owner) -> [GraphMLKey] {
        AttributeKey.allCases.filter { owner == .node ? $0.onNodes : $0.onEdges }.map { key in
            GraphMLKey(
                owner: owner,
                name: key.rawValue,
                type: key.valueKind.graphMLType,
                attribute: key,
                keys: KeySet([key]),
                isFree: isFree(key)
            )
        }
    }

    /// The colour of nodes, in the three names that Gephi reads, 0 to 255 each.
    private static func colour(_ owner: Owner) -> [GraphMLKey] {
        guard owner == .node else { return [] }
        return ["r", "g", "b"].map { name in
            GraphMLKey(owner: .node, name: name, type: "int", attribute: nil, keys: KeySet(), isFree: false)
        }
    }

    private static func isFree(_ key: AttributeKey) -> Bool {
        guard key != .status, key.allowedValues == nil else { return false }
        return key.valueKind == .string || key.valueKind == .strings
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
