/// The articles of an input as they come, in memory that does not grow with their number.
///
/// ```swift
/// func titles(ofFile path: String) throws -> [String] {
///     var titles: [String] = []
///     for result in try ArticleReader().stream(path) {
///         switch result {
///         case .success(let parsed): titles.append(parsed.article.title ?? parsed.article.name)
///         case .failure(let failure): print("passed over:", failure)
///         }
///     }
///     return titles
/// }
/// ```
///
/// A record that cannot be read is one failure, and reading goes on behind it.
public final class ArticleStream: Sequence, IteratorProtocol {
    /// An article, or why there is none.
    public typealias Element = Result<ParsedArticle, ArticleFailure>

    private var source: ByteSource
    private let assembly: ArticleAssembly
    private let reader: ArticleReader
    private var records: (any RecordReader)?
    private var waiting: [ArticleDraft] = []
    private var isOver = false
    private var hasGiven = false
    /// The format that is read; known once the first article has been asked for.
    public private(set) var format: ArticleFormat?

    init(_ source: ByteSource, reader: ArticleReader, name: String, fileName: String?) {
        self.source = source
        self.reader = reader
        format = reader.format
        assembly = ArticleAssembly(overrides: reader.overrides, name: name, fileName: fileName)
    }

    /// The next article, or the next failure; `nil` at the end.
    public func next() -> Element? {
        while !isOver {
            if !waiting.isEmpty { return give(.success(finished(waiting.removeFirst()))) }
            do throws(ArticleError) {
                try fetch()
            } catch {
                return give(.failure(ArticleFailure(record: nil, error: error)))
            }
        }
        return nil
    }

    private func give(_ element: Element) -> Element {
        hasGiven = true
        return element
    }

    private func finished(_ draft: ArticleDraft) -> ParsedArticle {
        assembly.article(of: draft, isListed: format?.isList ?? false)
    }

    /// Fills the waiting list from the next record.
    private func fetch() throws(ArticleError) {
        if records == nil { records = try begin() }
        guard var reader = records else { return }
        defer { records = reader }
        guard let record = try nextRecord(&reader) else {
            isOver = true
            if !hasGiven { throw .empty }
            return
        }
        waiting = try reader.articles(in: record)
    }

    private func begin() throws(ArticleError) -> (any RecordReader)? {
        do throws(ArticleError) {
            if Gunzip.isGzip(try source.peek(3)) { source = try Gunzip.source(source) }
            if format == nil { format = try FormatDetection.format(of: source) }
            try FormatDetection.refuse(try source.peek(FormatDetection.window))
            return format?.recordReader(self.reader.settings)
        } catch {
            isOver = true
            throw error
        }
    }

    private func nextRecord(_ reader: inout any RecordReader) throws(ArticleError) -> Record? {
        do throws(ArticleError) {
            return try reader.nextRecord(of: source)
        } catch {
            // After a broken input nothing can follow; a record that is too large has been passed.
            switch error {
            case .readFailed, .badGzip: isOver = true
            // Where nothing is left, the next try would only fail again.
            default: isOver = (try? source.isAtEnd()) ?? true
            }
            throw error
        }
    }
}

/// Why one article of an input could not be read.
public struct ArticleFailure: Error, Hashable, CustomStringConvertible {
    /// Which record of the input it is, counted from 1, where that is known.
    public let record: Int?
    /// What is wrong.
    public let error: ArticleError

    /// One line: what is wrong; what to do.
    public var description: String { error.description }
}
