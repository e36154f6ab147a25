import NewsText

extension String {
    /// The text of a span, counted in code points, as a Python slice would give it.
    func sliced(_ span: TextSpan?) -> String? {
        guard let span else { return nil }
        let scalars = Array(unicodeScalars)
        guard span.start >= 0, span.end <= scalars.count, span.start <= span.end else { return nil }
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars[span.start..<span.end])
        return String(out)
    }
}

/// Parses a text as a file's bytes.
func parse(
    _ text: String,
    overrides: ArticleOverrides = ArticleOverrides()
) throws(ArticleError) -> ParsedArticle {
    try ArticleParser(overrides: overrides).parse(Array(text.utf8), name: "test")
}
