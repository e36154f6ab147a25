/// Tags the words of a sentence and builds its tree; one small network scores the tags and the parser's actions.
package struct NeuralParser: Sendable {
    /// The sizes of the network.
    package let shape: NeuralShape
    private let vocabulary: IdentifierTable
    private let embeddings: Floats
    private let dense: Floats
    private let relations: RelationSet

    /// A parser of these weights.
    package init(
        shape: NeuralShape,
        vocabulary: IdentifierTable,
        embeddings: Floats,
        dense: Floats,
        relations: RelationSet
    ) {
        self.shape = shape
        self.vocabulary = vocabulary
        self.embeddings = embeddings
        self.dense = dense
        self.relations = relations
    }

    /// The words of a sentence as the network sees them, root first and no word last.
    package func words(_ lexemes: ArraySlice<Lexeme>, tags: ArraySlice<UInt8>, into out: inout [NeuralWord]) {
        out.removeAll(keepingCapacity: true)
        out.append(.special(1, shape))
        for (lexeme, tag) in zip(lexemes, tags) {
            out.append(NeuralWord(lexeme, tag: tag, vocabulary: vocabulary, shape: shape))
        }
        out.append(.special(2, shape))
    }

    /// Gets a workspace ready for a sentence.
    package func encode(_ words: [NeuralWord], workspace: NeuralWorkspace) {
        workspace.encoder.run(words, embeddings: embeddings, dense: dense)
    }

    /// Writes the scores of all actions in a state of the sentence that was encoded.
    package func score(_ view: NeuralState, workspace: NeuralWorkspace) {
        workspace.encoder.state(view, dense: dense, into: workspace.layer, at: 0)
        workspace.encoder.scores(workspace.layer, at: 0, dense: dense, into: workspace.scores, at: 0)
    }

    /// Writes the scores of all tags of the sentence that was encoded.
    package func scoreTags(workspace: NeuralWorkspace) { workspace.encoder.tags(dense, into: workspace.tags) }

    /// The number of the greatest of some numbers, the least one of equals.
    package static func best(_ scores: Floats, at offset: Int, count: Int) -> UInt8 {
        var best = 0
        for index in 1..<max(1, count) where scores[offset + index] > scores[offset + best] { best = index }
        return UInt8(truncatingIfNeeded: best)
    }

    /// The best-scored action that is allowed.
    package static func best(_ state: ParserState, _ scores: Floats, at offset: Int, _ relations: RelationSet) -> UInt8
    {
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
    /// The layer of a state, the scores of its actions, and the scores of all tags.
    package let layer: Floats, scores: Floats, tags = Floats(count: 1)

    /// Memory for networks of a shape.
    package init(shape: NeuralShape) {
        encoder = NeuralEncoder(shape: shape)
        layer = Floats(count: shape.state)
        scores = Floats(count: shape.paddedActions)
    }
}
