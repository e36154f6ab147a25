/// Scores labels of words: a matrix over the words' vectors.
package struct LinearHead: Sendable {
    /// The labels by number.
    package let labels: [String]
    private let matrix: RoundedMatrix

    /// The next head of a section: its labels, then its matrix.
    init?(_ cursor: inout ModelCursor, inputs: Int) {
        guard let labels = cursor.lines(), labels.count <= 10_000,
            let matrix = RoundedMatrix(&cursor, inputs: inputs, outputs: labels.count)
        else { return nil }
        self.labels = labels
        self.matrix = matrix
    }

    /// A head that is a section by itself.
    package init?(_ slice: ModelSlice, inputs: Int) {
        var cursor = ModelCursor(slice)
        self.init(&cursor, inputs: inputs)
    }

    /// How far apart the rows of scores lie.
    package var stride: Int { matrix.columns }

    /// Sets `out` to the scores of the labels of a range of words.
    package func score(_ words: RoundedRows, _ range: Range<Int>, into out: Floats) {
        out.reserve(max(1, range.count * stride))
        matrix.multiply(words, range, into: out)
    }

    /// The best label of each word of a range, by number.
    package func best(_ words: RoundedRows, _ range: Range<Int>, scratch: Floats) -> [Int] {
        best(words, range, scratch: scratch) { _ in }
    }

    /// The best label of each word of a range, by number, after something has been added to the scores.
    func best(_ words: RoundedRows, _ range: Range<Int>, scratch: Floats, adding: (Floats) -> Void) -> [Int] {
        score(words, range, into: scratch)
        adding(scratch)
        return (0..<range.count).map { best(in: scratch, at: $0 * stride) }
    }

    /// The best label of each word of a range, by number; `nil` where its score leads that of the second by less.
    package func best(_ words: RoundedRows, _ range: Range<Int>, lead: Float, scratch: Floats) -> [Int?] {
        score(words, range, into: scratch)
        return (0..<range.count).map { row in
            let start = row * stride
            let best = best(in: scratch, at: start)
            let limit = scratch[start + best] - lead
            return labels.indices.contains { $0 != best && scratch[start + $0] > limit } ? nil : best
        }
    }

    private func best(in scores: Floats, at start: Int) -> Int {
        var best = 0
        for label in 1..<max(1, labels.count) where scores[start + label] > scores[start + best] { best = label }
        return best
    }
}
