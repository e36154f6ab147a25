import NewsLanguage

/// The weights of a network with rows and columns exchanged, for passing errors back.
struct NeuralTransposes {
    private let shape: NeuralShape
    let first: Floats, second: Floats, positions: Floats, actions: Floats, tags: Floats

    init(_ shape: NeuralShape) {
        self.shape = shape
        first = Floats(count: NeuralShape.window * shape.input * shape.hidden)
        second = Floats(count: NeuralShape.window * shape.hidden * shape.hidden)
        positions = Floats(count: shape.hidden * shape.positionColumns)
        actions = Floats(count: shape.state * shape.paddedActions)
        tags = Floats(count: shape.hidden * shape.paddedTags)
    }

    /// Takes over the current weights.
    func update(_ dense: Floats) {
        for word in 0..<NeuralShape.window {
            let firstBlock = word * shape.input * shape.hidden
            transpose(dense, shape.firstWeights + firstBlock, shape.input, shape.hidden, first, firstBlock)
            let secondBlock = word * shape.hidden * shape.hidden
            transpose(dense, shape.secondWeights + secondBlock, shape.hidden, shape.hidden, second, secondBlock)
        }
        transpose(dense, shape.positionWeights, shape.hidden, shape.positionColumns, positions, 0)
        transpose(dense, shape.actionWeights, shape.state, shape.paddedActions, actions, 0)
        transpose(dense, shape.tagWeights, shape.hidden, shape.paddedTags, tags, 0)
    }

    private func transpose(_ from: Floats, _ start: Int, _ rows: Int, _ columns: Int, _ to: Floats, _ target: Int) {
        for row in 0..<rows {
            for column in 0..<columns { to[target + column * rows + row] = from[start + row * columns + column] }
        }
    }
}
