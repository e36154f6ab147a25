import Foundation
import NewsLanguage
import NewsOntology
import NewsText
import Testing

@testable import NewsExtraction
@testable import newsgraph_measure

@Suite("Heads of events")
struct EventHeadTests {
    private let text = MadeText.text([
        "Minister/NOUN Bush/PROPN* met/VERB angry/ADJ rebels/NOUN", "Then/ADV War/NOUN* warnings/NOUN fell/VERB",
        "Rome/PROPN* agrees/VERB", "They/PRON met/VERB", "Met/VERB again/ADV",
    ])

    @Test("read verbs, nouns and adjectives outside names")
    func candidates() throws {
        let reading = try #require(MadeHeads().heads()).read(text)
        let forms = reading.words.map { text.sentences[$0.sentence].tokens[$0.token].form }
        #expect(forms == ["Minister", "met", "angry", "rebels", "warnings", "fell", "agrees", "met", "Met"])
        #expect(reading.words.map(\.row) == [0, 2, 3, 4, 7, 8, 10, 12, 13])
        #expect(reading.types.count == 9 && reading.modes.count == 9 && reading.statuses.count == 9)
        for (number, word) in reading.words.enumerated() {
            #expect(reading.word(sentence: word.sentence, token: word.token) == number)
        }
        #expect(reading.word(sentence: 0, token: 1) == nil && reading.word(sentence: 9, token: 0) == nil)
    }

    @Test("give each word probabilities that sum to one, the same each time")
    func sums() throws {
        let heads = try #require(MadeHeads(looksAtWords: true).heads())
        let (reading, again) = (heads.read(text), heads.read(text))
        for word in reading.words.indices {
            #expect(abs(reading.types[word].reduce(0, +) - 1) < 1e-6)
            #expect(abs(reading.modes[word].reduce(0, +) - 1) < 1e-6)
            #expect(abs(reading.statuses[word].reduce(0, +) - 1) < 1e-6)
            #expect(reading.types[word] == again.types[word] && reading.modes[word] == again.modes[word])
            #expect(reading.types[word, .consult] == Array(reading.types[word])[1])
        }
        #expect(Set(reading.words.indices.map { reading.probability(of: $0) }).count > 5)
    }

    @Test("say how likely a word names an event, and of which type")
    func types() throws {
        let reading = try #require(MadeHeads(typeBias: [1, -1, 0]).heads()).read(text)
        let sum = 1 + exp(Float(1)) + 1 / exp(1)
        #expect(abs(reading.types[0, nil] - exp(1) / sum) < 1e-5)
        #expect(abs(reading.probability(of: 0) - (1 - exp(1) / sum)) < 1e-5)
        #expect(abs(reading.types[0, .assault] - 1 / sum) < 1e-5)
        #expect(reading.types[0, .agree] == 0)
        #expect(reading.types.likeliest(0) == .assault && reading.statuses.likeliest(0) == .happened)
    }

    /// A word of an article whose sentences begin with these words.
    private func word(_ sentence: Int, _ token: Int, _ lemma: String = "") -> EventReading.Word {
        EventReading.Word(sentence: sentence, token: token, row: starts[sentence] + token, lemma: lemma)
    }

    private let starts = [0, 5, 12, 20, 40]

    private func numbers(_ rows: SIMD4<Int>) -> [Int] { rows.indices.map { rows[$0] } }

    @Test("know the facts of a word and a mention as they were learnt")
    func mentionFacts() {
        let facts = EventFacts.ofMention(types: 19)
        func rows(_ word: EventReading.Word, _ place: (Int, ClosedRange<Int>), _ kind: EventMention.Kind, _ type: Int)
            -> [Int]
        {
            let (tokens, head) = (Range(place.1), place.1.lowerBound)
            let mention = EventMention(sentence: place.0, tokens: tokens, head: head, entity: 0, kind: kind)
            return numbers(facts.rows(word, type: type, mention, start: starts[place.0]))
        }
        #expect(facts.count == 53)
        #expect(rows(word(2, 3), (2, 3...3), .state, 0) == [0, 26, 29, 34])
        #expect(rows(word(2, 3), (2, 1...4), .person, 2) == [0, 26, 30, 36])
        #expect(rows(word(2, 3), (2, 4...5), .place, 18) == [13, 26, 32, 52])
        #expect(rows(word(2, 3), (2, 5...6), .group, 1) == [15, 26, 33, 35])
        #expect(rows(word(2, 3), (0, 0...1), .organisation, 5) == [4, 24, 31, 39])
        #expect(rows(word(2, 3), (3, 10...12), .group, 7) == [20, 27, 33, 41])
        #expect(rows(word(4, 2), (2, 0...0), .state, 3) == [2, 24, 29, 37])
    }

