internal import KnowledgeGraph
internal import NewsOntology

/// Where the nodes of a graph stand in formats that want to know.
struct NodePlaces {
    /// One place for each node, in the order of the graph.
    let points: [Point]

    /// The most nodes that forces are computed for, which takes the square of their number.
    static let largest = 500

    /// Places of a graph that is known as a whole.
    ///
    /// - Parameters:
    ///   - graph: the graph.
    ///   - halves: half the size of each node with the gap around it; by default that of a dot with its label below.
    ///   - distance: how far the ends of an edge want to be apart.
    init(_ graph: Graph, halves: [Point]? = nil, distance: Double = 120) {
        guard graph.nodes.count <= NodePlaces.largest else {
            var spiral = SpiralLayout(distance: distance)
            points = graph.nodes.map { _ in
                let place = spiral.next()
                return Point(x: place.x.rounded(), y: place.y.rounded())
            }
            return
        }
        let dots = halves ?? graph.nodes.map(NodePlaces.half)
        let edges = graph.edges.filter { $0.type.appearance.isDrawn }.map { ($0.source, $0.target) }
        var layout = ForceLayout(halves: dots, edges: edges, distance: distance)
        points = layout.run()
    }

    /// Viewers write labels in one line, of about 6 units a letter; long ones may reach over their neighbours' lines.
    private static func half(_ node: Node) -> Point {
        Point(x: Double(max(30, min(100, 6 + node.label.unicodeScalars.count * 3))), y: 24)
    }
}
