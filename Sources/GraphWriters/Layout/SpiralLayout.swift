/// The seeds of a sunflower: nodes in the order in which they come, all of one density, none over another.
///
/// Source: Vogel, *A better way to construct the sunflower head* (1979). Only sums, products and square roots are used,
/// so that every machine gives the same places.
struct SpiralLayout {
    /// How far neighbours are apart, about.
    let distance: Double
    private var count = 0
    private var direction = Point(x: 1, y: 0)

    /// Cosine and sine of the golden angle, 137.5 degrees.
    private static let turn = Point(x: -0.737_368_878_078_319_7, y: 0.675_490_294_261_523_8)

    init(distance: Double) {
        self.distance = distance
    }

    /// The place of the next node.
    mutating func next() -> Point {
        let radius = distance * (Double(count) + 0.5).squareRoot()
        let place = direction * radius
        let turn = SpiralLayout.turn
        let turned = Point(
            x: direction.x * turn.x - direction.y * turn.y,
            y: direction.x * turn.y + direction.y * turn.x
        )
        // Rounding would let the direction grow or shrink in the long run.
        direction = turned * (1 / turned.length)
        count += 1
        return place
    }
}
