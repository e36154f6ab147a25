/// Turns the bytes of an article file into an `Article`.
///
/// The text is UTF-8. Every offset counts Unicode code points of the file from 0, just as indices of a Python
/// `str` do; a byte-order mark at the start of the file is accepted and counts as one code point, and CRLF as two.
/// The first line may be a header, `date YYYY-MM-DD By SOURCE`, which is no part of the body.
public struct ArticleParser: Sendable {
    /// What the caller says of the articles.
    public var overrides: ArticleOverrides

    /// Makes a parser.
    public init(overrides: ArticleOverrides = ArticleOverrides()) {
        self.overrides = overrides
    }

    /// Reads one article.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the short name that outputs are named after.
    ///   - fileName: the file name without any folder, or `nil` when there is no file.
    /// - Returns: the article and what was odd about its header.
    /// - Throws: `badUTF8` or `empty`.
    public func parse(_ bytes: [UInt8], name: String, fileName: String? = nil) throws(ArticleError) -> ParsedArticle {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badUTF8(in: bytes) }
        var cursor = ScalarCursor(text)
        let header = ArticleParser.takeHeader(&cursor)
        guard cursor.rest.contains(where: { !$0.isBlank }) else { throw .empty }
        let article = Article(
            name: name,
            fileName: fileName,
            text: text,
            date: overrides.date ?? header.flatMap { CalendarDate(iso: $0.date) },
            source: overrides.source ?? header?.source,
            sourceSpan: overrides.source == nil ? header?.sourceSpan : nil,
            body: TextSpan(cursor.offset, cursor.offset + cursor.rest.count),
            title: Headline.find(after: cursor)
        )
        return ParsedArticle(article: article, warnings: warnings(for: article, header))
    }

    /// Leaves the cursor behind the header line, or where it was (but behind a byte-order mark) without one.
    private static func takeHeader(_ cursor: inout ScalarCursor) -> HeaderLine? {
        cursor.skip("\u{FEFF}")
        var ahead = cursor
        ahead.skipBlankLines()
        guard let header = HeaderLine(&ahead) else { return nil }
        cursor = ahead
        return header
    }

    private func warnings(for article: Article, _ header: HeaderLine?) -> [ArticleWarning] {
        var warnings: [ArticleWarning] = []
        if article.date == nil { warnings.append(header.map { .invalidDate($0.date) } ?? .noDate) }
        if let stray = header?.stray { warnings.append(.strayHeader(stray)) }
        return warnings
    }
}

extension ArticleError {
    /// The place of the first byte that is no UTF-8.
    fileprivate static func badUTF8(in bytes: [UInt8]) -> ArticleError {
        let offset = firstBadByte(of: bytes)
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        return .badUTF8(offset: offset, line: line, byte: bytes[offset])
    }

    private static func firstBadByte(of bytes: [UInt8]) -> Int {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return bytes.startIndex
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
