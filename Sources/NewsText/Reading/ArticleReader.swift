/// Reads articles from files and from standard input.
public struct ArticleReader: Sendable {
    /// The path that stands for standard input.
    public static let standardInput = "-"
    /// Larger inputs are refused, in bytes.
    public static let largest = 64 << 20

    /// What turns bytes into articles.
    public var parser: ArticleParser

    /// Makes a reader.
    public init(overrides: ArticleOverrides = ArticleOverrides()) {
        parser = ArticleParser(overrides: overrides)
    }

    /// Reads one article.
    ///
    /// - Parameter path: a path, or `-` for standard input.
    /// - Returns: the article and what was odd about its header.
    /// - Throws: what is wrong with the input; the path is not part of the error.
    public func read(_ path: String) throws(ArticleError) -> ParsedArticle {
        try parser.parse(
            ArticleReader.bytes(of: path, limit: ArticleReader.largest),
            name: ArticleReader.name(of: path),
            fileName: path == ArticleReader.standardInput ? nil : ArticleReader.fileName(of: path)
        )
    }

    /// The bytes of any file, or of standard input for `-`, up to a limit.
    package static func bytes(of path: String, limit: Int) throws(ArticleError) -> [UInt8] {
        guard path != standardInput else { return try InputFile.standard().contents(limit: limit) }
        return try InputFile(path).contents(limit: limit)
    }

    /// The short name of the article at a path: the file name without its last ending; `stdin` for `-`.
    public static func name(of path: String) -> String {
        guard path != standardInput else { return "stdin" }
        let file = fileName(of: path)
        guard let point = file.lastIndex(of: "."), point != file.startIndex else { return file }
        return String(file[..<point])
    }

    private static func fileName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
