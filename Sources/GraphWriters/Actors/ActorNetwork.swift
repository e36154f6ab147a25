internal import KnowledgeGraph
internal import NewsOntology

/// The actors of a graph with what they did to each other, as a graph of its own: lines are green for cooperation, red for
/// conflict, and the thicker the more there is.
struct ActorNetwork {
    /// What one line stands for.
    enum Line {
        /// All that one did to another.
        case pair
        /// All events of one type that one did to another.
        case kind
    }

    let graph: Graph

    /// Explains the lines.
    static let note = "from who acts to who is acted on · green: cooperation, red: conflict, thick: often"

    init(_ graph: Graph, line: Line, states: Bool = false) {
        let rows = ActorTable(graph, states: states).rows
        let taking = Set(rows.flatMap { [$0.from, $0.to] })
        let kept = graph.nodes.indices.filter { taking.contains($0) || graph.nodes[$0].type == .article }
        var places = [Int](repeating: -1, count: graph.nodes.count)
        for (place, index) in kept.enumerated() { places[index] = place }
        var edges: [Edge] = []
        for row in rows {
            for (label, weight, count) in ActorNetwork.lines(row, line) {
                edges.append(
                    Edge(
                        id: "e\(edges.count + 1)",
                        type: .linkedTo,
                        source: places[row.from],
                        target: places[row.to],
                        label: label,
                        attributes: ActorNetwork.attributes(Stance(weight), count)
                    )
                )
            }
        }
        self.graph = Graph(checkedNodes: kept.map { graph.nodes[$0] }, edges: edges)
    }

    private static func lines(_ row: ActorTable.Row, _ line: Line) -> [(label: String, weight: Double, count: Int)] {
        switch line {
        case .pair: [("\(row.weight.signed) \(row.summary())", row.weight, row.count)]
        case .kind:
            row.kinds.map { type, count in
                (count == 1 ? type.rawValue : "\(type.rawValue) × \(count)", type.weight, count)
            }
        }
    }

    private static func attributes(_ stance: Stance, _ count: Int) -> Attributes {
        let colour = stance.colour
        let parts: [(DrawingAttribute, Int)] = [(.red, colour.red), (.green, colour.green), (.blue, colour.blue)]
        let ink = parts.map { ForeignAttribute(name: $0.rawValue, kind: .int, text: String($1)) }
        let weight = ForeignAttribute(name: DrawingAttribute.weight.rawValue, kind: .double, text: String(count))
        return Attributes(ordered: [], foreign: ink + [weight])
    }
}
