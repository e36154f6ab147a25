import NewsText

/// An article as a plain text that can be read again: a header line, the headline, and the text.
struct ArticlePage {
    private let article: Article

    init(_ article: Article) { self.article = article }

    var text: String {
        let body = CodePoints(article.text)[article.textSpan]
        let parts = [header, article.title, body].compactMap { $0 }.filter { !$0.isEmpty }
        let text = parts.joined(separator: "\n\n")
        return text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    }

    /// `date YYYY-MM-DD By SOURCE`, as far as both are known; a source alone has no place in it.
    private var header: String? {
        guard let date = article.date else { return nil }
        return "date \(date)" + (article.source.map { " By \($0)" } ?? "")
    }
}
