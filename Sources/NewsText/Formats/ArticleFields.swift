/// Which members of a JSON object, or columns of a table, hold what of an article.
///
/// Names are compared without case; a path of names is joined by points (`content.body`).
public struct ArticleFields: Hashable, Sendable {
    /// A property of an article that a field can hold.
    public enum Property: String, CaseIterable, Hashable, Sendable {
        case text, title, date, source, author, url, language
    }

    private var named: [Property: String] = [:]

    /// The usual names.
    public init() {}

    /// The usual names, but for those that are given as `PROPERTY=NAME` (`text=body`, `date=meta.published_at`).
    ///
    /// - Throws: `badField` for anything else.
    public init(assignments: [String]) throws(ArticleError) {
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let property = Property(rawValue: parts[0]) else { throw .badField(assignment) }
            named[property] = parts[1]
        }
    }

    /// The names to look for, best first.
    func names(of property: Property) -> [String] {
        named[property].map { [$0] } ?? Self.usual[property, default: []]
    }

    /// Whether the caller named the field of a property.
    func isNamed(_ property: Property) -> Bool { named[property] != nil }

    /// What crawlers, archives and feeds call them.
    private static let usual: [Property: [String]] = [
        .text: [
            "text", "body", "articleBody", "article_body", "content", "maintext", "main_text", "full_text", "fulltext",
            "content_text", "article_text", "body_text", "bodyText", "plain_text", "raw_text", "clean_text",
            "cleaned_text", "article", "story", "document", "content_html", "fields.bodyText", "fields.body", "html",
            "lead_paragraph", "description", "summary", "abstract", "snippet", "excerpt",
        ],
        .title: [
            "title", "headline", "head", "heading", "subject", "article_title", "webTitle", "fields.headline", "name",
        ],
        .date: [
            "date", "date_published", "datePublished", "published_at", "publishedAt", "published", "publish_date",
            "published_date", "publishedDate", "publication_date", "publicationDate", "pub_date", "pubDate", "pubdate",
            "date_publish", "date_time", "datetime", "webPublicationDate", "firstPublicationDate", "first_published",
            "release_date", "created_at", "createdAt", "created", "dateCreated", "date_created", "timestamp", "time",
            "day", "updated", "updated_at", "date_modified", "dateModified", "modified", "seendate", "date_gmt",
        ],
        .source: [
            "source", "publisher", "source_name", "site_name", "siteName", "sitename", "publication", "outlet",
            "newspaper", "provider", "agency", "feed_title", "website", "site", "source_domain", "domain", "hostname",
        ],
        .author: ["author", "authors", "byline", "creator", "writer", "by", "journalist", "fields.byline"],
        .url: [
            "url", "link", "web_url", "webUrl", "external_url", "permalink", "canonical_url", "source_url",
            "article_url", "href", "uri", "id",
        ],
        .language: ["language", "lang", "inLanguage", "language_code", "languageCode", "locale"],
    ]
}
