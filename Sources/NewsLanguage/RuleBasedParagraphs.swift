internal import NewsText

/// The paragraphs of an article: stretches between blank lines, each a headline, a heading or running text.
struct RuleBasedParagraphs {
    /// One paragraph.
    struct Paragraph: Equatable {
        var span: TextSpan
        var kind: Sentence.Kind
    }

    private static let longestHeading = 12

    static func find(in scalars: [Unicode.Scalar], of article: Article) -> [Paragraph] {
        var found: [Paragraph] = []
        for span in spans(in: scalars, from: article.body) {
            let first = found.isEmpty
            let kind: Sentence.Kind =
                first && article.title != nil ? .headline : isHeading(scalars[span.start..<span.end]) ? .heading : .body
            found.append(Paragraph(span: span, kind: kind))
        }
        return found
    }

    private static func spans(in scalars: [Unicode.Scalar], from body: TextSpan) -> [TextSpan] {
        var spans: [TextSpan] = []
        var start: Int?
        var end = body.start
        var newlines = 0
        for index in body.start..<min(body.end, scalars.count) {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                newlines += scalar == "\n" ? 1 : 0
                continue
            }
            if newlines > 1, let begun = start {
                spans.append(TextSpan(begun, end))
                start = nil
            }
            newlines = 0
            start = start ?? index
            end = index + 1
        }
        if let begun = start { spans.append(TextSpan(begun, end)) }
        return spans
    }

    /// A short line without a full stop at its end.
    private static func isHeading(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = scalars.last, !scalars.contains("\n") else { return false }
        let words = scalars.split { $0.properties.isWhitespace }.count
        return words <= longestHeading && !".!?:;,\"”’".unicodeScalars.contains(last)
    }
}
