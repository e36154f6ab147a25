internal import KnowledgeGraph
internal import NewsOntology

/// The edges of each node, by relation in the order of the ontology, then in the order of the graph.
struct OutgoingEdges {
    /// What is said of a node: the relation, and the index of the node that it leads to.
    struct Link {
        let type: RelationType
        let target: Int32
    }

    /// All links, those of one node side by side.
    let links: [Link]
    private let starts: [Int32]

    /// Two counting sorts: by relation, and then by source, which keeps the order of the first.
    init(_ graph: Graph) {
        (links, starts) = graph.edges.withUnsafeBufferPointer { edges in
            let byRelation = OutgoingEdges.byRelation(edges)
            var starts = OutgoingEdges.starts(byRelation, graph.nodes.count) { edges[Int($0)].source }
            let links = [Link](unsafeUninitializedCapacity: byRelation.count) { links, count in
                for edge in byRelation {
                    let source = edges[Int(edge)].source
                    let link = Link(type: edges[Int(edge)].type, target: Int32(edges[Int(edge)].target))
                    links.initializeElement(at: Int(starts[source]), to: link)
                    starts[source] += 1
                }
                count = byRelation.count
            }
            // Each start has moved to the end of its node, which is the start of the next.
            return (links, [0] + starts.dropLast())
        }
    }

    /// The places in `links` of what starts at a node.
    @inline(__always)
    func places(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

    private static func byRelation(_ edges: UnsafeBufferPointer<Edge>) -> [Int32] {
        var ordinal = 0
        let ordinals = CaseTable<RelationType, Int> { _ in
            defer { ordinal += 1 }
            return ordinal
        }
        // A triple of another vocabulary says what it does in its own words.
        let all = (0..<Int32(edges.count)).filter { edge in
            edges[Int(edge)].type != .linkedTo || edges[Int(edge)].foreignProperty == nil
        }
        var (next, sorted) = (starts(all, ordinal) { ordinals[edges[Int($0)].type] }, all)
        for edge in all {
            let key = ordinals[edges[Int(edge)].type]
            sorted[Int(next[key])] = edge
            next[key] += 1
        }
        return sorted
    }

    /// Where the edges of each key start when they are sorted by it; one more entry tells the end.
    private static func starts(_ edges: [Int32], _ count: Int, by key: (Int32) -> Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: count + 1)
        for edge in edges { starts[key(edge) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        return starts
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
