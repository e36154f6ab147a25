/// Which way many points push each other, with those far away taken together.
///
/// Source: Barnes and Hut, *A hierarchical O(N log N) force-calculation algorithm* (1986). Sums, products and quotients in a
/// fixed order only: every machine gives the same forces.
struct RepulsionTree {
    /// A square of the plane with the sum of the points in it; four squares of half its size from `first` on, or none.
    private struct Cell {
        let middle: Point
        let half: Double
        var sum = Point(x: 0, y: 0)
        var count = 0.0
        var first = 0
    }

    private var cells: [Cell] = []
    private let points: [Point]
    /// Squares smaller than this, in parts of the whole, are not divided: points may lie in one place.
    private static let depth = 20
    /// A square is taken as one point from this many times its size on.
    private static let farness = 1.2

    init(_ points: [Point]) {
        self.points = points
        let reach = points.reduce(1.0) { max($0, abs($1.x), abs($1.y)) }
        cells.reserveCapacity(points.count * 3)
        cells.append(Cell(middle: Point(x: 0, y: 0), half: reach))
        for point in points { insert(point) }
    }

    private mutating func insert(_ point: Point) {
        var index = 0
        for depth in 0...RepulsionTree.depth {
            let held = cells[index]
            cells[index].sum = held.sum + point
            cells[index].count += 1
            if held.count == 0 || depth == RepulsionTree.depth { return }
            if held.first == 0 {
                divide(index)
                // The point that was alone here moves into its own quarter.
                let quarter = child(of: index, for: held.sum * (1 / held.count))
                (cells[quarter].sum, cells[quarter].count) = (held.sum, held.count)
            }
            index = child(of: index, for: point)
        }
    }

    private mutating func divide(_ index: Int) {
        let (middle, half) = (cells[index].middle, cells[index].half / 2)
        cells[index].first = cells.count
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            cells.append(Cell(middle: middle + Point(x: x, y: y), half: half))
        }
    }

    private func child(of index: Int, for point: Point) -> Int {
        let cell = cells[index]
        return cell.first + (point.x < cell.middle.x ? 0 : 1) + (point.y < cell.middle.y ? 0 : 2)
    }

    /// What pushes a point away: of each other point the gap, times a strength, over the square of the distance.
    func push(on point: Point, strength: Double, _ stack: inout [Int]) -> Point {
        var force = Point(x: 0, y: 0)
        stack.removeAll(keepingCapacity: true)
        stack.append(0)
        while let index = stack.popLast() {
            let cell = cells[index]
            guard cell.count > 0 else { continue }
            let gap = point - cell.sum * (1 / cell.count)
            let square = gap.x * gap.x + gap.y * gap.y
            let size = cell.half * 2 * RepulsionTree.farness
            guard cell.first > 0, square < size * size else {
                force = force + gap * (strength * cell.count / max(1, square))
                continue
            }
            for child in 0..<4 { stack.append(cell.first + child) }
        }
        return force
    }
}
