import FoundationEssentials
import GoldGraphs
import NewsLanguage
import NewsText
import Testing

@testable import newsgraph_measure

@Suite("Words that name events")
struct EventWordTests {
    /// Every word with a tag; a star marks a name.
    private static let words = [
        "Minister/NOUN", "Bush/PROPN*", "met/VERB", "angry/ADJ", "rebels/NOUN", "for/ADP", "talks/NOUN", "after/ADP",
        "War/NOUN*", "warnings/NOUN", "fell/VERB",
    ]

    /// `met` and `talks` are one event, `talks` an optional one, too; `fell` is an optional one only.
    private static let gold = """
        {"entities": [], "offices": [], "links": [], "events": [
          {"id": "meeting", "type": "CONSULT", "alt": ["AGREE"], "status": "ongoing", "mentions": [
            {"trigger": "met", "context": "met angry"}, {"trigger": "talks", "context": "for talks"}]},
          {"id": "mediation", "type": "COOPERATE", "status": "planned", "optional": true,
           "mentions": [{"trigger": "talks", "context": "talks after"}]},
          {"id": "warning", "type": "THREATEN", "status": "denied",
           "mentions": [{"trigger": "War warnings", "context": "War warnings"}]},
          {"id": "fall", "type": "CONCEDE", "status": "happened", "optional": true,
           "mentions": [{"trigger": "fell", "context": "fell"}]}]}
        """

    private let text: AnalyzedText
    private let graph: GoldGraph

    init() throws {
        var tokens: [Token] = []
        var names: [NameMention] = []
        for (index, word) in Self.words.enumerated() {
            let parts = word.split(separator: "/")
            let start = tokens.last.map { $0.span.end + 1 } ?? 0
            var token = Token(form: String(parts[0]), span: TextSpan(start, start + parts[0].count))
            token.upos = try #require(UniversalPOS(rawValue: parts[1].filter { $0 != "*" }))
            tokens.append(token)
            if word.hasSuffix("*") { names.append(NameMention(tokens: index..<index + 1, kind: .miscellaneous)) }
        }
        let form = tokens.map(\.form).joined(separator: " ")
        let span = TextSpan(0, form.count)
        let sentence = Sentence(span: span, paragraph: 0, kind: .body, tokens: tokens, names: names)
        text = AnalyzedText(article: Article(name: "test", text: form), sentences: [sentence])
        graph = try JSONDecoder().decode(GoldGraph.self, from: Data(Self.gold.utf8))
    }

    /// An answer for one of the words.
    private func answer(_ form: String, _ type: String, _ status: String) throws -> EventWord {
        let token = try #require(text.sentences[0].tokens.first { $0.form == form })
        return EventWord(span: token.span, type: type, status: status)
    }

    private func figures(_ answers: [EventWord]) -> WordScore.Figures {
        var score = WordScore()
        score.add(answers, text, graph)
        return score.figures
    }

    @Test("are verbs, nouns and adjectives outside names")
    func candidates() {
        let spans = WordScore.candidates(text)
        let forms = text.sentences[0].tokens.filter { spans.contains($0.span) }.map(\.form)
        #expect(forms == ["Minister", "met", "angry", "rebels", "talks", "warnings", "fell"])
    }

    @Test("are right, extra or missed; those of optional events only are neither")
    func counts() throws {
        let found = figures([
            try answer("met", "CONSULT", "ongoing"), try answer("angry", "PROTEST", "happened"),
            try answer("fell", "ASSAULT", "happened"), try answer("War", "ASSAULT", "happened"),
        ])
        #expect([found.right, found.extra, found.missed] == [1, 1, 2])
        #expect(found.precision == 0.5 && abs(found.recall - 1.0 / 3) < 1e-9 && found.f1 == 0.4)
        #expect(found.type == 1 && found.status == 1 && found.strictStatus == 1)
    }

    @Test("may have any type and status of the events there")
    func typesAndStatuses() throws {
        let found = figures([
            try answer("met", "AGREE", "happened"), try answer("talks", "COOPERATE", "planned"),
            try answer("warnings", "ACCUSE", "happened"),
        ])
        #expect([found.right, found.extra, found.missed] == [3, 0, 0])
        #expect(abs(found.type - 2.0 / 3) < 1e-9 && abs(found.status - 2.0 / 3) < 1e-9)
        #expect(abs(found.strictStatus - 1.0 / 3) < 1e-9)
    }

    @Test("count by the first answer that touches them")
    func severalAnswers() throws {
        let span = TextSpan(0, text.article.text.count)
        let found = figures([
            try answer("met", "REJECT", "denied"), EventWord(span: span, type: "CONSULT", status: "ongoing"),
        ])
        #expect([found.right, found.extra, found.missed] == [3, 3, 0])
        #expect(abs(found.type - 1.0 / 3) < 1e-9)
    }

    @Test("are none where nobody answers")
    func nothing() {
        let found = figures([])
        #expect([found.right, found.extra, found.missed] == [0, 0, 3])
        #expect(found.precision == 1 && found.recall == 0 && found.f1 == 0)
    }

    @Test("can be read from the lines of another program")
    func lines() throws {
        let line = #"{"name": "test", "words": [[14, 17, "CONSULT", "happened"]]}"#
        let words = FileWords([try JSONDecoder().decode(FileWords.Line.self, from: Data(line.utf8))])
        #expect(try words.words(of: text) == [answer("met", "CONSULT", "happened")])
        var other = text
        other.article.name = "other"
        #expect(throws: FileWords.MissingAnswer.self) { try words.words(of: other) }
    }
}
