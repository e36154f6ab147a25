/// Nodes that push each other away and edges that pull their ends together, until all cool down.
///
/// Source: Fruchterman and Reingold, *Graph Drawing by Force-directed Placement* (1991). It starts from a spiral, not at
/// random, and uses only sums, products, quotients and square roots: every machine gives the same places.
struct ForceLayout {
    /// How far the ends of an edge want to be apart.
    let distance: Double
    /// Half the width and height of each node, with the gap that it wants around it.
    let halves: [Point]
    /// Pairs of indices.
    let edges: [(Int, Int)]
    /// How strongly nodes are pulled to the middle, sideways and upright.
    private let gravity: Point
    private(set) var places: [Point]

    /// The most nodes whose forces are summed one by one, and the most that are kept from lying over each other.
    private static let mostPairs = 500, mostSpread = 1_500

    init(halves: [Point], edges: [(Int, Int)], distance: Double, gravity: Point = Point(x: 1.2, y: 1.2)) {
        (self.halves, self.edges, self.distance, self.gravity) = (halves, edges, distance, gravity)
        var spiral = SpiralLayout(distance: distance)
        places = halves.map { _ in spiral.next() }
    }

    /// The places of all nodes, in whole units.
    mutating func run() -> [Point] {
        for step in 0..<steps { move(atMost: distance * 2 * Double(steps - step) / Double(steps)) }
        if places.count <= ForceLayout.mostSpread { for _ in 0..<60 where !spread() { break } }
        return places.map { Point(x: $0.x.rounded(), y: $0.y.rounded()) }
    }

    private var steps: Int {
        places.count <= ForceLayout.mostPairs
            ? max(30, min(300, 27_000_000 / max(1, places.count * places.count)))
            : max(60, min(300, 400_000 / places.count))
    }

    private mutating func move(atMost limit: Double) {
        var forces = repulsion()
        for (a, b) in edges where a != b {
            let gap = places[b] - places[a]
            let pull = gap * (gap.length / distance)
            forces[a] = forces[a] + pull
            forces[b] = forces[b] - pull
        }
        for index in places.indices {
            // A pull to the middle keeps parts that nothing joins near the others.
            let pull = Point(x: places[index].x * gravity.x, y: places[index].y * gravity.y)
            let force = forces[index] - pull
            let length = force.length
            if length > 0 { places[index] = places[index] + force * (min(length, limit) / length) }
        }
    }

    private func repulsion() -> [Point] {
        guard places.count <= ForceLayout.mostPairs else {
            let tree = RepulsionTree(places)
            var stack: [Int] = []
            return places.map { tree.push(on: $0, strength: distance * distance, &stack) }
        }
        var forces = [Point](repeating: Point(x: 0, y: 0), count: places.count)
        for a in places.indices {
            for b in places.indices.dropFirst(a + 1) {
                let gap = places[a] - places[b]
                let push = gap * (distance * distance / max(1, gap.x * gap.x + gap.y * gap.y))
                forces[a] = forces[a] + push
                forces[b] = forces[b] - push
            }
        }
        return forces
    }

    /// Pushes apart nodes that lie over each other, along the shorter way; tells whether there were any.
    private mutating func spread() -> Bool {
        var found = false
        for a in places.indices {
            for b in places.indices.dropFirst(a + 1) {
                let gap = places[b] - places[a]
                let overlap = halves[a] + halves[b] - Point(x: abs(gap.x), y: abs(gap.y))
                guard overlap.x > 0.5, overlap.y > 0.5 else { continue }
                found = true
                push(a, b, gap, overlap)
            }
        }
        return found
    }

    private mutating func push(_ a: Int, _ b: Int, _ gap: Point, _ overlap: Point) {
        let isAside = overlap.x < overlap.y
        let way = Point(
            x: isAside ? overlap.x / 2 * (gap.x < 0 ? -1 : 1) : 0,
            y: isAside ? 0 : overlap.y / 2 * (gap.y < 0 ? -1 : 1)
        )
        places[a] = places[a] - way
        places[b] = places[b] + way
    }
}
