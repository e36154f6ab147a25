internal import KnowledgeGraph
internal import NewsOntology

/// The edges of each node, by relation in the order of the ontology, then in the order of the graph.
struct OutgoingEdges {
    private let edges: [Int32]
    private let starts: [Int32]

    /// Two counting sorts: by relation, and then by source, which keeps the order of the first.
    init(_ graph: Graph) {
        var ordinal = 0
        let ordinals = CaseTable<RelationType, Int> { _ in
            defer { ordinal += 1 }
            return ordinal
        }
        let all = (0..<Int32(graph.edges.count)).map { $0 }
        let byRelation = OutgoingEdges.sorted(all, ordinal) { ordinals[graph.edges[Int($0)].type] }.edges
        (edges, starts) = OutgoingEdges.sorted(byRelation, graph.nodes.count) { graph.edges[Int($0)].source }
    }

    /// The indices of the edges that start at a node.
    func edges(of node: Int) -> ArraySlice<Int32> { edges[Int(starts[node])..<Int(starts[node + 1])] }

    private static func sorted(
        _ edges: [Int32],
        _ count: Int,
        by key: (Int32) -> Int
    ) -> (edges: [Int32], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for edge in edges { starts[key(edge) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var (next, sorted) = (starts, edges)
        for edge in edges {
            sorted[Int(next[key(edge)])] = edge
            next[key(edge)] += 1
        }
        return (sorted, starts)
    }
}

/// The triples of one node that were said, so that none is said twice.
struct SaidTriples {
    private var few: [UInt64] = []
    private var many: Set<UInt64> = []

    mutating func removeAll() {
        few.removeAll(keepingCapacity: true)
        if !many.isEmpty { many.removeAll() }
    }

    /// Whether the triple is new.
    mutating func insert(property: Int, target: Int) -> Bool {
        let triple = UInt64(property) << 48 | UInt64(target)
        guard few.count == 32 else {
            if few.contains(triple) { return false }
            few.append(triple)
            return true
        }
        return !few.contains(triple) && many.insert(triple).inserted
    }
}
