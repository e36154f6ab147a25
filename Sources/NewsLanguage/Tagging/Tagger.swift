/// Gives every word a universal and a Penn Treebank tag at once, greedily from left to right.
///
/// Source: Collins, *Discriminative Training Methods for Hidden Markov Models* (2002), with greedy search.
package struct Tagger: Sendable {
    private let weights: WeightTable
    private let tags: TagSet

    /// A tagger of these weights.
    package init(weights: WeightTable, tags: TagSet) {
        self.weights = weights
        self.tags = tags
    }

    /// Writes the tag number of every word; `lexemes` has two boundary lexemes on each side.
    package func tag(_ lexemes: [Lexeme], into out: inout [UInt8], features: FeatureList, board: ScoreBoard) {
        out.removeAll(keepingCapacity: true)
        let count = lexemes.count - 4
        let isAllCapitals = Tagger.isAllCapitals(lexemes)
        var previous: UInt64 = 1
        var beforePrevious: UInt64 = 2
        for index in 0..<max(0, count) {
            var tag = lexemes[index + 2].onlyTag
            if tag == 0 {
                TagFeatures.extract(
                    at: index,
                    lexemes: lexemes,
                    previous: previous,
                    beforePrevious: beforePrevious,
                    isAllCapitals: isAllCapitals,
                    into: features
                )
                weights.score(features, into: board)
                tag = board.best(tags.names.count)
            } else {
                tag -= 1
            }
            out.append(tag)
            beforePrevious = previous
            previous = tags.hashes[min(Int(tag), tags.hashes.count - 1)]
        }
    }

    /// Whether most of a sentence's words are in capitals, so that capitals say nothing.
    package static func isAllCapitals(_ lexemes: [Lexeme]) -> Bool {
        var capitals = 0
        var words = 0
        for lexeme in lexemes where lexeme.hasLetter {
            words += 1
            if lexeme.isAllCapitals { capitals += 1 }
        }
        return words > 2 && capitals * 3 > words * 2
    }
}
