import NewsLanguage

/// A row of weights with its gradient and the averages of Adam.
struct LearnedFloats {
    let weights: Floats, gradient: Floats, mean: Floats, square: Floats

    init(count: Int) {
        weights = Floats(count: count)
        gradient = Floats(count: count)
        mean = Floats(count: count)
        square = Floats(count: count)
    }

    /// Fills a run with even noise of a range (Glorot & Bengio 2010).
    func randomize(_ range: Range<Int>, inputs: Int, outputs: Int, _ random: inout Randomness) {
        let limit = (6 / Float(inputs + outputs)).squareRoot()
        for index in range { weights[index] = (random.unit() * 2 - 1) * limit }
    }

    /// Moves a run of weights against its gradient.
    func step(_ range: Range<Int>, rate: Float, scale: Float) {
        weights.adam(
            gradient: gradient,
            mean: mean,
            square: square,
            from: range.lowerBound,
            count: range.count,
            rate: rate,
            scale: scale
        )
    }
}

extension Randomness {
    /// A number from 0 to 1.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
