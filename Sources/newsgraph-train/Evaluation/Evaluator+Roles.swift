import NewsLanguage

extension Evaluator {
    /// Measures predicates and roles on the sentences of PropBank; those of a document are analysed together.
    func evaluate(_ sentences: [PropBankSentence]) -> Evaluation {
        var out = Evaluation()
        let clock = ContinuousClock()
        let start = clock.now
        for document in sentences.documents { count(Array(document), &out.roles) }
        out.goldSpeed = Evaluator.speed(sentences.reduce(0) { $0 + $1.forms.count }, clock.now - start)
        return out
    }

    private func count(_ document: [PropBankSentence], _ count: inout RoleCount) {
        let text = analyzer.analyze(sentences: document.map { $0.forms.map(CoNLLUSentence.Word.init(form:)) })
        let encoded = EncodedText(text, model: analyzer.model)
        for (number, sentence) in document.enumerated() {
            count.count(found: text.sentences[number].predicates.map(\.token), sentence)
            let found = encoded?.predicates(sentence.frames.map(\.predicate), sentence: number) ?? []
            for (place, frame) in sentence.frames.enumerated() {
                count.count(found.indices.contains(place) ? found[place].arguments : [], gold: frame, sentence)
            }
        }
    }
}
