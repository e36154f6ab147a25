/// Builds the tree of a sentence with one action after the other, always the best-scored one that is allowed.
package struct Parser: Sendable {
    private let weights: WeightTable
    private let relations: RelationSet

    /// A parser of these weights.
    package init(weights: WeightTable, relations: RelationSet) {
        self.weights = weights
        self.relations = relations
    }

    /// Brings a state to its end.
    package func parse(_ words: [ParserWord], state: inout ParserState, features: FeatureList, board: ScoreBoard) {
        state.reset(count: words.count - 2)
        while !state.isFinal {
            ParserFeatures.extract(state, words: words, into: features)
            weights.score(features, into: board)
            state.apply(Parser.best(state, board, relations))
        }
    }

    /// The best-scored action that is allowed.
    package static func best(_ state: ParserState, _ board: ScoreBoard, _ relations: RelationSet) -> UInt8 {
        if !state.canLeft, state.canShift, !state.canRight { return 0 }
        if state.stack.count == 2, state.next > state.count { return 2 + 2 * relations.root }
        var best: UInt8 = 0
        var bestScore = state.canShift ? board[0] : Int32.min
        for relation in 0..<UInt8(relations.names.count) where relation != relations.root {
            if state.canLeft, board[1 + 2 * relation] > bestScore {
                best = 1 + 2 * relation
                bestScore = board[best]
            }
            if state.canRight, board[2 + 2 * relation] > bestScore {
                best = 2 + 2 * relation
                bestScore = board[best]
            }
        }
        return best
    }
}
