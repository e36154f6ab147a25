internal import GraphSyntax
internal import NewsOntology

/// The ontology's rules and names as tables, by the places of types in `allCases`.
struct OntologyRulesTable {
    let matrix = OntologyMatrix.shared
    let thing = Int(OntologyMatrix.number(of: NodeType.thing))
    let link = Int(OntologyMatrix.number(of: RelationType.linkedTo))
    private let nodeTypes = PackedNames(NodeType.allCases.map(\.rawValue))
    private let relations = PackedNames(RelationType.allCases.map(\.rawValue))

    /// The place of a type by its name, or `nil` when the ontology has none.
    @inline(__always)
    func type(_ name: Bytes, ofEdge isEdge: Bool) -> Int? {
        (isEdge ? relations : nodeTypes).index(of: name)
    }

    /// Whether a relation may join two types.
    @inline(__always)
    func allows(_ relation: Int, from: Int8, to: Int8) -> Bool {
        matrix.allows(UInt8(relation), from: UInt8(from), to: UInt8(to))
    }
}
