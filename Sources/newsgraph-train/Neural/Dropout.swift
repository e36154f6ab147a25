import NewsLanguage

/// Numbers left out at random in training: the same columns for all words of a sentence.
///
/// Source: Gal & Ghahramani, *A Theoretically Grounded Application of Dropout in Recurrent Neural Networks* (2016).
final class DropoutMask {
    private let factors = Floats()
    private var isOn = false

    /// Chooses what is left out of rows of a width, and leaves it out.
    func apply(
        to values: Floats,
        width: Int,
        sentences: [Range<Int>],
        share: Float,
        random: inout Randomness
    ) {
        isOn = share > 0
        guard isOn, let count = sentences.last?.upperBound else { return }
        factors.reserve(count * width)
        for sentence in sentences {
            let first = sentence.lowerBound * width
            for column in 0..<width { factors[first + column] = random.unit() < share ? 0 : 1 / (1 - share) }
            for row in sentence.dropFirst() { factors.copy(factors, from: first, to: row * width, count: width) }
        }
        values.multiply(factors, from: 0, at: 0, count: count * width)
    }

    /// Leaves the errors of the same numbers out.
    func passBack(_ errors: Floats, count: Int) {
        if isOn { errors.multiply(factors, from: 0, at: 0, count: count) }
    }
}
