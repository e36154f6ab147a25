internal import NewsLanguage

/// Facts about a pair as rows: of each of four kinds of facts one holds.
struct EventFacts: Hashable, Sendable {
    /// How many rows each kind has.
    private let sizes: SIMD4<Int>

    /// The number of all rows.
    var count: Int { sizes.wrappedSum() }

    /// Facts of a word and a mention: distance, sentence, kind of the entity, type of the event.
    static func ofMention(types: Int) -> EventFacts {
        EventFacts(sizes: [PairFacts.distances, 5, EventMention.Kind.allCases.count, types])
    }

    /// Facts of two words: distance, whether their types and whether their lemmas are the same, sentences between.
    static let ofWords = EventFacts(sizes: [PairFacts.distances, 2, 2, sentences.count + 1])
    /// The most sentences between two words of each row but the last.
    private static let sentences = [0, 1, 2, 3, 5, 8, 15]

    /// The rows of the facts that hold, given by their numbers within their kinds.
    private func rows(_ values: SIMD4<Int>) -> SIMD4<Int> {
        values &+ [0, sizes[0], sizes[0] + sizes[1], sizes[0] + sizes[1] + sizes[2]]
    }

    /// The rows of a word of an event type and a mention, whose sentence begins with the word `start` of the article.
    func rows(_ word: EventReading.Word, type: Int, _ mention: EventMention, start: Int) -> SIMD4<Int> {
        let (first, last) = (start + mention.tokens.lowerBound, start + mention.tokens.upperBound - 1)
        let step = last < word.row ? last - word.row : first > word.row ? first - word.row : 0
        let sentence = mention.sentence - word.sentence + ParticipantReader.before
        return rows([PairFacts.distance(step), sentence, mention.kind.rawValue, type])
    }

    /// The rows of two words in reading order.
    func rows(_ a: EventReading.Word, _ b: EventReading.Word, isOneType: Bool) -> SIMD4<Int> {
        let sentences = PairFacts.bucket(b.sentence - a.sentence, EventFacts.sentences)
        return rows([PairFacts.distance(b.row - a.row), isOneType ? 1 : 0, a.lemma == b.lemma ? 1 : 0, sentences])
    }
}

extension SIMD4<Int> {
    /// Hands on each number.
    func forEach(_ body: (Int) -> Void) { for index in indices { body(self[index]) } }
}
