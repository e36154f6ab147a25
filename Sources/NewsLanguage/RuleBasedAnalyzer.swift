public import NewsText

/// Sentences, words, tags, names and shallow trees of English news, by rules and small tables.
///
/// It needs no model. A trained analyser takes its place behind the same protocol.
public struct RuleBasedAnalyzer: LanguageAnalyzer {
    private let vocabulary: RuleBasedVocabulary
    private let stages: [any SentenceStage]

    /// The analyser with the built-in tables.
    public init() {
        let vocabulary = RuleBasedVocabulary.builtIn()
        self.vocabulary = vocabulary
        stages = [
            RuleBasedTagger(vocabulary: vocabulary), RuleBasedNameFinder(vocabulary: vocabulary),
            RuleBasedParser(vocabulary: vocabulary),
        ]
    }

    /// Analyses one article; linear in its length.
    public func analyze(_ article: Article) -> AnalyzedText {
        let scalars = Array(article.text.unicodeScalars)
        let tokenizer = RuleBasedTokenizer(abbreviations: vocabulary.abbreviations)
        let splitter = RuleBasedSentenceSplitter(vocabulary: vocabulary)
        var sentences: [Sentence] = []
        for (index, paragraph) in RuleBasedParagraphs.find(in: scalars, of: article).enumerated() {
            let tokens = tokenizer.tokens(of: scalars, in: paragraph.span)
            for run in splitter.split(tokens) {
                sentences.append(sentence(run, paragraph: index, kind: paragraph.kind))
            }
        }
        return AnalyzedText(article: article, sentences: sentences)
    }

    private func sentence(_ tokens: ArraySlice<Token>, paragraph: Int, kind: Sentence.Kind) -> Sentence {
        let span = TextSpan(tokens.first?.span.start ?? 0, tokens.last?.span.end ?? 0)
        let bare = Sentence(span: span, paragraph: paragraph, kind: kind, tokens: Array(tokens))
        return stages.reduce(into: bare) { sentence, stage in stage.apply(to: &sentence) }
    }
}

/// One step of the analysis of a sentence.
protocol SentenceStage: Sendable {
    func apply(to sentence: inout Sentence)
}
