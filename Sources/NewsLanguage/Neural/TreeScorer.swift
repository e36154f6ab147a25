/// Scores the tags, the arcs and the relations of sentences whose words have been encoded.
///
/// Source: Dozat & Manning, *Deep Biaffine Attention for Neural Dependency Parsing* (2017); relations are judged by the
/// product of the two words' vectors, number by number, beside the vectors themselves.
package final class TreeScorer {
    private let shape: NetworkShape
    private let scratch = WholeNumbers()
    /// Each word as dependent and as head of an arc, and of a relation.
    package let hidden = Floats()
    /// Scores of the tags; each word as dependent, ready to be multiplied with heads.
    package let tags = Floats(), dependents = Floats()
    /// Scores of all heads of one sentence, a row a dependent; the heads' vectors as columns.
    package let arcs = Floats()
    private let heads = Floats()
    /// What relations of one sentence are judged by, and their scores.
    package let pairs = Floats(), labels = Floats()

    /// A scorer for networks of a shape.
    package init(shape: NetworkShape) { self.shape = shape }

    /// The slope of the hidden layer below zero.
    package static let slope: Float = 0.1

    /// Computes the hidden layer of all words.
    package func hide(_ encoder: SentenceEncoder, _ weights: NetworkWeights) {
        product(encoder, weights, (shape.layers, shape.hiddenMatrix), bias: shape.hiddenBias, into: hidden)
        hidden.leak(hidden, count: encoder.count * shape.hiddenColumns, slope: TreeScorer.slope)
    }

    /// Computes the scores of the tags of all words, the root included.
    package func scoreTags(_ encoder: SentenceEncoder, _ weights: NetworkWeights) {
        product(encoder, weights, (shape.layers + 1, shape.tagMatrix), bias: shape.tagBias, into: tags)
    }

    private func product(
        _ encoder: SentenceEncoder,
        _ weights: NetworkWeights,
        _ matrix: (number: Int, place: NetworkShape.Matrix),
        bias: Int,
        into out: Floats
    ) {
        let rows = (encoder.outputs, shape.output, encoder.count)
        weights.product(rows, matrix, bias: bias, into: out, scratch: scratch)
    }

    /// Computes every word's vector as dependent.
    package func prepareArcs(count: Int, _ weights: NetworkWeights) {
        weights.product(
            (hidden, shape.hiddenColumns, count),
            (shape.layers + 2, shape.arcMatrix),
            bias: shape.arcBias,
            into: dependents,
            scratch: scratch
        )
    }

    /// Scores all heads of the words of a sentence; returns how far apart the rows of ``arcs`` lie.
    package func scoreArcs(_ sentence: Range<Int>) -> Int {
        let (arc, columns) = (shape.arc, NetworkShape.padded(sentence.count))
        heads.clear(arc * columns)
        heads.transpose(
            .init(hidden, at: sentence.lowerBound * shape.hiddenColumns + arc, rowStride: shape.hiddenColumns),
            rows: sentence.count,
            columns: arc,
            at: 0,
            rowStride: columns
        )
        arcs.clear(sentence.count * columns)
        arcs.addProduct(
            .init(dependents, at: sentence.lowerBound * arc, rowStride: arc),
            .init(heads, rowStride: columns),
            at: 0,
            rowStride: columns,
            rows: sentence.count,
            inner: arc,
            columns: columns
        )
        return columns
    }

    /// Scores the relations of the words of a sentence to their heads, the root's own row left out.
    package func scoreLabels(_ sentence: Range<Int>, heads: some Sequence<Int>, _ weights: NetworkWeights) {
        let (label, count) = (shape.label, sentence.count - 1)
        pairs.reserve(max(1, count) * 3 * label)
        for (index, head) in heads.enumerated() {
            let dependent = (sentence.lowerBound + 1 + index) * shape.hiddenColumns + 2 * shape.arc
            let governor = (sentence.lowerBound + head) * shape.hiddenColumns + 2 * shape.arc + label
            let row = index * 3 * label
            pairs.copy(hidden, from: dependent, to: row, count: label)
            pairs.multiply(hidden, from: governor, at: row, count: label)
            pairs.copy(hidden, from: dependent, to: row + label, count: label)
            pairs.copy(hidden, from: governor, to: row + 2 * label, count: label)
        }
        weights.product(
            (pairs, 3 * label, count),
            (shape.layers + 3, shape.labelMatrix),
            bias: shape.labelBias,
            into: labels,
            scratch: scratch
        )
    }
}
