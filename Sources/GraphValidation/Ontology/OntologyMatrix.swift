internal import NewsOntology

/// The ontology by numbers: types of nodes and edges are their places in `allCases`.
struct OntologyMatrix {
    static let nodeTypes = NodeType.allCases
    static let relations = RelationType.allCases

    let nodeTypeNames = PackedNames(nodeTypes.map(\.rawValue))
    let relationNames = PackedNames(relations.map(\.rawValue))
    let event = number(of: NodeType.event)
    let follows = number(of: RelationType.follows)
    /// The attributes that nodes of each type may bear.
    let keysOfNodes = nodeTypes.map { OntologyRules.keysOfNodes[$0] ?? KeySet() }
    /// The attributes that edges of each type may bear.
    let keysOfEdges = relations.map { OntologyRules.keysOfEdges[$0] ?? KeySet() }
    /// The attributes that nodes of each type have to bear, type and label aside.
    let requiredOfNodes = nodeTypes.map { KeySet($0.requiredAttributes) }
    /// The attributes that edges of each type have to bear, and those that say where the edge comes from.
    let requiredOfEdges = relations.map { KeySet($0.requiredAttributes) }
    let provenance = relations.map { KeySet($0.provenance(basis: .text)) }
    /// A bit for each type that may stand at the end, by relation and type at the start.
    private let allowed: [UInt32]

    init() {
        precondition(OntologyMatrix.nodeTypes.count <= UInt32.bitWidth, "there are more types of nodes than bits")
        allowed = OntologyMatrix.relations.flatMap { relation in
            OntologyMatrix.nodeTypes.map { from in
                OntologyMatrix.nodeTypes.enumerated().reduce(0) { bits, to in
                    relation.allows(from: from, to: to.element) ? bits | 1 << UInt32(to.offset) : bits
                }
            }
        }
    }

    static func number(of type: NodeType) -> UInt8 { UInt8(nodeTypes.firstIndex(of: type) ?? 0xFF) }
    static func number(of relation: RelationType) -> UInt8 { UInt8(relations.firstIndex(of: relation) ?? 0xFF) }

    /// Whether an edge may join two nodes; all three by number.
    @inline(__always)
    func allows(_ relation: UInt8, from: UInt8, to: UInt8) -> Bool {
        let row = Int(relation) * keysOfNodes.count + Int(from)
        return allowed[row] >> UInt32(to) & 1 == 1
    }

    /// What is wrong with an edge that is not allowed.
    static func problem(_ relation: UInt8, from: UInt8, to: UInt8) -> String {
        OntologyRules.problem(relations[Int(relation)], from: nodeTypes[Int(from)], to: nodeTypes[Int(to)]) ?? ""
    }
}
