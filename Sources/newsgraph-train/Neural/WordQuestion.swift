import NewsLanguage

/// A question about each word, answered by a matrix over what a network knows of it.
final class WordQuestion {
    /// The number of answers, and how far apart the rows of their scores lie.
    let labels: Int, columns: Int
    /// The scores of the words of the batch, the roots included; after they have been judged, their errors.
    let scores = Floats()
    /// The matrix, then what is added to each score.
    let dense: LearnedFloats
    private let inputs: Int
    private let transpose: Floats, scratch = Floats()

    /// A question over vectors of a width, with random weights.
    init(inputs: Int, labels: Int, random: inout Randomness) {
        (self.inputs, self.labels, columns) = (inputs, labels, NetworkShape.padded(labels))
        dense = LearnedFloats(count: (inputs + 1) * columns)
        transpose = Floats(count: inputs * columns)
        dense.randomize(0..<inputs * columns, inputs: inputs, outputs: columns, &random)
    }

    /// Scores the answers for the words of a batch.
    func score(_ encoder: SentenceEncoder) {
        scores.reserve(encoder.count * columns)
        scores.fill(dense.weights, from: inputs * columns, width: columns, rows: encoder.count)
        scores.addProduct(
            .init(encoder.outputs, rowStride: inputs),
            .init(dense.weights, rowStride: columns),
            at: 0,
            rowStride: columns,
            rows: encoder.count,
            inner: inputs,
            columns: columns
        )
    }

    /// Adds up the gradients of the batch, and the errors of the encoder's outputs.
    func passBack(_ encoder: SentenceEncoder, into outputs: Floats) {
        for row in 0..<encoder.count {
            dense.gradient.add(scores, from: row * columns, to: inputs * columns, count: columns)
        }
        dense.gradient.addTransposedProduct(
            .init(encoder.outputs, rowStride: inputs),
            .init(scores, rowStride: columns),
            at: 0,
            rowStride: columns,
            rows: inputs,
            inner: encoder.count,
            columns: columns,
            scratch: scratch
        )
        transpose.transpose(
            .init(dense.weights, rowStride: columns),
            rows: inputs,
            columns: columns,
            at: 0,
            rowStride: inputs
        )
        outputs.addProduct(
            .init(scores, rowStride: columns),
            .init(transpose, rowStride: inputs),
            at: 0,
            rowStride: inputs,
            rows: encoder.count,
            inner: columns,
            columns: inputs
        )
    }

    /// Moves the weights against their gradients.
    func step(rate: Float, scale: Float) { dense.step(0..<(inputs + 1) * columns, rate: rate, scale: scale) }

    /// All weights.
    var run: StageStore.Run { (dense.weights, (inputs + 1) * columns) }

    /// The bytes of a ``LinearHead`` with these weights.
    func bytes(labels names: [String]) -> [UInt8] {
        var section = ModelSectionBytes()
        section.add(lines: names)
        var turned: [Float] = []
        for label in 0..<labels { turned += (0..<inputs).map { dense.weights[$0 * columns + label] } }
        let bias = (0..<labels).map { dense.weights[inputs * columns + $0] }
        RoundedMatrix.encode(turned, inputs: inputs, outputs: labels, bias: bias, into: &section)
        return section.bytes
    }
}
