import FoundationEssentials
import NewsLanguage
import NewsText

/// An analysis as JSON: `{"article", "mentions", "sentences"}`, and of each sentence `{"start", "end", "paragraph",
/// "kind", "tokens", "names", "predicates"}`.
///
/// Offsets count code points of the article. Heads count words of the sentence from 0, and the root has none; the first
/// and last words, and sentences of mentions, are counted from 0 too.
struct AnalysisJSON: Encodable {
    struct Sentence: Encodable {
        var start: Int
        var end: Int
        var paragraph: Int
        var kind: String
        var tokens: [Token]
        var names: [Name]
        var predicates: [PredicateFrame]
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

    struct PredicateFrame: Encodable {
        var token: Int
        var arguments: [Argument]
    }

    struct Argument: Encodable {
        var role: String
        var head: Int
        var first: Int
        var last: Int
    }

    struct Mention: Encodable {
        var sentence: Int
        var first: Int
        var last: Int
        var head: Int
        var chain: Int
    }

    var article: String
    var mentions: [Mention]
    var sentences: [Sentence]

    init(_ analyzed: AnalyzedText) {
        article = analyzed.article.name
        mentions = analyzed.mentions.map(Mention.init)
        sentences = analyzed.sentences.map { sentence in
            Sentence(
                start: sentence.span.start,
                end: sentence.span.end,
                paragraph: sentence.paragraph,
                kind: sentence.kind.rawValue,
                tokens: sentence.tokens.map(Token.init),
                names: sentence.names.map {
                    Name(first: $0.tokens.lowerBound, last: $0.tokens.upperBound - 1, kind: $0.kind.rawValue)
                },
                predicates: sentence.predicates.map(PredicateFrame.init)
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

extension AnalysisJSON.PredicateFrame {
    init(_ predicate: NewsLanguage.PredicateFrame) {
        token = predicate.token
        arguments = predicate.arguments.map {
            AnalysisJSON.Argument(
                role: $0.role.rawValue,
                head: $0.head,
                first: $0.tokens.lowerBound,
                last: $0.tokens.upperBound - 1
            )
        }
    }
}

extension AnalysisJSON.Mention {
    init(_ mention: EntityMention) {
        sentence = mention.sentence
        (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
        head = mention.head
        chain = mention.chain
    }
}
