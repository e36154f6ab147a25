/// The ontology by numbers: types of nodes and edges are their places in `allCases`.
package struct OntologyMatrix: Sendable {
    package static let nodeTypes = NodeType.allCases
    package static let relations = RelationType.allCases

    /// The attributes that nodes of each type may bear.
    package let keysOfNodes = nodeTypes.map { type in
        AttributeSet(AttributeKey.allCases.filter { $0.isAllowed(on: type) })
    }
    /// The attributes that edges of each type may bear.
    package let keysOfEdges = relations.map { type in
        AttributeSet(AttributeKey.allCases.filter { $0.isAllowed(on: type) })
    }
    /// A bit for each type that may stand at the end, by relation and type at the start.
    @usableFromInline let allowed: [UInt32]

    package static let shared = OntologyMatrix()

    private init() {
        precondition(OntologyMatrix.nodeTypes.count <= UInt32.bitWidth, "there are more types of nodes than bits")
        allowed = OntologyMatrix.relations.flatMap { relation in
            OntologyMatrix.nodeTypes.map { from in
                OntologyMatrix.nodeTypes.enumerated().reduce(0) { bits, to in
                    relation.allows(from: from, to: to.element) ? bits | 1 << UInt32(to.offset) : bits
                }
            }
        }
    }

    package static func number(of type: NodeType) -> UInt8 { UInt8(nodeTypes.firstIndex(of: type) ?? 0xFF) }
    package static func number(of relation: RelationType) -> UInt8 { UInt8(relations.firstIndex(of: relation) ?? 0xFF) }

    /// Whether an edge may join two nodes; all three by number.
    @inlinable
    package func allows(_ relation: UInt8, from: UInt8, to: UInt8) -> Bool {
        let row = Int(relation) * keysOfNodes.count + Int(from)
        return allowed[row] >> UInt32(to) & 1 == 1
    }
}
