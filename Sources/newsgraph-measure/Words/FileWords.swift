import NewsLanguage
import NewsText

/// The answers of another program, read from a file with a line for each article.
struct FileWords: EventWordReader {
    private let words: [String: [EventWord]]

    /// Reads a file of lines `{"name": "shoigu-in-tehran", "words": [[120, 127, "CONSULT", "happened"], …]}`.
    init(path: String) throws { self.init(try Lines.decode(Line.self, from: path)) }

    init(_ lines: [Line]) {
        words = Dictionary(lines.map { ($0.name, $0.words.map(\.word)) }) { first, _ in first }
    }

    func words(of text: AnalyzedText) throws -> [EventWord] {
        guard let found = words[text.article.name] else { throw MissingAnswer(article: text.article.name) }
        return found
    }

    /// What was answered for one article.
    struct Line: Decodable {
        var name: String
        var words: [Answer]
    }

    /// A word as a list: start, end, type and status.
    struct Answer: Decodable {
        var word: EventWord

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            let span = TextSpan(try list.decode(Int.self), try list.decode(Int.self))
            word = EventWord(span: span, type: try list.decode(String.self), status: try list.decode(String.self))
        }
    }

    /// There is no line for an article; no words at all would be an empty list.
    struct MissingAnswer: Error, CustomStringConvertible {
        var article: String

        var description: String { "there are no answers for the article '\(article)'" }
    }
}
