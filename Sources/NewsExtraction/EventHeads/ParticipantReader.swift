internal import NewsLanguage
internal import NewsOntology

/// Scores the entities that are mentioned near words as participants of the events that these name.
struct ParticipantReader {
    /// How many sentences before and after the word's participants are sought in.
    static let before = 2, after = 1

    private let reading: EventReading
    private let starts: [Int]
    private let mentions: [EventMention]
    /// The mentions of each sentence, by number.
    private var mentionsIn: [Int: [Int]] = [:]
    private let scorer: PairScorer
    private let evidence = Evidence()
    private let facts: EventFacts

    /// A reader of some words with the mentions that have a vector.
    init(
        _ reading: EventReading,
        _ head: PairHead,
        _ vectors: WordVectors,
        words: [Int],
        mentions: [EventMention]
    ) {
        self.reading = reading
        starts = vectors.starts
        self.mentions = mentions.filter { ParticipantReader.isInside($0, vectors) }
        for (number, mention) in self.mentions.enumerated() { mentionsIn[mention.sentence, default: []].append(number) }
        scorer = PairScorer(head)
        facts = .ofMention(types: reading.types.labels.count)
        let rows = self.mentions.flatMap { mention in
            [mention.tokens.lowerBound, mention.tokens.upperBound - 1, mention.head].map {
                vectors.starts[mention.sentence] + $0
            }
        }
        scorer.begin(left: words.map { reading.words[$0].row }, right: rows, of: vectors.rows)
    }

    private static func isInside(_ mention: EventMention, _ vectors: WordVectors) -> Bool {
        guard vectors.starts.indices.contains(mention.sentence) else { return false }
        let next = mention.sentence + 1
        let end = next < vectors.starts.count ? vectors.starts[next] : vectors.count
        let words = 0..<end - vectors.starts[mention.sentence]
        return !mention.tokens.isEmpty && mention.tokens.clamped(to: words) == mention.tokens
            && words.contains(mention.head)
    }

    /// The entities near the word that was given as the `place`th, if its event has a type.
    func participants(_ word: Int, at place: Int, type: Int) -> [EventParticipant] {
        let word = reading.words[word]
        let near = mentionsNear(word)
        scorer.score(near.map { (place, $0) }) { pair, add in
            let mention = mentions[near[pair]]
            facts.rows(word, type: type, mention, start: starts[mention.sentence]).forEach(add)
        }
        var out: [EventParticipant] = []
        var start = 0
        while start < near.count {
            let entity = mentions[near[start]].entity
            let end = near[start...].firstIndex { mentions[$0].entity != entity } ?? near.count
            out.append(participant(entity, start..<end))
            start = end
        }
        return out
    }

    /// The numbers of the mentions in sentences around a word, those of one entity together.
    private func mentionsNear(_ word: EventReading.Word) -> [Int] {
        let sentences = word.sentence - ParticipantReader.before...word.sentence + ParticipantReader.after
        return sentences.flatMap { mentionsIn[$0] ?? [] }.sorted {
            (mentions[$0].entity, $0) < (mentions[$1].entity, $1)
        }
    }

    /// What the scores of an entity's mentions say together.
    private func participant(_ entity: Int, _ pairs: Range<Int>) -> EventParticipant {
        var out = EventParticipant(entity: entity)
        for (label, role) in EventRole.allCases.enumerated() {
            out[role] = evidence.probability(pairs) { scorer.scores[$0 * scorer.head.stride + label] }
        }
        return out
    }
}
