/// An article with what was odd about its header.
public struct ParsedArticle: Sendable {
    /// The article.
    public let article: Article
    /// What a person should know, in reading order.
    public let warnings: [ArticleWarning]
}
