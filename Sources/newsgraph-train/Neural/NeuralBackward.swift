import NewsLanguage

/// Passes the errors of a sentence's decisions back to the weights.
final class NeuralBackward {
    private let shape: NeuralShape
    private let parts = Floats(count: 1), layers = Floats(count: 1)
    private let second = Floats(count: 1), first = Floats(count: 1), inputs = Floats(count: 1)

    init(shape: NeuralShape) { self.shape = shape }

    /// What a sentence's forward pass left behind.
    struct Pass {
        var encoder: NeuralEncoder
        var words: [NeuralWord]
        var views: [NeuralState]
        /// The layers of the states, the errors of the scores, and what dropout left of the second layer.
        var layers: Floats, errors: Floats, clean: Floats, mask: Floats
        /// The errors of the scores of the tags.
        var tagErrors: Floats
        /// What layers kept by dropout were multiplied by.
        var keepScale: Float
    }

    /// Adds the gradients of a sentence.
    func run(_ pass: Pass, _ dense: LearnedFloats, _ embeddings: LearnedFloats, _ transposes: NeuralTransposes) {
        actions(pass, dense, transposes)
        states(pass, dense)
        projection(pass, dense, transposes)
        secondLayer(pass, dense, transposes)
        firstLayer(pass, dense, transposes)
        for (index, word) in pass.words.enumerated() {
            let source = (index + NeuralShape.reach) * shape.input
            word.forEachRow { row in
                embeddings.gradient.add(inputs, from: source, to: row * shape.input, count: shape.input)
            }
        }
    }

    private func actions(_ pass: Pass, _ dense: LearnedFloats, _ transposes: NeuralTransposes) {
        let (state, actions, count) = (shape.state, shape.paddedActions, pass.views.count)
        dense.gradient.addProduct(
            .init(pass.layers, at: 0, rowStride: 1, columnStride: state),
            .init(pass.errors, at: 0, rowStride: actions),
            at: shape.actionWeights,
            rowStride: actions,
            rows: state,
            inner: count,
            columns: actions
        )
        for row in 0..<count {
            dense.gradient.add(pass.errors, from: row * actions, to: shape.actionBias, count: actions)
        }
        layers.clear(count * state)
        layers.addProduct(
            .init(pass.errors, at: 0, rowStride: actions),
            .init(transposes.actions, at: 0, rowStride: state),
            at: 0,
            rowStride: state,
            rows: count,
            inner: actions,
            columns: state
        )
        for index in 0..<count * state { layers[index] = pass.layers[index] > 0 ? layers[index] * pass.keepScale : 0 }
    }

    private func states(_ pass: Pass, _ dense: LearnedFloats) {
        let width = shape.state
        parts.clear(pass.words.count * shape.positionColumns)
        for (row, view) in pass.views.enumerated() {
            view.forEachWord { position, word in
                parts.add(
                    layers,
                    from: row * width,
                    to: word * shape.positionColumns + position * width,
                    count: width
                )
            }
            view.forEachValue { value in
                dense.gradient.add(layers, from: row * width, to: shape.stateTable + value * width, count: width)
            }
            dense.gradient.add(layers, from: row * width, to: shape.stateBias, count: width)
        }
    }

    private func projection(_ pass: Pass, _ dense: LearnedFloats, _ transposes: NeuralTransposes) {
        let (hidden, columns, count) = (shape.hidden, shape.positionColumns, pass.words.count)
        dense.gradient.addProduct(
            .init(pass.encoder.second, at: 0, rowStride: 1, columnStride: hidden),
            .init(parts, at: 0, rowStride: columns),
            at: shape.positionWeights,
            rowStride: columns,
            rows: hidden,
            inner: count,
            columns: columns
        )
        second.clear(count * hidden)
        second.addProduct(
            .init(parts, at: 0, rowStride: columns),
            .init(transposes.positions, at: 0, rowStride: hidden),
            at: 0,
            rowStride: hidden,
            rows: count,
            inner: columns,
            columns: hidden
        )
        tags(pass, dense, transposes)
        for index in 0..<count * hidden { second[index] *= pass.mask[index] }
    }

