import NewsLanguage
import NewsText
import Testing

@Suite struct GrammarTests {
    private func sentence(_ text: String) throws -> Sentence {
        try #require(TrainedAnalyzer().analyze(Article(name: "", text: text)).sentences.first)
    }

    @Test func findsSubjectAndObject() throws {
        let found = try sentence("The president signed a treaty.")
        #expect(found.tokens.map(\.relation) == ["det", "nsubj", "root", "det", "obj", "punct"])
        #expect(found.tokens.map(\.head) == [1, 2, nil, 4, 2, 2])
        #expect(found.tokens.map(\.upos) == [.determiner, .noun, .verb, .determiner, .noun, .punctuation])
        #expect(found.tokens[2].xpos == "VBD")
        #expect(found.tokens[2].lemma == "sign")
    }

    @Test func findsThePassive() throws {
        let found = try sentence("The soldiers were killed by rebels.")
        #expect(found.tokens[1].relation == "nsubj:pass")
        #expect(found.tokens[3].features.voice == .passive)
        #expect(found.tokens[2].lemma == "be")
        #expect(found.tokens[2].features.tense == .past)
    }

    @Test func everySentenceIsATree() throws {
        let text = "Moscow said on Monday that it had not decided whether its troops, who left Kyiv, would return."
        let found = try sentence(text)
        #expect(found.tokens.filter { $0.head == nil }.count == 1)
        #expect(found.tokens.filter { $0.relation == "root" }.count == 1)
        for start in found.tokens.indices {
            var index = start
            var steps = 0
            while let head = found.tokens[index].head, steps <= found.tokens.count {
                index = head
                steps += 1
            }
            #expect(steps <= found.tokens.count)
        }
    }

    @Test(arguments: [
        ("men", "man"), ("countries", "country"), ("went", "go"), ("better", "good"), ("Nations", "Nation"),
        ("boycotted", "boycott"), ("shelled", "shell"), ("monitored", "monitor"), ("chairing", "chair"),
    ]) func lemmatizes(_ form: String, _ lemma: String) throws {
        let sentences = [
            "men": "Two men fled.", "countries": "Two countries fought.", "went": "He went home.",
            "better": "It is a better plan.", "Nations": "The United Nations met.",
            "boycotted": "Iran boycotted the talks.", "shelled": "Russia shelled the town.",
            "monitored": "The mission monitored the truce.", "chairing": "She is chairing the session.",
        ]
        let found = try sentence(sentences[form] ?? "")
        #expect(found.tokens.first { $0.form == form }?.lemma == lemma)
    }
}