    @Test("know the facts of two words as they were learnt")
    func wordFacts() {
        func rows(_ a: EventReading.Word, _ b: EventReading.Word, _ isOneType: Bool) -> [Int] {
            numbers(EventFacts.ofWords.rows(a, b, isOneType: isOneType))
        }
        #expect(EventFacts.ofWords.count == 36)
        #expect(rows(word(0, 1, "a"), word(0, 1, "a"), true) == [0, 25, 27, 28])
        #expect(rows(word(0, 1, "a"), word(0, 2, "b"), false) == [13, 24, 26, 28])
        #expect(rows(word(0, 0, "a"), word(4, 8, "a"), true) == [23, 25, 27, 32])
        #expect(rows(word(1, 2, "x"), word(3, 4, "x"), false) == [21, 24, 27, 30])
    }

    private func mention(_ sentence: Int, _ token: Int, _ entity: Int, _ kind: EventMention.Kind) -> EventMention {
        EventMention(sentence: sentence, tokens: token..<token + 1, head: token, entity: entity, kind: kind)
    }

    @Test("add up the mentions of an entity from two sentences before to one after")
    func participants() throws {
        let reading = try #require(MadeHeads().heads()).read(text)
        let mentions = [
            mention(0, 1, 7, .person), mention(1, 0, 7, .person), mention(3, 0, 7, .person),
            mention(2, 0, 4, .place), mention(4, 0, 4, .place), mention(4, 0, 5, .group), mention(2, 9, 6, .group),
            mention(9, 0, 6, .group), mention(-1, 0, 6, .group),
        ]
        let word = try #require(reading.word(sentence: 2, token: 1))
        let found = reading.participants(of: word, mentions: mentions)
        #expect(found.map(\.entity) == [4, 7])
        for role in EventRole.allCases {
            #expect(abs(found[0][role] - 1 / 2) < 1e-6 && abs(found[1][role] - 3 / 4) < 1e-6)
        }
        let all = reading.participants(of: Array(reading.words.indices), mentions: mentions)
        #expect(all[word] == found && all.count == reading.words.count)
        #expect(reading.participants(of: word, mentions: []).isEmpty)
    }

    @Test("score roles by the facts of a mention and the type of the event")
    func roles() throws {
        // Row 30 is a person's, row 35 that of the type CONSULT.
        let made = MadeHeads(typeBias: [0, 1, 0], mentionFacts: [30, 35], ofFact: [2, -2, 0, 1])
        let reading = try #require(made.heads()).read(text)
        let mentions = [mention(0, 1, 0, .person), mention(0, 4, 1, .group)]
        let found = reading.participants(of: 1, mentions: mentions)
        let odds = { (score: Float) in 1 / (1 + exp(-score)) }
        for (role, weight) in zip(EventRole.allCases, [Float(2), -2, 0, 1]) {
            #expect(abs(found[0][role] - odds(2 * weight)) < 1e-4)
            #expect(abs(found[1][role] - odds(weight)) < 1e-4)
        }
        let other = reading.participants(of: 1, type: .assault, mentions: mentions)
        #expect(abs(other[0][.actors] - odds(2)) < 1e-4 && other[1][.actors] == 0.5)
    }

