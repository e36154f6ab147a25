/// Turns the words of a sentence into vectors that know their neighbours, and those into what each adds to a state.
///
/// Two convolutions of five words with rectifiers; the second adds its input again.
/// Source: Collobert et al., *Natural Language Processing (Almost) from Scratch* (2011), feeding a parser as in
/// Kiperwasser & Goldberg, *Simple and Accurate Dependency Parsing Using Bidirectional LSTM Feature Representations*
/// (2016), with the state's layer computed word by word beforehand as in Chen & Manning (2014).
package final class NeuralEncoder {
    private let shape: NeuralShape
    /// The words' vectors with two rows of zeros on each side; then both layers; then each word's part of the states.
    package let inputs = Floats(count: 1), first = Floats(count: 1), second = Floats(count: 1)
    package let parts = Floats(count: 1)
    /// How many words there are, root and no word included.
    package private(set) var count = 0

    /// An encoder for networks of a shape.
    package init(shape: NeuralShape) { self.shape = shape }

    /// Computes everything for a sentence.
    package func run(_ words: [NeuralWord], embeddings: Floats, dense: Floats) {
        embed(words, embeddings)
        convolve(dense)
        project(dense)
    }

    /// Adds up the embeddings of each word.
    package func embed(_ words: [NeuralWord], _ embeddings: Floats) {
        count = words.count
        let width = shape.input
        inputs.clear((count + 2 * NeuralShape.reach) * width)
        for (index, word) in words.enumerated() {
            let target = (index + NeuralShape.reach) * width
            word.forEachRow { inputs.add(embeddings, from: $0 * width, to: target, count: width) }
        }
    }

    /// Runs both layers.
    package func convolve(_ dense: Floats) {
        let (reach, window, hidden) = (NeuralShape.reach, NeuralShape.window, shape.hidden)
        first.clear((count + 2 * reach) * hidden)
        for row in 0..<count { first.copy(dense, from: shape.firstBias, to: (row + reach) * hidden, count: hidden) }
        first.addProduct(
            .init(inputs, at: 0, rowStride: shape.input),
            .init(dense, at: shape.firstWeights, rowStride: hidden),
            at: reach * hidden,
            rowStride: hidden,
            rows: count,
            inner: window * shape.input,
            columns: hidden
        )
        NeuralEncoder.rectify(first, reach * hidden, count * hidden)
        second.clear(count * hidden)
        for row in 0..<count { second.copy(dense, from: shape.secondBias, to: row * hidden, count: hidden) }
        second.addProduct(
            .init(first, at: 0, rowStride: hidden),
            .init(dense, at: shape.secondWeights, rowStride: hidden),
            at: 0,
            rowStride: hidden,
            rows: count,
            inner: window * hidden,
            columns: hidden
        )
        NeuralEncoder.rectify(second, 0, count * hidden)
        second.add(first, from: reach * hidden, to: 0, count: count * hidden)
    }

    /// Computes what each word adds to a state at each position.
    package func project(_ dense: Floats) {
        parts.clear(count * shape.positionColumns)
        parts.addProduct(
            .init(second, at: 0, rowStride: shape.hidden),
            .init(dense, at: shape.positionWeights, rowStride: shape.positionColumns),
            at: 0,
            rowStride: shape.positionColumns,
            rows: count,
            inner: shape.hidden,
            columns: shape.positionColumns
        )
    }

    private static func rectify(_ floats: Floats, _ start: Int, _ count: Int) {
        for index in start..<start + count where floats[index] < 0 { floats[index] = 0 }
    }

    /// Writes the scores of the tags of every word, root and no word included.
    package func tags(_ dense: Floats, into out: Floats) {
        out.clear(count * shape.paddedTags)
        for row in 0..<count {
            out.copy(dense, from: shape.tagBias, to: row * shape.paddedTags, count: shape.paddedTags)
        }
        out.addProduct(
            .init(second, at: 0, rowStride: shape.hidden),
            .init(dense, at: shape.tagWeights, rowStride: shape.paddedTags),
            at: 0,
            rowStride: shape.paddedTags,
            rows: count,
            inner: shape.hidden,
            columns: shape.paddedTags
        )
    }

    /// Writes the layer of a state at an offset, before the actions are scored.
    package func state(_ view: NeuralState, dense: Floats, into out: Floats, at offset: Int) {
        let width = shape.state
        out.copy(dense, from: shape.stateBias, to: offset, count: width)
        view.forEachWord { position, word in
            out.add(parts, from: word * shape.positionColumns + position * width, to: offset, count: width)
        }
        view.forEachValue { row in out.add(dense, from: shape.stateTable + row * width, to: offset, count: width) }
        NeuralEncoder.rectify(out, offset, width)
    }

    /// Writes the scores of the actions for the layer of a state.
    package func scores(_ layer: Floats, at offset: Int, dense: Floats, into out: Floats, at target: Int) {
        out.copy(dense, from: shape.actionBias, to: target, count: shape.paddedActions)
        out.addProduct(
            .init(layer, at: offset, rowStride: shape.state),
            .init(dense, at: shape.actionWeights, rowStride: shape.paddedActions),
            at: target,
            rowStride: shape.paddedActions,
            rows: 1,
            inner: shape.state,
            columns: shape.paddedActions
        )
    }
}
