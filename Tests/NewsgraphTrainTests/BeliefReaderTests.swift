import NewsLanguage
import Testing

@testable import newsgraph_train

/// What is believed of a sentence agrees with how the analyser reads it.
@Suite struct BeliefReaderTests {
    private static let forms = [
        ["The", "minister", "visited", "Paris", "on", "Monday", "."], ["He", "met", "the", "president", "."],
    ]

    /// The built-in model, if it has an encoder.
    private static func model() throws -> LanguageModel? {
        let model = try LanguageModel.english()
        return EncoderReader(model) == nil ? nil : model
    }

    private func passage() throws -> [TrainingSentence] {
        let none = try IdentifierTable(trained: IdentifierTable.encode([]))
        var cache = LexemeCache(lexicon: Lexicon(clusters: none, ambiguity: none))
        return Self.forms.map { forms in
            var sentence = TrainingSentence(forms: forms)
            sentence.lexemes = cache.padded(forms)
            return sentence
        }
    }

    private static func word(_ form: String) -> CoNLLUSentence.Word {
        CoNLLUSentence.Word(
            form: form,
            lemma: "",
            upos: "",
            xpos: "",
            features: "",
            head: 0,
            relation: "",
            misc: "",
            spaceAfter: true,
            continuesToken: false
        )
    }

    @Test func itAgreesWithTheAnalyser() throws {
        guard let model = try Self.model(), let reader = EncoderReader(model) else { return }
        var passage = try passage()
        try BeliefReader(model, tags: reader.tags, relations: reader.relations).read(&passage)
        let text = TrainedAnalyzer(model: model).analyze(sentences: Self.forms.map { $0.map(Self.word) })
        for (sentence, found) in zip(passage, text.sentences) {
            #expect(sentence.heads.dropFirst().map { $0 == 0 ? nil : Int($0) - 1 } == found.tokens.map(\.head))
            let tags = sentence.tags.map { reader.tags.names[Int($0)] }
            #expect(tags == found.tokens.map { $0.upos.rawValue + "|" + $0.xpos })
        }
    }

    @Test func otherTagsAreRefused() throws {
        guard let model = try Self.model(), let reader = EncoderReader(model) else { return }
        let tags = TagSet(names: ["NOUN|NN"])
        #expect(throws: (any Error).self) { try BeliefReader(model, tags: tags, relations: reader.relations) }
    }
}
