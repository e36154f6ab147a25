/// Reads articles from files and from standard input.
public struct ArticleReader: Sendable {
    /// The path that stands for standard input.
    public static let standardInput = "-"
    /// Larger inputs are refused, in bytes.
    public static let largest = 64 << 20

    /// What the caller says of the articles.
    public var overrides: ArticleOverrides
    /// The format of the inputs; `nil` when it is told by their content.
    public var format: ArticleFormat?
    /// Where JSON and tables hold what of an article.
    public var fields: ArticleFields

    /// Makes a reader.
    public init(
        overrides: ArticleOverrides = ArticleOverrides(),
        format: ArticleFormat? = nil,
        fields: ArticleFields = ArticleFields()
    ) {
        self.overrides = overrides
        self.format = format
        self.fields = fields
    }

    /// The articles of a file as they come.
    ///
    /// - Parameter path: a path, or `-` for standard input.
    /// - Returns: the articles, and a failure for each that cannot be read.
    /// - Throws: `missing` and other errors of opening; the path is not part of the error.
    public func stream(_ path: String) throws(ArticleError) -> ArticleStream {
        ArticleStream(
            try InputStream.source(path),
            reader: self,
            name: ArticleReader.name(of: path),
            fileName: path == ArticleReader.standardInput ? nil : ArticleReader.fileName(of: path)
        )
    }

    /// The articles of a document that is at hand.
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - name: the short name that articles are named after.
    ///   - fileName: the file name without any folder, or `nil` when there is no file.
    /// - Returns: the articles, and a failure for each that cannot be read.
    public func stream(_ bytes: [UInt8], name: String, fileName: String? = nil) -> ArticleStream {
        ArticleStream(ByteSource(bytes), reader: self, name: name, fileName: fileName)
    }

    /// Reads all articles of a file.
    ///
    /// - Parameter path: a path, or `-` for standard input.
    /// - Returns: the articles, at least one, each with what was odd about it.
    /// - Throws: what is wrong with the input or with the first article that cannot be read.
    public func articles(_ path: String) throws(ArticleError) -> [ParsedArticle] {
        try ArticleReader.all(of: stream(path))
    }

    /// Reads all articles of a document that is at hand; see ``articles(_:)``.
    public func articles(
        in bytes: [UInt8],
        name: String,
        fileName: String? = nil
    ) throws(ArticleError) -> [ParsedArticle] {
        try ArticleReader.all(of: stream(bytes, name: name, fileName: fileName))
    }

    private static func all(of stream: ArticleStream) throws(ArticleError) -> [ParsedArticle] {
        var articles: [ParsedArticle] = []
        while let result = stream.next() {
            switch result {
            case .success(let article): articles.append(article)
            case .failure(let failure): throw failure.error
            }
        }
        return articles
    }

    /// Reads an input of one article.
    ///
    /// - Parameter path: a path, or `-` for standard input.
    /// - Returns: the article and what was odd about it.
    /// - Throws: what is wrong with the input; the path is not part of the error.
    public func read(_ path: String) throws(ArticleError) -> ParsedArticle {
        let articles = try articles(path)
        guard articles.count == 1, let article = articles.first else { throw .several(articles.count) }
        return article
    }

    /// What formats have to know.
    var settings: ReadingSettings { ReadingSettings(fields: fields) }

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