    private func tags(_ pass: Pass, _ dense: LearnedFloats, _ transposes: NeuralTransposes) {
        let (hidden, columns, count) = (shape.hidden, shape.paddedTags, pass.words.count)
        dense.gradient.addProduct(
            .init(pass.encoder.second, at: 0, rowStride: 1, columnStride: hidden),
            .init(pass.tagErrors, at: 0, rowStride: columns),
            at: shape.tagWeights,
            rowStride: columns,
            rows: hidden,
            inner: count,
            columns: columns
        )
        for row in 0..<count {
            dense.gradient.add(pass.tagErrors, from: row * columns, to: shape.tagBias, count: columns)
        }
        second.addProduct(
            .init(pass.tagErrors, at: 0, rowStride: columns),
            .init(transposes.tags, at: 0, rowStride: hidden),
            at: 0,
            rowStride: hidden,
            rows: count,
            inner: columns,
            columns: hidden
        )
    }

    private func secondLayer(_ pass: Pass, _ dense: LearnedFloats, _ transposes: NeuralTransposes) {
        let (hidden, count) = (shape.hidden, pass.words.count)
        let start = NeuralShape.reach * hidden
        first.clear((count + 2 * NeuralShape.reach) * hidden)
        first.add(second, from: 0, to: start, count: count * hidden)
        for index in 0..<count * hidden where pass.clean[index] - pass.encoder.first[start + index] <= 0 {
            second[index] = 0
        }
        gradient(
            of: pass.encoder.first,
            width: hidden,
            errors: second,
            errorStart: 0,
            count: count,
            weights: shape.secondWeights,
            bias: shape.secondBias,
            dense
        )
        for word in 0..<NeuralShape.window {
            first.addProduct(
                .init(second, at: 0, rowStride: hidden),
                .init(transposes.second, at: word * hidden * hidden, rowStride: hidden),
                at: word * hidden,
                rowStride: hidden,
                rows: count,
                inner: hidden,
                columns: hidden
            )
        }
    }

    private func firstLayer(_ pass: Pass, _ dense: LearnedFloats, _ transposes: NeuralTransposes) {
        let (hidden, input, count) = (shape.hidden, shape.input, pass.words.count)
        let start = NeuralShape.reach * hidden
        for index in start..<start + count * hidden where pass.encoder.first[index] <= 0 { first[index] = 0 }
        gradient(
            of: pass.encoder.inputs,
            width: input,
            errors: first,
            errorStart: start,
            count: count,
            weights: shape.firstWeights,
            bias: shape.firstBias,
            dense
        )
        inputs.clear((count + 2 * NeuralShape.reach) * input)
        for word in 0..<NeuralShape.window {
            inputs.addProduct(
                .init(first, at: start, rowStride: hidden),
                .init(transposes.first, at: word * input * hidden, rowStride: input),
                at: word * input,
                rowStride: input,
                rows: count,
                inner: hidden,
                columns: input
            )
        }
    }

    /// The gradient of a layer of windows.
    private func gradient(
        of values: Floats,
        width: Int,
        errors: Floats,
        errorStart: Int,
        count: Int,
        weights: Int,
        bias: Int,
        _ dense: LearnedFloats
    ) {
        let hidden = shape.hidden
        dense.gradient.addProduct(
            .init(values, at: 0, rowStride: 1, columnStride: width),
            .init(errors, at: errorStart, rowStride: hidden),
            at: weights,
            rowStride: hidden,
            rows: NeuralShape.window * width,
            inner: count,
            columns: hidden
        )
        for row in 0..<count {
            dense.gradient.add(errors, from: errorStart + row * hidden, to: bias, count: hidden)
        }
    }
}
