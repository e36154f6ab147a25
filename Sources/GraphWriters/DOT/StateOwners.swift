internal import KnowledgeGraph
internal import NewsOntology

/// Which state a thing belongs to: as an office, a part or a place of it; an event belongs where its first actor does.
struct StateOwners {
    /// For each node the index of its state, or `nil`.
    private(set) var owners: [Int?]

    private static let belonging: Set<RelationType> = [.holdsOffice, .partOf, .locatedIn]

    init(_ graph: Graph) {
        owners = graph.nodes.indices.map { graph.nodes[$0].type == .state ? $0 : nil }
        // A body of a body of a state belongs to the state: three steps reach as far as articles go.
        for _ in 0..<3 { adopt(graph.edges.filter { StateOwners.belonging.contains($0.type) }) }
        adopt(graph.edges.filter { $0.type == .actor })
    }

    private mutating func adopt(_ edges: [Edge]) {
        for edge in edges where owners[edge.source] == nil { owners[edge.source] = owners[edge.target] }
    }
}
