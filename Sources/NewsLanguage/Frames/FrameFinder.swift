/// Finds the predicates of a sentence and their arguments from the encoder's vectors and the tree.
final class FrameFinder {
    private let head: EncoderModel.FrameHead
    private let roles: [SemanticRole?]
    private let scorer: PairScorer
    private let scratch = Floats()

    /// A finder with a head.
    init(_ head: EncoderModel.FrameHead) {
        self.head = head
        roles = head.roles.labels.map { SemanticRole(rawValue: $0) }
        scorer = PairScorer(head.roles)
    }

    /// The predicates among a range of words; `tokens` are the words with their tree.
    func predicates(_ words: RoundedRows, _ range: Range<Int>, _ tokens: [Token]) -> [PredicateFrame] {
        let said = head.predicates.best(words, range, scratch: scratch)
        return frames(words, range, tokens, predicates: said.indices.filter { said[$0] == 1 })
    }

    /// The arguments of given predicates.
    func frames(_ words: RoundedRows, _ range: Range<Int>, _ tokens: [Token], predicates: [Int]) -> [PredicateFrame] {
        guard !predicates.isEmpty else { return [] }
        scorer.begin(left: predicates.map { range.lowerBound + $0 }, right: Array(range), of: words)
        let yields = TreeYields(tokens)
        return predicates.enumerated().map { row, predicate in
            scorer.score(tokens.indices.map { (row, $0) }) { word, add in
                add(PairFacts.distance(word - predicate))
            }
            return PredicateFrame(token: predicate, arguments: arguments(of: predicate, yields))
        }
    }

    private func arguments(of predicate: Int, _ yields: TreeYields) -> [PredicateFrame.Argument] {
        yields.indices.compactMap { word in
            guard let role = role(word), word != predicate else { return nil }
            return PredicateFrame.Argument(role: role, head: word, tokens: yields.range(of: word, without: predicate))
        }
    }

    private func role(_ pair: Int) -> SemanticRole? {
        let start = pair * head.roles.stride
        var best = 0
        for label in 1..<roles.count where scorer.scores[start + label] > scorer.scores[start + best] { best = label }
        return roles[best]
    }
}

/// Which words stand under which in a sentence's tree.
struct TreeYields {
    private let heads: [Int]
    private let ranges: [Range<Int>]

    /// The yields of the words of a sentence.
    init(_ tokens: [Token]) {
        heads = tokens.map { $0.head ?? -1 }
        var ranges = tokens.indices.map { $0..<$0 + 1 }
        // A word reaches as far as what stands under it; trees are small, so each word walks up once.
        for word in tokens.indices {
            var (above, steps) = (tokens[word].head, 0)
            while let place = above, ranges.indices.contains(place), steps < TreeYields.deepest {
                let own = ranges[place]
                ranges[place] = min(own.lowerBound, word)..<max(own.upperBound, word + 1)
                above = tokens[place].head
                steps += 1
            }
        }
        self.ranges = ranges
    }

    private static let deepest = 100

    /// The words.
    var indices: Range<Int> { heads.indices }

    /// The words around a word that stand under it; what belongs to `other`, which stands among them, ends the range.
    func range(of word: Int, without other: Int) -> Range<Int> {
        let whole = ranges[word]
        guard whole.contains(other) else { return whole }
        return other < word ? other + 1..<whole.upperBound : whole.lowerBound..<other
    }

    /// The words under a word.
    func range(of word: Int) -> Range<Int> { ranges[word] }
}
