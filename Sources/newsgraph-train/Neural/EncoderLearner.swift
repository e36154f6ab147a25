import NewsLanguage

/// An encoder with the weights that it learns: runs forward with dropout, and passes errors back.
final class EncoderLearner {
    let shape: NetworkShape
    /// All weights outside the embeddings, and the embeddings.
    let dense: LearnedFloats, embeddings: LearnedFloats
    /// The weights as the encoder reads them.
    let weights: NetworkWeights
    let encoder: SentenceEncoder
    /// Shares of numbers left out of the words' vectors and of each layer's results.
    var inputDropout: Float = 0.15, layerDropout: Float = 0.25
    private let masks: [DropoutMask]
    private let transposes: [Floats]
    private let gateErrors = Floats(), scratch = Floats()
    private var errors: [Floats]
    private var words: [[any EmbeddedWord]] = []
    private var touched: Set<Int32> = []

    /// A learner that begins with noise.
    init(shape: NetworkShape, random: inout Randomness) {
        self.shape = shape
        dense = LearnedFloats(count: shape.denseCount)
        weights = NetworkWeights(learning: dense.weights)
        embeddings = LearnedFloats(count: shape.embeddingRows * shape.input)
        encoder = SentenceEncoder(shape: shape)
        masks = (0...shape.layers).map { _ in DropoutMask() }
        transposes = (0..<shape.layers).map { Floats(count: shape.layerInput($0) * shape.layerColumns($0)) }
        errors = (0..<shape.layers).map { _ in Floats() }
        for index in 0..<shape.embeddingRows * shape.input { embeddings.weights[index] = (random.unit() * 2 - 1) * 0.1 }
        for layer in 0..<shape.layers { initialize(layer, &random) }
        updateTransposes()
    }

    private func initialize(_ layer: Int, _ random: inout Randomness) {
        let limit = (3 / Float(shape.layerInput(layer))).squareRoot()
        for index in shape.layerWeights(layer)..<shape.cellWeights(layer) {
            dense.weights[index] = (random.unit() * 2 - 1) * limit
        }
        for direction in 0..<2 {
            let start = shape.cellWeights(layer) + direction * 4 * shape.width
            for index in start..<start + 2 * shape.width { dense.weights[index] = (random.unit() * 2 - 1) * 0.2 }
        }
    }

    /// Takes over the encoder's weights and the embeddings of a learner of the same shape.
    func copy(_ other: EncoderLearner) {
        dense.weights.copy(other.dense.weights, from: 0, to: 0, count: shape.encoderCount)
        embeddings.weights.copy(other.embeddings.weights, from: 0, to: 0, count: shape.embeddingRows * shape.input)
        updateTransposes()
    }

    /// Brings the transposed weights up to date with the weights.
    func updateTransposes() {
        for layer in 0..<shape.layers {
            let (rows, columns) = (shape.layerInput(layer), shape.layerColumns(layer))
            transposes[layer].transpose(
                .init(dense.weights, at: shape.layerWeights(layer), rowStride: columns),
                rows: rows,
                columns: columns,
                at: 0,
                rowStride: rows
            )
        }
    }

    /// Encodes sentences, the root being the first word of each; `vectors`, a row a word, are added to the words' own.
    func forward(_ sentences: [[any EmbeddedWord]], adding vectors: Floats? = nil, random: inout Randomness) {
        words = sentences
        encoder.begin(sentences.map(\.count))
        for (row, word) in sentences.joined().enumerated() {
            word.forEachRow {
                encoder.inputs.add(
                    embeddings.weights,
                    from: $0 * shape.input,
                    to: row * shape.input,
                    count: shape.input
                )
            }
        }
        if let vectors { encoder.inputs.add(vectors, from: 0, to: 0, count: encoder.count * shape.input) }
        mask(0, width: shape.input, share: inputDropout, &random)
        for layer in 0..<shape.layers {
            encoder.run(layer: layer, weights)
            mask(layer + 1, width: shape.output, share: layerDropout, &random)
        }
    }

    private func mask(_ number: Int, width: Int, share: Float, _ random: inout Randomness) {
        masks[number].apply(
            to: encoder.values[number],
            width: width,
            sentences: encoder.sentences,
            share: share,
            random: &random
        )
    }

    /// Passes the errors of the results back and adds up the gradients.
    func backward(_ outputErrors: Floats) {
        var current = outputErrors
        for layer in stride(from: shape.layers - 1, through: 0, by: -1) {
            masks[layer + 1].passBack(current, count: encoder.count * shape.output)
            current = backward(layer, current)
        }
        masks[0].passBack(current, count: encoder.count * shape.input)
        for (row, word) in words.joined().enumerated() {
            word.forEachRow {
                embeddings.gradient.add(
                    current,
                    from: row * shape.input,
                    to: $0 * shape.input,
                    count: shape.input
                )
                touched.insert(Int32($0))
            }
        }
    }

    private func backward(_ layer: Int, _ outputErrors: Floats) -> Floats {
        let (input, columns, count) = (shape.layerInput(layer), shape.layerColumns(layer), encoder.count)
        gateErrors.clear(count * columns)
        errors[layer].clear(count * input)
        encoder.passBack(
            layer: layer,
            dense: dense.weights,
            errors: outputErrors,
            gateErrors: gateErrors,
            skipErrors: errors[layer],
            gradient: dense.gradient
        )
        dense.gradient.addTransposedProduct(
            .init(encoder.values[layer], rowStride: input),
            .init(gateErrors, rowStride: columns),
            at: shape.layerWeights(layer),
            rowStride: columns,
            rows: input,
            inner: count,
            columns: columns,
            scratch: scratch
        )
        errors[layer].addProduct(
            .init(gateErrors, rowStride: columns),
            .init(transposes[layer], rowStride: input),
            at: 0,
            rowStride: input,
            rows: count,
            inner: columns,
            columns: input
        )
        return errors[layer]
    }

    /// Moves all weights against their gradients, which are first multiplied by a scale, and more when they are large.
    func step(rate: Float, scale: Float) {
        let norm = dense.gradient.squares(0..<shape.denseCount).squareRoot() * scale
        let scale = norm > EncoderLearner.longestStep ? scale * EncoderLearner.longestStep / norm : scale
        dense.step(0..<shape.denseCount, rate: rate, scale: scale)
        for row in touched.sorted() {
            embeddings.step(Int(row) * shape.input..<(Int(row) + 1) * shape.input, rate: rate, scale: scale)
        }
        touched.removeAll(keepingCapacity: true)
        updateTransposes()
    }

    private static let longestStep: Float = 5
}
