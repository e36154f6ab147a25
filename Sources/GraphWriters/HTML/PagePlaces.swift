internal import KnowledgeGraph
internal import NewsOntology

/// Where the nodes of a page stand before anybody drags them: forces find the places of those with most links, all others
/// stand around a neighbour of theirs.
struct PagePlaces {
    /// One place for each node, in the order of the graph.
    private(set) var points: [Point]

    /// The most nodes that forces are computed for.
    static let largest = 5_000
    private static let distance = 105.0

    init(_ graph: Graph) {
        points = [Point](repeating: Point(x: 0, y: 0), count: graph.nodes.count)
        let links = graph.edges.filter { $0.type.appearance.isDrawn && $0.source != $0.target }
        var degrees = [Int](repeating: 0, count: graph.nodes.count)
        for edge in links {
            degrees[edge.source] += 1
            degrees[edge.target] += 1
        }
        let drawn = graph.nodes.indices.filter { graph.nodes[$0].type != .article }
        let core = PagePlaces.mostLinked(drawn, degrees)
        arrange(core, graph, links)
        surround(core, drawn, links)
    }

    private static func mostLinked(_ drawn: [Int], _ degrees: [Int]) -> [Int] {
        guard drawn.count > largest else { return drawn }
        return drawn.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }.prefix(largest).sorted()
    }

    private mutating func arrange(_ core: [Int], _ graph: Graph, _ links: [Edge]) {
        var places = [Int](repeating: -1, count: graph.nodes.count)
        for (place, index) in core.enumerated() { places[index] = place }
        let inside = links.filter { places[$0.source] >= 0 && places[$0.target] >= 0 }
        var layout = ForceLayout(
            halves: core.map { PagePlaces.half(graph.nodes[$0]) },
            edges: inside.map { (places[$0.source], places[$0.target]) },
            distance: PagePlaces.distance,
            // Windows are wider than high.
            gravity: Point(x: 1.0, y: 1.2)
        )
        for (index, point) in zip(core, layout.run()) { points[index] = point }
    }

    private mutating func surround(_ core: [Int], _ drawn: [Int], _ links: [Edge]) {
        guard core.count < drawn.count else { return }
        var isPlaced = [Bool](repeating: false, count: points.count)
        for index in core { isPlaced[index] = true }
        var around = SpiralLayout(distance: 3)
        let place = { (places: inout PagePlaces, index: Int, neighbour: Int) in
            let point = places.points[neighbour] + around.next()
            places.points[index] = Point(x: point.x.rounded(), y: point.y.rounded())
            isPlaced[index] = true
        }
        for edge in links where isPlaced[edge.source] != isPlaced[edge.target] {
            if isPlaced[edge.source] {
                place(&self, edge.target, edge.source)
            } else {
                place(&self, edge.source, edge.target)
            }
        }
        for index in drawn where !isPlaced[index] {
            let point = around.next()
            points[index] = Point(x: point.x.rounded(), y: point.y.rounded())
        }
    }

    /// Half of the room for a symbol with two lines of letters below.
    private static func half(_ node: Node) -> Point {
        let letters = min(20, node.label.unicodeScalars.count)
        return Point(x: Double(max(26, letters * 4)), y: 27)
    }
}
