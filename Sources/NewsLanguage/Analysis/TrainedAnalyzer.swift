public import NewsText

/// The trained analyser of English news: sentences, words, tags, lemmas, trees and names.
///
/// It never fails, takes time linear in the length of the text, and gives the same result on any number of threads.
public struct TrainedAnalyzer: LanguageAnalyzer {
    /// How a text is read.
    public enum Accuracy: String, CaseIterable, Sendable {
        /// The encoder reads, with all of its heads.
        case standard
        /// A small network tags and parses instead: some five times as fast, without roles and chains of mentions.
        case fast
    }

    /// The model that it uses.
    public let model: LanguageModel
    /// How a text is read.
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
        networks = [model.parser]
    }

    /// Analyses one article; offsets are code points of its text.
    public func analyze(_ article: Article) -> AnalyzedText {
        let text = ScalarText(article.text)
        var drafts: [Draft] = []
        var reader = AnalysisWorkspace(model: model, networks: [])
        for (number, paragraph) in ParagraphSplitter.paragraphs(text, of: article).enumerated() {
            let tokens = reader.tokens(text, paragraph.range)
            for range in reader.sentences(text, tokens) where !range.isEmpty {
                drafts.append(Draft(words: tokens[range], paragraph: number, kind: paragraph.kind))
            }
        }
        return analyze(text, drafts, of: article)
    }

    /// A sentence that is about to be analysed.
    private struct Draft {
        let words: ArraySlice<RawToken>
        let paragraph: Int
        let kind: Sentence.Kind
    }

    private func analyze(_ text: ScalarText, _ drafts: [Draft], of article: Article) -> AnalyzedText {
        let encoded = encode(text, drafts.map(\.words))
        let analysis = encoded.map { EncodedAnalysis($0.model, $0.vectors) }
        let vectors = encoded?.vectors ?? ownVectors(drafts.map(\.words))
        var workspace = AnalysisWorkspace(
            model: model,
            networks: networks,
            encoded: analysis,
            vectors: encoded == nil ? vectors.rows : nil
        )
        var sentences: [Sentence] = []
        for (number, draft) in drafts.enumerated() {
            let found = workspace.analyze(text, draft.words, number: number)
            guard let first = found.tokens.first, let last = found.tokens.last else { continue }
            var sentence = Sentence(
                span: first.span.union(last.span),
                paragraph: draft.paragraph,
                kind: draft.kind,
                tokens: found.tokens,
                names: found.names
            )
            sentence.predicates = found.predicates
            sentences.append(sentence)
        }
        var out = AnalyzedText(article: article, sentences: sentences)
        out.mentions = analysis?.mentions(sentences) ?? []
        out.vectors = vectors
        return out
    }

    /// Room for the vectors of the small network.
    private func ownVectors(_ sentences: [ArraySlice<RawToken>]) -> WordVectors {
        var starts: [Int] = []
        var count = 0
        for sentence in sentences {
            starts.append(count)
            count += sentence.count
        }
        let rows = RoundedRows(width: model.parser.shape.output, capacity: count)
        rows.begin(count)
        return WordVectors(accuracy: .fast, rows: rows, starts: starts, model: model)
    }

    /// The vectors of the words of some sentences, if the model has an encoder that shall be used.
    private func encode(
        _ text: ScalarText,
        _ sentences: [ArraySlice<RawToken>]
    ) -> (model: EncoderModel, vectors: WordVectors)? {
        guard accuracy == .standard, let encoder = model.encoder else { return nil }
        let vectors = WindowEncoder.encode(
            text,
            sentences,
            network: encoder.network,
            tokenizer: WordPieceTokenizer(encoder.vocabulary),
            model: model
        )
        return (encoder, vectors)
    }

    /// Analyses one sentence whose words are known already.
    ///
    /// Spans count code points of the words joined by one blank, wherever `spaceAfter` does not say otherwise.
    public func analyze(words: [CoNLLUSentence.Word]) -> Sentence {
        analyze(sentences: [words]).sentences.first
            ?? Sentence(span: TextSpan(0, 0), paragraph: 0, kind: .body, tokens: [])
    }

    /// Analyses neighbouring sentences of one text whose words are known already.
    ///
    /// Spans count code points of the words joined by one blank, wherever `spaceAfter` does not say otherwise.
    public func analyze(sentences: [[CoNLLUSentence.Word]]) -> AnalyzedText {
        var joined = JoinedWords()
        let drafts = sentences.map { words in
            let start = joined.tokens.count
            joined.add(words)
            return Draft(words: joined.tokens[start...], paragraph: 0, kind: .body)
        }
        return analyze(ScalarText(joined.text), drafts, of: Article(name: "", text: joined.text))
    }
}
