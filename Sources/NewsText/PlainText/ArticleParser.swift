/// Turns the bytes of a plain text into an `Article`.
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
        let drafts = try PlainTextReader().articles(in: Record(bytes: bytes, number: 1))
        guard let draft = drafts.first else { throw .empty }
        return ArticleAssembly(overrides: overrides, name: name, fileName: fileName).article(of: draft, isListed: false)
    }
}

extension ArticleError {
    /// The place of the first byte that is no UTF-8.
    static func badUTF8(in bytes: [UInt8]) -> ArticleError {
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