    @Test("say which words name one event, in either order")
    func sameEvents() throws {
        // Row 27 is that of equal lemmas; *Met* and *met* have the same in lower case.
        let reading = try #require(MadeHeads(wordFacts: [27], ofSame: 3).heads()).read(text)
        let met = try [(0, 2), (3, 1), (4, 0)].map { try #require(reading.word(sentence: $0, token: $1)) }
        let same = 1 / (1 + exp(Float(-3)))
        #expect(abs(reading.sameEvent(met[0], met[1]) - same) < 1e-4)
        #expect(reading.sameEvent(met[2], met[0]) == reading.sameEvent(met[0], met[2]))
        #expect(abs(reading.sameEvent(met[2], met[0]) - same) < 1e-4)
        #expect(reading.sameEvents([(met[0], 0), (met[0], met[1])])[0] == 0.5)
        #expect(reading.sameEvents([]).isEmpty)
    }

    @Test("are none where a section is missing")
    func missing() throws {
        #expect(MadeHeads().heads() != nil)
        for section in EventHeads.Section.allCases { #expect(MadeHeads().heads(without: section) == nil) }
        #expect(EventHeads.Section.allCases.map(\.rawValue) == [100, 101, 102, 103, 104])
    }

    @Test("are none where a section is malformed")
    func malformed() {
        for section in EventHeads.Section.allCases {
            for share in [0, 3, 64, 200, -64] {
                var sections = MadeHeads().sections()
                let bytes = sections[section] ?? []
                sections[section] = Array(share < 0 ? bytes.dropLast(-share) : bytes.prefix(share))
                #expect(MadeHeads.heads(sections) == nil, "\(section) \(share)")
            }
        }
        #expect(MadeHeads(excess: 1).heads() == nil)
        #expect(MadeHeads(mentionWords: 2).heads() == nil)
    }

    @Test("are none where a label means nothing")
    func labels() {
        #expect(MadeHeads(types: ["", "CONSULT", "DANCE"]).heads() == nil)
        #expect(MadeHeads(types: ["CONSULT", "ASSAULT"]).heads() == nil)
        #expect(MadeHeads(types: ["", "CONSULT", "CONSULT"]).heads() == nil)
        #expect(MadeHeads(types: [""]).heads() == nil)
        #expect(MadeHeads(modes: ["", "waltz"]).heads() == nil)
        #expect(MadeHeads(statuses: ["happened", "dreamt"]).heads() == nil)
        #expect(MadeHeads(roles: ["actors", "recipients", "sources", "places"]).heads() == nil)
    }

    @Test("read nothing in a text without vectors, or with those of another text or width")
    func unusableVectors() throws {
        let heads = try #require(MadeHeads().heads())
        var other = text
        other.vectors = nil
        #expect(heads.read(other).words.isEmpty)
        #expect(heads.read(other).sameEvents([]).isEmpty)
        other.vectors = MadeText.text(["They/PRON met/VERB"]).vectors
        #expect(heads.read(other).words.isEmpty)
        #expect(heads.read(MadeText.text(["They/PRON met/VERB"], width: 128)).words.isEmpty)
        #expect(heads.read(AnalyzedText(article: text.article, sentences: [])).words.isEmpty)
    }

    private let fast = MadeText.text(["Bush/PROPN* met/VERB rebels/NOUN", "They/PRON met/VERB"], accuracy: .fast)

    @Test("of the small network read its vectors, and know neither participants nor same events")
    func fastHeads() throws {
        let heads = try #require(MadeHeads(typeBias: [0, 0, 1], looksAtWords: true).fastHeads())
        let reading = heads.read(fast)
        #expect(reading.words.map(\.row) == [1, 2, 4])
        for word in reading.words.indices {
            #expect(abs(reading.types[word].reduce(0, +) - 1) < 1e-6)
            #expect(abs(reading.modes[word].reduce(0, +) - 1) < 1e-6)
            #expect(abs(reading.statuses[word].reduce(0, +) - 1) < 1e-6)
        }
        let mentions = [mention(0, 0, 0, .person)]
        #expect(reading.participants(of: 0, mentions: mentions).isEmpty)
        #expect(reading.participants(of: [0, 1, 2], mentions: mentions) == [[], [], []])
        #expect(reading.sameEvent(0, 2) == 0 && reading.sameEvents([(0, 1), (2, 0)]) == [0, 0])
    }

    @Test("of the small network need those of words; those of pairs are used where there are any")
    func fastSections() throws {
        for section in EventHeads.Section.allCases {
            let isOfPairs = section == .participants || section == .sames
            var sections = MadeHeads().sections(without: section)
            #expect((MadeHeads.heads(sections, accuracy: .fast) != nil) == isOfPairs)
            sections[section] = []
            #expect(MadeHeads.heads(sections, accuracy: .fast) == nil)
        }
        let reading = try #require(MadeHeads.heads(MadeHeads().sections(), accuracy: .fast)).read(fast)
        #expect(reading.participants(of: 0, mentions: [mention(0, 0, 3, .person)]).map(\.entity) == [3])
        #expect(reading.sameEvent(0, 2) == 0.5)
        #expect(EventHeads.Section.allCases.map { $0.number(.fast) } == [110, 111, 112, 113, 114])
        #expect(EventHeads.Section.allCases.map { $0.number(.standard) } == [100, 101, 102, 103, 104])
    }

    @Test("read nothing in vectors of the other accuracy")
    func otherAccuracy() throws {
        #expect(try #require(MadeHeads().heads()).read(fast).words.isEmpty)
        #expect(try #require(MadeHeads().fastHeads()).read(text).words.isEmpty)
    }

    @Test("can be measured as a way to tell words that name events")
    func measured() throws {
        let heads = try #require(MadeHeads(typeBias: [0, 0, 1]).heads())
        let words = HeadWords(heads: heads).words(of: text)
        #expect(words.count == 9)
        #expect(words[1] == EventWord(span: TextSpan(14, 17), type: "ASSAULT", status: "happened"))
        #expect(HeadWords(heads: heads, threshold: 0.9).words(of: text).isEmpty)
    }
}
