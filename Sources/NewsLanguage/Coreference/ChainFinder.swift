/// Joins mentions that stand for the same into chains: each to the earlier one that the head finds most likely, if it
/// finds any more likely than none.
///
/// Source: the ranking of antecedents of Lee et al., *End-to-end Neural Coreference Resolution* (2017).
package struct ChainFinder {
    /// The nearest mentions before one are looked at, and beyond them the last ones of the same head or text.
    private static let nearest = 50, matching = 15, farthest = 500
    /// How many mentions are joined before vectors are made for the next.
    private static let stretch = 1000

    private let scorer: PairScorer

    init(_ head: PairHead) { scorer = PairScorer(head) }

    /// The numbers of the chains of mentions in reading order; `rows` has three rows of `words` a mention: its first, its
    /// last and its head.
    func chains(_ mentions: [MentionFacts], rows: [Int], of words: RoundedRows) -> [Int] {
        var chains: [Int] = []
        var next = 0
        for start in stride(from: 0, to: mentions.count, by: ChainFinder.stretch) {
            // Vectors are made for a stretch and what it may look back to, so that a long text takes no more memory.
            let first = max(0, start - ChainFinder.nearest - ChainFinder.farthest)
            let end = min(mentions.count, start + ChainFinder.stretch)
            let own = Array(rows[first * 3..<end * 3])
            scorer.begin(left: own, right: own, of: words)
            for index in start..<end {
                if let earlier = antecedent(index, mentions, first: first) {
                    chains.append(chains[earlier])
                } else {
                    chains.append(next)
                    next += 1
                }
            }
        }
        return chains
    }

    /// The earlier mention that one means; `first` is that of the first vector.
    private func antecedent(_ index: Int, _ mentions: [MentionFacts], first: Int) -> Int? {
        let candidates = ChainFinder.candidates(index, mentions)
        guard !candidates.isEmpty else { return nil }
        scorer.score(candidates.map { ($0 - first, index - first) }) { pair, add in
            let earlier = candidates[pair]
            mentions[index].facts(after: mentions[earlier], mentionsBetween: index - earlier, add)
        }
        var best: Int?
        var bestScore: Float = 0
        for (pair, candidate) in candidates.enumerated() {
            let score = scorer.scores[pair * scorer.head.stride]
            if score > bestScore { (best, bestScore) = (candidate, score) }
        }
        return best
    }

    private static func candidates(_ index: Int, _ mentions: [MentionFacts]) -> [Int] {
        let (own, first) = (mentions[index], max(0, index - nearest))
        var far: [Int] = []
        if own.pronoun == 0, first > 0 {
            for place in stride(from: first - 1, to: max(-1, first - farthest), by: -1) {
                guard mentions[place].head == own.head || mentions[place].text == own.text else { continue }
                far.append(place)
                if far.count == matching { break }
            }
        }
        return far + Array(first..<index)
    }
}
