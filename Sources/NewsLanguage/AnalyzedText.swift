public import NewsText

/// An article with its sentences, words and names: what every later stage reads.
public struct AnalyzedText: Sendable {
    /// The article that was analysed.
    public var article: Article
    /// The sentences in reading order.
    public var sentences: [Sentence]
    /// The mentions of persons and things in reading order, joined into chains; none from a model without coreference.
    public var mentions: [EntityMention] = []
    /// What the encoder, or the small network where that reads alone, knows of each word.
    public var vectors: WordVectors?

    /// Puts an article and its sentences together.
    public init(article: Article, sentences: [Sentence]) {
        self.article = article
        self.sentences = sentences
    }
}

/// Anything that finds the sentences, words, tags and names of an English article.
public protocol LanguageAnalyzer: Sendable {
    /// Analyses one article; never fails, whatever the text holds.
    func analyze(_ article: Article) -> AnalyzedText
}
