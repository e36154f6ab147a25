import NewsText

/// An input that is being read, article by article.
final class OpenInput {
    private let path: String
    /// Only this article, counted from 1.
    private let number: Int?
    private var stream: ArticleStream?
    private var trouble: Failure?
    private var count = 0

    /// Starts to read an input.
    init(_ path: String, _ reader: ArticleReader, article number: Int? = nil) {
        (self.path, self.number) = (path, number)
        do throws(ArticleError) {
            stream = try reader.stream(path)
        } catch {
            trouble = Failure(error, path: path)
        }
    }

    /// Whether it is of a kind that holds any number of articles, such as a feed; known when one has been asked for.
    private(set) var isList = false

    /// The next article, or why one could not be read; `nil` at the end.
    func next() -> Result<ParsedArticle, Failure>? {
        while let result = stream?.next() {
            count += 1
            isList = stream?.format?.isList ?? false
            guard number == nil || number == count else { continue }
            if number != nil { stream = nil }
            return result.mapError { Failure($0.error, path: path) }
        }
        defer { trouble = nil }
        if let number, number > count, stream != nil, trouble == nil {
            trouble = Failure(.usage, path: path, "there is no article \(number); choose one from 1 to \(count)")
        }
        stream = nil
        return trouble.map { .failure($0) }
    }

    /// Whether a path may lead to so many articles that they had better be shared out among threads.
    static func mayBeList(_ path: String, _ reader: ArticleReader) -> Bool {
        if let format = reader.format { return format.isList }
        let name = path.lowercased()
        let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        return path == ArticleReader.standardInput || lists.contains { plain.hasSuffix(".\($0)") }
    }

    private static let lists = ["jsonl", "ndjson", "json", "csv", "tsv", "warc", "rss", "atom", "xml"]
}
