/// What the encoder, or the small network, knows of each word of a text: a row of signed bytes and a factor a word, in
/// reading order.
public struct WordVectors: Sendable {
    /// Which of the two it is: heads over the vectors of one can do nothing with those of the other.
    public let accuracy: TrainedAnalyzer.Accuracy
    /// The rows.
    package let rows: RoundedRows
    /// The number of the first word of each sentence.
    package let starts: [Int]
    /// The model that they are from, whose further heads can read them; `nil` for vectors that were made otherwise.
    package let model: LanguageModel?

    /// Vectors of sentences that begin with these words.
    package init(
        accuracy: TrainedAnalyzer.Accuracy = .standard,
        rows: RoundedRows,
        starts: [Int],
        model: LanguageModel? = nil
    ) {
        (self.accuracy, self.rows, self.starts, self.model) = (accuracy, rows, starts, model)
    }

    /// The number of words.
    public var count: Int { rows.count }
    /// How many numbers a vector has.
    public var width: Int { rows.width }

    /// The vector of a word of a sentence; both count from 0.
    public func vector(sentence: Int, word: Int) -> [Float] {
        guard starts.indices.contains(sentence) else { return [] }
        let row = starts[sentence] + word
        guard rows.count > row, row >= 0 else { return [] }
        return (0..<width).map { Float(rows.base[row * width + $0]) * rows.factors[row] }
    }
}
