/// Finds the words of a stretch of text: chunks between blanks, then the places inside a chunk where a word ends.
///
/// Only places where the kind of character changes can end a word, and the contractions learnt from the treebanks
/// (*can|not*, *do|n't*); a perceptron decides which of them do.
package struct Tokenizer: Sendable {
    private let weights: WeightTable
    private let splits: IdentifierTable

    /// A tokenizer of these weights and contractions.
    package init(weights: WeightTable, splits: IdentifierTable) {
        self.weights = weights
        self.splits = splits
    }

    /// Appends the words of a stretch of the text.
    package func tokenize(
        _ text: ScalarText,
        _ range: Range<Int>,
        into out: inout [RawToken],
        features: FeatureList,
        board: ScoreBoard
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            if text.classes[index] == .blank {
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, text.classes[end] != .blank { end += 1 }
            split(text, index..<end, into: &out, features, board)
            index = end
        }
    }

    private func split(
        _ text: ScalarText,
        _ chunk: Range<Int>,
        into out: inout [RawToken],
        _ features: FeatureList,
        _ board: ScoreBoard
    ) {
        let cuts = WordCandidates(text: text, chunk: chunk, splits: splits)
        var start = chunk.lowerBound
        var continues = false
        var previous: UInt8 = 0
        var context: WordBoundaryFeatures?
        for place in cuts.places {
            var decision = place.known
            if decision == nil {
                let features0 = context ?? WordBoundaryFeatures(text: text, chunk: chunk)
                context = features0
                features0.extract(at: place.index, start: start, previous: previous, into: features)
                weights.score(features, into: board)
                decision = WordBoundary(rawValue: board.best(3))
            }
            previous = decision?.rawValue ?? 0
            guard let decision, decision != .none else { continue }
            out.append(RawToken(range: start..<place.index, continuesToken: continues, spaceAfter: false))
            start = place.index
            continues = decision == .word
        }
        out.append(RawToken(range: start..<chunk.upperBound, continuesToken: continues, spaceAfter: true))
    }
}
