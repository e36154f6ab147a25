/// Finds names with a first-order model over BIO labels and the best path through it.
///
/// Source: Collins, *Discriminative Training Methods for Hidden Markov Models* (2002).
package struct NameFinder: Sendable {
    private let weights: WeightTable
    private let transitions: [[Int32]], widerTransitions: [[Int32]]
    private let tags: TagSet
    private let network: NameNetwork?
    /// How much the network's scores count beside the weights; from 17 to 23 the development parts come out alike.
    private static let networkShare: Float = 20
    /// How much the encoder's scores count, and how much transitions do beside them.
    ///
    /// The transitions were learnt for the weights alone; beside scores that are as large again, more of them finds as
    /// many names and fewer that are none. From 40 to 90 and from 1.5 to 2 the development parts of EWT and CrossNER
    /// change by half a point at most. They lose half a point to two without the gazetteers' marks, three to four by the
    /// encoder alone. The small network's scores add nothing to the encoder's, and are left out with it.
    private static let encoderShare: Float = 50, transitionShare: Float = 1.5
    /// The known names.
    package let gazetteer: Gazetteer

    /// A name finder of these weights.
    package init(weights: WeightTable, tags: TagSet, gazetteer: Gazetteer, network: NameNetwork? = nil) {
        self.network = network
        self.weights = weights
        self.tags = tags
        self.gazetteer = gazetteer
        let features = FeatureList()
        let board = ScoreBoard()
        let transitions = (0...NameLabels.count).map { previous in
            NameFinder.transition(previous, features)
            weights.score(features, into: board)
            return (0..<UInt8(NameLabels.count)).map { board[$0] }
        }
        self.transitions = transitions
        widerTransitions = transitions.map { $0.map { Int32(Float($0) * NameFinder.transitionShare) } }
    }

    /// Writes the feature of a label before; one past the last label stands for the start of a sentence.
    package static func transition(_ previous: Int, _ features: FeatureList) {
        features.begin(7)
        features.add(UInt64(previous) + 1)
    }

    /// The labels of a sentence's words; `lexemes` has two boundary lexemes on each side.
    ///
    /// `encoder` has the small network's vectors, `further` the scores of the encoder; one of them is enough.
    package func labels(
        _ lexemes: [Lexeme],
        tags words: [UInt8],
        encoder: SentenceEncoder?,
        further: NameScores? = nil,
        path: inout NamePath,
        features: FeatureList,
        board: ScoreBoard
    ) -> [UInt8] {
        gazetteer.marks(lexemes, into: &path.marks)
        let isAllCapitals = Casing.isAllCapitals(lexemes)
        if let network, let encoder {
            if path.workspace == nil { path.workspace = network.workspace() }
            if let workspace = path.workspace {
                network.score(encoder, marks: path.marks, isAllCapitals: isAllCapitals, workspace: workspace)
            }
        }
        path.begin(count: words.count)
        for index in words.indices {
            NameFeatures.extract(
                at: index,
                lexemes: lexemes,
                tags: words,
                set: tags,
                marks: path.marks,
                isAllCapitals: isAllCapitals,
                into: features
            )
            weights.score(features, into: board)
            if let scores = path.workspace?.scorer.tags {
                let row = (index + 1) * NetworkShape.padded(NameLabels.count)
                NameFinder.add(scores, at: row, times: NameFinder.networkShare, to: board)
            }
            if let further {
                NameFinder.add(further.scores, at: index * further.stride, times: NameFinder.encoderShare, to: board)
            }
            path.advance(board, further == nil ? transitions : widerTransitions)
        }
        return path.best()
    }

    /// Adds a network's scores of a word, which begin at an offset.
    private static func add(_ scores: Floats, at row: Int, times share: Float, to board: ScoreBoard) {
        for label in 0..<NameLabels.count {
            let score = max(-100, min(100, scores[row + label]))
            board[UInt8(label)] += Int32((score * share).rounded())
        }
    }
}
