internal import KnowledgeGraph
internal import NewsOntology

/// As much of a graph as a drawing is to show.
extension Graph {
    /// The graph without what a level of detail leaves out, and without whoever took part in nothing else.
    func detailed(_ detail: DrawingLook.Detail) -> Graph {
        switch detail {
        case .all: self
        case .noStatements: keeping { !$0.isStatement }
        case .named: keeping { !$0.isStatement && $0.type != .group }
        case .summary: ActorNetwork(self, line: .kind).graph
        }
    }

    private func keeping(_ isKept: (Node) -> Bool) -> Graph {
        var kept = nodes.map(isKept)
        let links = edges.filter { $0.type.appearance.isDrawn }
        let linked = Set(links.flatMap { [$0.source, $0.target] })
        let stillLinked = Set(links.filter { kept[$0.source] && kept[$0.target] }.flatMap { [$0.source, $0.target] })
        for index in nodes.indices where linked.contains(index) && !stillLinked.contains(index) {
            kept[index] = kept[index] && nodes[index].type == .event
        }
        return part(kept)
    }

    /// The nodes that are kept, with the edges between them.
    private func part(_ kept: [Bool]) -> Graph {
        var places = [Int](repeating: -1, count: nodes.count)
        let indices = nodes.indices.filter { kept[$0] }
        for (place, index) in indices.enumerated() { places[index] = place }
        let edges = edges.filter { kept[$0.source] && kept[$0.target] }.map { edge in
            Edge(
                id: edge.id,
                type: edge.type,
                source: places[edge.source],
                target: places[edge.target],
                label: edge.label,
                attributes: edge.attributes
            )
        }
        return Graph(checkedNodes: indices.map { nodes[$0] }, edges: edges)
    }
}

extension Node {
    /// Whether it is an event that is no more than speech.
    fileprivate var isStatement: Bool {
        type == .event && attributes[.eventType]?.text == EventType.statement.rawValue
    }
}
