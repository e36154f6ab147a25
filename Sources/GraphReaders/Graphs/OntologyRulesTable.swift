internal import NewsOntology

/// The ontology's rules as tables, by the places of types in `allCases`.
struct OntologyRulesTable {
    let nodeTypes = Dictionary(uniqueKeysWithValues: NodeType.allCases.enumerated().map { ($1.rawValue, $0) })
    let relations = Dictionary(uniqueKeysWithValues: RelationType.allCases.enumerated().map { ($1.rawValue, $0) })
    /// Whether nodes of a type bear an attribute, by the places of both.
    let onNodes = NodeType.allCases.map { type in AttributeKey.allCases.map { OntologyNames.allows($0, on: type) } }
    /// Whether edges of a type bear an attribute, by the places of both.
    let onEdges = RelationType.allCases.map { type in AttributeKey.allCases.map { OntologyNames.allows($0, on: type) } }
    let thing = NodeType.allCases.firstIndex(of: .thing) ?? 0
    let link = RelationType.allCases.firstIndex(of: .linkedTo) ?? 0
    private let joins = RelationType.allCases.map { type in
        NodeType.allCases.map { from in NodeType.allCases.map { type.allows(from: from, to: $0) } }
    }

    /// Whether a relation may join two types.
    @inline(__always)
    func allows(_ relation: Int, from: Int8, to: Int8) -> Bool { joins[relation][Int(from)][Int(to)] }
}
