import KnowledgeGraph
import Testing

@testable import GraphWriters

@Suite("Layout")
struct LayoutTests {
    @Test("Nodes of the large sample do not lie over each other, and stay together")
    func apart() throws {
        let graph = try LargeSample.graph()
        let halves = graph.nodes.map { NodeCaption($0).half }
        let places = NodePlaces(graph, halves: halves, distance: 115).points
        for a in places.indices {
            for b in places.indices.dropFirst(a + 1) {
                let gap = places[a] - places[b]
                #expect(abs(gap.x) >= halves[a].x + halves[b].x - 3 || abs(gap.y) >= halves[a].y + halves[b].y - 3)
            }
        }
        #expect(places.allSatisfy { $0.length < 2500 })
    }

    @Test("Large graphs stand on a spiral, no two in one place")
    func spiral() {
        var spiral = SpiralLayout(distance: 120)
        let places = (0..<5000).map { _ in spiral.next() }
        let whole = Set(places.map { Point(x: $0.x.rounded(), y: $0.y.rounded()) })
        #expect(whole.count == places.count)
    }
}
