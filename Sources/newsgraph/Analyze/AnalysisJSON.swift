import FoundationEssentials
import NewsLanguage
import NewsText

/// An analysis as JSON: `{"article", "sentences": [{"start", "end", "paragraph", "kind", "tokens", "names"}]}`.
///
/// Offsets count code points of the article; heads count words of the sentence from 0, and the root has none.
struct AnalysisJSON: Encodable {
    struct Sentence: Encodable {
        var start: Int
        var end: Int
        var paragraph: Int
        var kind: String
        var tokens: [Token]
        var names: [Name]
    }

    struct Token: Encodable {
        var form: String
        var start: Int
        var end: Int
        var lemma: String
        var upos: String
        var xpos: String
        var features: String
        var head: Int?
        var relation: String
    }

    struct Name: Encodable {
        var first: Int
        var last: Int
        var kind: String
    }

    var article: String
    var sentences: [Sentence]

    init(_ analyzed: AnalyzedText) {
        article = analyzed.article.name
        sentences = analyzed.sentences.map { sentence in
            Sentence(
                start: sentence.span.start,
                end: sentence.span.end,
                paragraph: sentence.paragraph,
                kind: sentence.kind.rawValue,
                tokens: sentence.tokens.map(Token.init),
                names: sentence.names.map {
                    Name(first: $0.tokens.lowerBound, last: $0.tokens.upperBound - 1, kind: $0.kind.rawValue)
                }
            )
        }
    }

    /// The JSON text, keys in alphabetical order, with a newline at its end.
    func bytes() throws(Failure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            throw Failure(.internalError, "the analysis cannot be written as JSON (\(error))")
        }
    }
}

extension AnalysisJSON.Token {
    init(_ token: NewsLanguage.Token) {
        form = token.form
        (start, end) = (token.span.start, token.span.end)
        lemma = token.lemma
        upos = token.upos.rawValue
        xpos = token.xpos
        features = token.features.conllu
        head = token.head
        relation = token.relation
    }
}
