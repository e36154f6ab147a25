/// Gives the nodes of a graph their places, one after the other.
enum PlaceSource {
    /// Places that were computed ahead.
    case known([Point], next: Int)
    /// Places for nodes of which nobody knows how many will come.
    case spiral(SpiralLayout)

    static func known(_ places: NodePlaces) -> PlaceSource { .known(places.points, next: 0) }

    static var endless: PlaceSource { .spiral(SpiralLayout(distance: 120)) }

    /// The place of the next node.
    mutating func next() -> Point {
        switch self {
        case .known(let points, let index):
            self = .known(points, next: index + 1)
            return points[index]
        case .spiral(var spiral):
            let place = spiral.next()
            self = .spiral(spiral)
            return Point(x: place.x.rounded(), y: place.y.rounded())
        }
    }
}
