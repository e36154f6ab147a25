import NewsLanguage

/// Passes the errors of the scores of tags, arcs and relations back to what the encoder gave.
final class ScorerBackward {
    private let shape: NetworkShape
    private let mask = DropoutMask()
    /// The share of the hidden layer left out.
    var dropout: Float = 0.3
    private let hidden = Floats(), dependents = Floats(), outputs = Floats(), pairs = Floats(), heads = Floats()
    private let scratch = Floats()
    private let hiddenTranspose: Floats, tagTranspose: Floats, arcTranspose: Floats, labelTranspose: Floats

    init(shape: NetworkShape) {
        self.shape = shape
        hiddenTranspose = Floats(count: shape.output * shape.hiddenColumns)
        tagTranspose = Floats(count: shape.output * shape.paddedTags)
        arcTranspose = Floats(count: shape.arc * shape.arc)
        labelTranspose = Floats(count: 3 * shape.label * shape.paddedRelations)
    }

    /// Takes over the current weights.
    func updateTransposes(_ dense: Floats) {
        transpose(dense, shape.hiddenWeights, shape.output, shape.hiddenColumns, hiddenTranspose)
        transpose(dense, shape.tagWeights, shape.output, shape.paddedTags, tagTranspose)
        transpose(dense, shape.arcWeights, shape.arc, shape.arc, arcTranspose)
        transpose(dense, shape.labelWeights, 3 * shape.label, shape.paddedRelations, labelTranspose)
    }

    private func transpose(_ dense: Floats, _ start: Int, _ rows: Int, _ columns: Int, _ out: Floats) {
        out.transpose(
            .init(dense, at: start, rowStride: columns),
            rows: rows,
            columns: columns,
            at: 0,
            rowStride: rows
        )
    }

    /// Begins with a batch whose hidden layer has been computed, and leaves some of that out.
    func begin(_ scorer: TreeScorer, _ encoder: SentenceEncoder, random: inout Randomness) {
        mask.apply(
            to: scorer.hidden,
            width: shape.hiddenColumns,
            sentences: encoder.sentences,
            share: dropout,
            random: &random
        )
        hidden.clear(encoder.count * shape.hiddenColumns)
        dependents.clear(encoder.count * shape.arc)
    }

    /// Takes in the errors of the arcs of a sentence.
    func arcs(_ sentence: Range<Int>, _ scorer: TreeScorer, columns: Int) {
        let (arc, count, first) = (shape.arc, sentence.count, sentence.lowerBound)
        heads.reserve(count * arc)
        for row in 0..<count {
            heads.copy(
                scorer.hidden,
                from: (first + row) * shape.hiddenColumns + arc,
                to: row * arc,
                count: arc
            )
        }
        dependents.addProduct(
            .init(scorer.arcs, rowStride: columns),
            .init(heads, rowStride: arc),
            at: first * arc,
            rowStride: arc,
            rows: count,
            inner: count,
            columns: arc
        )
        hidden.addTransposedProduct(
            .init(scorer.arcs, rowStride: columns),
            .init(scorer.dependents, at: first * arc, rowStride: arc),
            at: first * shape.hiddenColumns + arc,
            rowStride: shape.hiddenColumns,
            rows: count,
            inner: count,
            columns: arc,
            scratch: scratch
        )
    }

    /// Takes in the errors of the relations of a sentence.
    func labels(_ sentence: Range<Int>, heads: [Int32], _ scorer: TreeScorer, _ dense: LearnedFloats) {
        let (label, columns, count) = (shape.label, shape.paddedRelations, sentence.count - 1)
        dense.gradient.addTransposedProduct(
            .init(scorer.pairs, rowStride: 3 * label),
            .init(scorer.labels, rowStride: columns),
            at: shape.labelWeights,
            rowStride: columns,
            rows: 3 * label,
            inner: count,
            columns: columns,
            scratch: scratch
        )
        pairs.clear(max(1, count) * 3 * label)
        pairs.addProduct(
            .init(scorer.labels, rowStride: columns),
            .init(labelTranspose, rowStride: 3 * label),
            at: 0,
            rowStride: 3 * label,
            rows: count,
            inner: columns,
            columns: 3 * label
        )
        for row in 0..<count {
            dense.gradient.add(scorer.labels, from: row * columns, to: shape.labelBias, count: columns)
            let dependent = (sentence.lowerBound + 1 + row) * shape.hiddenColumns + 2 * shape.arc
            let head = (sentence.lowerBound + Int(heads[row + 1])) * shape.hiddenColumns + 2 * shape.arc + label
            for index in 0..<label {
                let error = pairs[row * 3 * label + index]
                hidden[dependent + index] += error * scorer.hidden[head + index]
                hidden[head + index] += error * scorer.hidden[dependent + index]
            }
            hidden.add(pairs, from: row * 3 * label + label, to: dependent, count: label)
            hidden.add(pairs, from: row * 3 * label + 2 * label, to: head, count: label)
        }
    }

    /// Adds up the gradients of the batch; the result are the errors of the encoder's outputs.
    func run(_ scorer: TreeScorer, _ encoder: SentenceEncoder, _ dense: LearnedFloats) -> Floats {
        let count = encoder.count
        arcLayer(scorer, count, dense)
        mask.passBack(hidden, count: count * shape.hiddenColumns)
        hidden.leak(scorer.hidden, count: count * shape.hiddenColumns, slope: TreeScorer.slope)
        outputs.clear(count * shape.output)
        layer(hidden, encoder, shape.hiddenWeights, shape.hiddenBias, shape.hiddenColumns, hiddenTranspose, dense)
        layer(scorer.tags, encoder, shape.tagWeights, shape.tagBias, shape.paddedTags, tagTranspose, dense)
        return outputs
    }

    private func arcLayer(_ scorer: TreeScorer, _ count: Int, _ dense: LearnedFloats) {
        let arc = shape.arc
        for row in 0..<count { dense.gradient.add(dependents, from: row * arc, to: shape.arcBias, count: arc) }
        dense.gradient.addTransposedProduct(
            .init(scorer.hidden, rowStride: shape.hiddenColumns),
            .init(dependents, rowStride: arc),
            at: shape.arcWeights,
            rowStride: arc,
            rows: arc,
            inner: count,
            columns: arc,
            scratch: scratch
        )
        hidden.addProduct(
            .init(dependents, rowStride: arc),
            .init(arcTranspose, rowStride: arc),
            at: 0,
            rowStride: shape.hiddenColumns,
            rows: count,
            inner: arc,
            columns: arc
        )
    }

    private func layer(
        _ errors: Floats,
        _ encoder: SentenceEncoder,
        _ weights: Int,
        _ bias: Int,
        _ columns: Int,
        _ transpose: Floats,
        _ dense: LearnedFloats
    ) {
        for row in 0..<encoder.count { dense.gradient.add(errors, from: row * columns, to: bias, count: columns) }
        dense.gradient.addTransposedProduct(
            .init(encoder.outputs, rowStride: shape.output),
            .init(errors, rowStride: columns),
            at: weights,
            rowStride: columns,
            rows: shape.output,
            inner: encoder.count,
            columns: columns,
            scratch: scratch
        )
        outputs.addProduct(
            .init(errors, rowStride: columns),
            .init(transpose, rowStride: shape.output),
            at: 0,
            rowStride: shape.output,
            rows: encoder.count,
            inner: columns,
            columns: shape.output
        )
    }
}
