internal import GraphSyntax
internal import NewsOntology

/// The ontology's rules as tables, by the places of types in `allCases`.
struct OntologyRulesTable {
    /// The attributes that nodes of a type bear, a bit for the rank of each.
    let onNodes = NodeType.allCases.map { type in mask { $0.isAllowed(on: type) } }
    /// The attributes that edges of a type bear, a bit for the rank of each.
    let onEdges = RelationType.allCases.map { type in mask { $0.isAllowed(on: type) } }
    let thing = NodeType.allCases.firstIndex(of: .thing) ?? 0
    let link = RelationType.allCases.firstIndex(of: .linkedTo) ?? 0
    private var nodeTypes = IdentifierTable()
    private var relations = IdentifierTable()
    private let joins = RelationType.allCases.map { type in
        NodeType.allCases.map { from in NodeType.allCases.map { type.allows(from: from, to: $0) } }
    }

    init() {
        precondition(AttributeKey.allCases.count <= UInt64.bitWidth, "there are more attributes than bits")
        for (index, type) in NodeType.allCases.enumerated() {
            _ = type.rawValue.withBytes { nodeTypes.insert($0, index) }
        }
        for (index, type) in RelationType.allCases.enumerated() {
            _ = type.rawValue.withBytes { relations.insert($0, index) }
        }
    }

    /// The place of a type by its name, or `nil` when the ontology has none.
    @inline(__always)
    func type(_ name: UnsafeBufferPointer<UInt8>, ofEdge isEdge: Bool) -> Int? {
        isEdge ? relations.number(of: name) : nodeTypes.number(of: name)
    }

    /// Whether a relation may join two types.
    @inline(__always)
    func allows(_ relation: Int, from: Int8, to: Int8) -> Bool { joins[relation][Int(from)][Int(to)] }

    private static func mask(_ isAllowed: (AttributeKey) -> Bool) -> UInt64 {
        AttributeKey.allCases.enumerated().reduce(0) { mask, item in
            isAllowed(item.element) ? mask | 1 << UInt64(item.offset) : mask
        }
    }
}
