public import NewsText

/// The trained analyser of English news: sentences, words, tags, lemmas, trees and names.
///
/// It never fails, takes time linear in the length of the text, and gives the same result on any number of threads.
public struct TrainedAnalyzer: LanguageAnalyzer {
    /// How much time trees may take.
    public enum Accuracy: String, CaseIterable, Sendable {
        /// One network parses.
        case standard
        /// All networks of the model parse together: some three times as slow.
        case high
    }

    /// The model that it uses.
    public let model: LanguageModel
    /// How much time trees may take.
    public let accuracy: Accuracy
    private let networks: [NetworkParser]

    /// An analyser with the model that is built into the library.
    ///
    /// - Throws: ``ModelError`` when the library was built with a model of another version.
    public init(accuracy: Accuracy = .standard) throws(ModelError) {
        self.init(model: try LanguageModel.english(), accuracy: accuracy)
    }

    /// An analyser with another model.
    public init(model: LanguageModel, accuracy: Accuracy = .standard) {
        self.model = model
        self.accuracy = accuracy
        networks = accuracy == .high ? model.ensemble() : [model.parser]
    }

    /// Analyses one article; offsets are code points of its text.
    public func analyze(_ article: Article) -> AnalyzedText {
        let text = ScalarText(article.text)
        var workspace = AnalysisWorkspace(model: model, networks: networks)
        var sentences: [Sentence] = []
        for (number, paragraph) in ParagraphSplitter.paragraphs(text, of: article).enumerated() {
            let tokens = workspace.tokens(text, paragraph.range)
            for range in workspace.sentences(text, tokens) {
                let (words, names) = workspace.analyze(text, tokens[range])
                guard let first = words.first, let last = words.last else { continue }
                sentences.append(
                    Sentence(
                        span: first.span.union(last.span),
                        paragraph: number,
                        kind: paragraph.kind,
                        tokens: words,
                        names: names
                    )
                )
            }
        }
        return AnalyzedText(article: article, sentences: sentences)
    }

    /// Analyses one sentence whose words are known already.
    ///
    /// Spans count code points of the words joined by one blank, wherever `spaceAfter` does not say otherwise.
    public func analyze(words: [CoNLLUSentence.Word]) -> Sentence {
        var string = ""
        var raw: [RawToken] = []
        var position = 0
        for word in words {
            let count = word.form.unicodeScalars.count
            raw.append(
                RawToken(
                    range: position..<position + count,
                    continuesToken: word.continuesToken,
                    spaceAfter: word.spaceAfter
                )
            )
            string += word.form + (word.spaceAfter ? " " : "")
            position += count + (word.spaceAfter ? 1 : 0)
        }
        var workspace = AnalysisWorkspace(model: model, networks: networks)
        let (tokens, names) = workspace.analyze(ScalarText(string), raw[...])
        return Sentence(span: TextSpan(0, position), paragraph: 0, kind: .body, tokens: tokens, names: names)
    }
}
