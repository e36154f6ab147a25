internal import GraphSyntax
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
    let keys: AttributeSet
    /// The allowed values, where they are a closed list.
    let values: PackedNames?

    /// The identifier in the files that are written here.
    var id: String { (owner == .node ? "n_" : "e_") + name }

    /// The keys of nodes and then of edges, in the order in which they are written.
    static let all: [GraphMLKey] = Owner.allCases.flatMap { owner in ontology(owner) + viewing(owner) }

    /// The key of an attribute name, where the ontology or a viewer knows it.
    static func named(_ name: String, _ owner: Owner) -> GraphMLKey? {
        all.first { $0.owner == owner && $0.name == name }
    }

    /// The place in `all` of an attribute name, or -1.
    static func place(of name: String, _ owner: Owner) -> Int {
        all.firstIndex { $0.owner == owner && $0.name == name } ?? -1
    }

    private static func ontology(_ owner: Owner) -> [GraphMLKey] {
        AttributeKey.allCases.filter { owner == .node ? $0.onNodes : $0.onEdges }.map { key in
            GraphMLKey(
                owner: owner,
                name: key.rawValue,
                type: key.valueKind.graphMLType,
                attribute: key,
                keys: AttributeSet([key]),
                values: key.closedList(onEdges: owner == .edge).map(PackedNames.init)
            )
        }
    }

    /// What viewers draw by, and no fact.
    private static func viewing(_ owner: Owner) -> [GraphMLKey] {
        DrawingAttribute.inEveryStyle(owner == .node ? .node : .edge).map { row in
            GraphMLKey(
                owner: owner,
                name: row.rawValue,
                type: row.valueKind.graphMLType,
                attribute: nil,
                keys: AttributeSet(),
                values: nil
            )
        }
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

/// What the checks of values need to know of a key, without any text.
struct KeyFacts {
    /// What is done with a value.
    enum Check: UInt8 {
        case type, label, free, colour, measure, remark, list, spans, integer, number, date
    }

    let check: Check
    /// The attribute alone.
    let keys: AttributeSet
    /// Of a list: its place in `lists`.
    let list: UInt8

    /// The facts of `GraphMLKey.all`, and the lists of allowed values.
    static func tables() -> (facts: [KeyFacts], lists: [PackedNames]) {
        var lists: [PackedNames] = []
        let facts = GraphMLKey.all.map { key in
            if let values = key.values { lists.append(values) }
            return KeyFacts(check: check(of: key), keys: key.keys, list: UInt8(max(0, lists.count - 1)))
        }
        return (facts, lists)
    }

    /// What viewers read: parts of a colour, measures, and texts.
    private static func viewing(_ key: GraphMLKey) -> Check {
        switch key.type {
        case "int": .colour
        case "double": .measure
        default: .remark
        }
    }

    private static func check(of key: GraphMLKey) -> Check {
        guard let attribute = key.attribute else { return viewing(key) }
        if attribute == .type { return .type }
        if attribute == .label { return .label }
        if key.values != nil { return .list }
        switch attribute.valueKind {
        case .string, .strings: return attribute == .date ? .date : .free
        case .spans: return .spans
        case .integer: return .integer
        case .number: return .number
        }
    }
}
