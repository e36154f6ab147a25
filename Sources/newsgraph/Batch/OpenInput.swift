import NewsText

/// An input that is being read, article by article.
final class OpenInput {
    private let path: String
    private var first: Result<ParsedArticle, Failure>?

    /// Starts to read an input.
    init(_ path: String, _ reader: ArticleReader) {
        self.path = path
        do throws(ArticleError) {
            first = .success(try reader.read(path))
        } catch {
            first = .failure(Failure(error, path: path))
        }
    }

    /// Whether it is of a kind that holds any number of articles, such as a feed.
    var isList: Bool { false }

    /// The next article, or why one could not be read; `nil` at the end.
    func next() -> Result<ParsedArticle, Failure>? {
        defer { first = nil }
        return first
    }

    /// Whether a path may lead to so many articles that they had better be shared out among threads.
    static func mayBeList(_ path: String, _ reader: ArticleReader) -> Bool {
        let name = path.lowercased()
        let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        return path == ArticleReader.standardInput || lists.contains { plain.hasSuffix(".\($0)") }
    }

    private static let lists = ["jsonl", "ndjson", "json", "csv", "tsv", "warc", "rss", "atom", "xml"]
}
