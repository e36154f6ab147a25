import NewsLanguage
import NewsText

/// A text with the expected result marked in it.
///
/// `¶` ends a sentence, `·` separates words that no blank separates, and `[PER …]` is a name.
struct MarkedText {
    /// The text without marks.
    let text: String
    /// The expected sentences.
    let sentences: [String]
    /// The expected words.
    let words: [String]
    /// The expected names.
    let names: [String]

    init(_ marked: String) {
        var names: [String] = []
        var plain = ""
        var rest = marked[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inside = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
            plain += rest[..<open] + (inside.last ?? "")
            names.append("\(inside.first ?? "") " + MarkedText.bare(inside.last ?? ""))
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        self.names = names
        sentences = plain.split(separator: "¶").map { MarkedText.bare(MarkedText.trim($0)) }
        words = plain.split { $0 == " " || $0 == "·" || $0 == "¶" || $0 == "\n" }.map(String.init)
        text = MarkedText.bare(plain[...])
    }

    private static func bare(_ text: some StringProtocol) -> String { String(text.filter { $0 != "·" && $0 != "¶" }) }

    private static func trim(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\n" }
        while let last = text.last, last == " " || last == "\n" { text.removeLast() }
        return text
    }
}

extension Sentence {
    /// The sentence as it stands in the article.
    func text(in article: Article) -> String {
        String(String.UnicodeScalarView(Array(article.text.unicodeScalars)[span.start..<span.end]))
    }

    /// The names as `PER Vladimir Putin`.
    func nameTexts(in article: Article) -> [String] {
        let scalars = Array(article.text.unicodeScalars)
        return names.map { name in
            let (first, last) = (tokens[name.tokens.lowerBound].span, tokens[name.tokens.upperBound - 1].span)
            return "\(name.kind.rawValue) " + String(String.UnicodeScalarView(scalars[first.start..<last.end]))
        }
    }
}
