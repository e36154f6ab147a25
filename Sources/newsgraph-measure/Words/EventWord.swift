import NewsLanguage
import NewsText

/// A word of an article that is said to name an event, with the event's type and status.
struct EventWord: Hashable {
    /// Where it stands, in code points of the article.
    var span: TextSpan
    /// The type as gold graphs write it: `CONSULT`.
    var type: String
    /// The status as gold graphs write it: `called-for`.
    var status: String
}

/// Anything that says which words of an article name events.
protocol EventWordReader {
    /// The words of an article, in any order; where several touch one word, the first counts.
    func words(of text: AnalyzedText) throws -> [EventWord]
}
