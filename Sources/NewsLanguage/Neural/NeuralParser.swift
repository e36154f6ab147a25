/// A transition parser whose actions a small network scores.
package struct NeuralParser: Sendable {
    /// The sizes of the network.
    package let shape: NeuralShape
    private let vocabulary: IdentifierTable
    private let embeddings: Floats
    private let dense: Floats
    private let relations: RelationSet

    /// Sentences are parsed in blocks of at most so many words.
    private static let longestBlock = 1000

    /// A parser of these weights.
    package init(shape: NeuralShape, vocabulary: IdentifierTable, embeddings: Floats, dense: Floats, relations: RelationSet) {
        self.shape = shape
        self.vocabulary = vocabulary
        self.embeddings = embeddings
        self.dense = dense
        self.relations = relations
    }

    /// The words of a sentence as the network sees them, root first and no word last.
    package func words(_ lexemes: [Lexeme], tags: [UInt8], into out: inout [NeuralWord]) {
        out.removeAll(keepingCapacity: true)
        out.append(.special(1, shape))
        for (index, tag) in tags.enumerated() {
            out.append(NeuralWord(lexemes[index + 2], tag: tag, vocabulary: vocabulary, shape: shape))
        }
        out.append(.special(2, shape))
    }

    /// Brings a state to its end.
    package func parse(_ words: [NeuralWord], state: inout ParserState, workspace: NeuralWorkspace) {
        workspace.encoder.run(words, embeddings: embeddings, dense: dense)
        state.reset(count: words.count - 2)
        while !state.isFinal {
            let view = NeuralState(state)
            workspace.encoder.state(view, dense: dense, into: workspace.layer, at: 0)
            workspace.encoder.scores(workspace.layer, at: 0, dense: dense, into: workspace.scores, at: 0)
            state.apply(NeuralParser.best(state, workspace.scores, at: 0, relations))
        }
    }

    /// The best-scored action that is allowed.
    package static func best(_ state: ParserState, _ scores: Floats, at offset: Int, _ relations: RelationSet) -> UInt8 {
        if state.stack.count == 2, state.next > state.count { return 2 + 2 * relations.root }
        let (canLeft, canRight) = (state.canLeft, state.canRight)
        if !canLeft, !canRight { return 0 }
        var best = 0
        var bestScore = state.canShift ? scores[offset] : -Float.infinity
        for action in 1..<relations.actionCount where action & 1 == 1 ? canLeft : canRight {
            if scores[offset + action] > bestScore, (action - 1) / 2 != Int(relations.root) {
                best = action
                bestScore = scores[offset + action]
            }
        }
        return UInt8(best)
    }
}

/// The memory of a network parser, used again for every sentence.
package struct NeuralWorkspace {
    /// The encoder of the current sentence.
    package let encoder: NeuralEncoder
    /// The layer of a state, and the scores of its actions.
    package let layer: Floats, scores: Floats

    /// Memory for networks of a shape.
    package init(shape: NeuralShape) {
        encoder = NeuralEncoder(shape: shape)
        layer = Floats(count: shape.state)
        scores = Floats(count: shape.paddedActions)
    }
}
