internal import NewsLanguage
package import NewsOntology

extension EventReading {
    /// How likely the entities mentioned from two sentences before a word to one after it take part in its event, by the
    /// numbers of the entities.
    ///
    /// The event is of the word's likeliest type unless another is given. Mentions outside the text are left out. No one
    /// takes part where the heads do not know of participants.
    package func participants(of word: Int, type: EventType? = nil, mentions: [EventMention]) -> [EventParticipant] {
        participants(of: [word], mentions: mentions) { _ in type }.first ?? []
    }

    /// The same for several words at once, which takes less time; `type` gives a word's type where it is not its
    /// likeliest.
    package func participants(
        of words: [Int],
        mentions: [EventMention],
        type: (_ word: Int) -> EventType? = { _ in nil }
    ) -> [[EventParticipant]] {
        guard let vectors, let head = heads.participants else { return words.map { _ in [] } }
        let reader = ParticipantReader(self, head, vectors, words: words, mentions: mentions)
        return words.enumerated().map { place, word in
            reader.participants(word, at: place, type: typeNumber(word, type(word)))
        }
    }

    private func typeNumber(_ word: Int, _ type: EventType?) -> Int {
        type.flatMap { types.labels.number(of: $0) } ?? types.likeliestNumber(word)
    }

    /// How likely two words name the same event, if both name one; 0 where the heads do not know of that.
    package func sameEvent(_ a: Int, _ b: Int) -> Float { sameEvents([(a, b)]).first ?? 0 }

    /// The same for several pairs of words at once, which takes less time.
    package func sameEvents(_ pairs: [(Int, Int)]) -> [Float] {
        guard let vectors, let head = heads.sames else { return pairs.map { _ in 0 } }
        let pairs = pairs.map { (min($0.0, $0.1), max($0.0, $0.1)) }
        let used = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        let scorer = PairScorer(head)
        let rows = used.map { words[$0].row }
        scorer.begin(left: rows, right: rows, of: vectors.rows)
        scorer.score(pairs.map { (places[$0.0] ?? 0, places[$0.1] ?? 0) }) { pair, add in
            let (a, b) = pairs[pair]
            let isOneType = types.likeliestNumber(a) == types.likeliestNumber(b)
            EventFacts.ofWords.rows(words[a], words[b], isOneType: isOneType).forEach(add)
        }
        let evidence = Evidence()
        return pairs.indices.map { pair in
            evidence.probability(pair...pair) { scorer.scores[$0 * scorer.head.stride] }
        }
    }
}
