internal import GraphSyntax
internal import NewsOntology

extension OntologyMatrix {
    /// The names of the types, by number.
    static let nodeTypeNames = PackedNames(nodeTypes.map(\.rawValue))
    static let relationNames = PackedNames(relations.map(\.rawValue))

    /// The attributes that nodes of each type have to bear, type and label aside.
    static let requiredOfNodes = nodeTypes.map { AttributeSet($0.requiredAttributes) }
    /// The attributes that edges of each type have to bear, with those that say where an edge of a text comes from.
    static let requiredOfEdges = relations.map { AttributeSet($0.requiredAttributes + $0.provenance(basis: .text)) }

    /// What is wrong with an edge that is not allowed.
    static func problem(_ relation: UInt8, from: UInt8, to: UInt8) -> String {
        OntologyRules.problem(relations[Int(relation)], from: nodeTypes[Int(from)], to: nodeTypes[Int(to)]) ?? ""
    }
}
