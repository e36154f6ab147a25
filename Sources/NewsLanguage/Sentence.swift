public import NewsText

/// A sentence: its words, and the names found in it.
public struct Sentence: Hashable, Sendable {
    /// What kind of line the sentence stands in.
    public enum Kind: String, Sendable {
        /// The title of the article.
        case headline
        /// A line between paragraphs that is no sentence: a section heading, a caption.
        case heading
        /// Running text.
        case body
    }

    /// From the first word's start to the last word's end.
    public var span: TextSpan
    /// The number of the paragraph in the article, from 0.
    public var paragraph: Int
    /// Title, section heading or running text.
    public var kind: Kind
    /// The words in order.
    public var tokens: [Token]
    /// The names, in order, never overlapping.
    public var names: [NameMention]
    /// The words that name happenings, with their arguments, in order; none from a model without roles.
    public var predicates: [PredicateFrame] = []

    /// Makes a sentence from its words.
    public init(span: TextSpan, paragraph: Int, kind: Kind, tokens: [Token], names: [NameMention] = []) {
        self.span = span
        self.paragraph = paragraph
        self.kind = kind
        self.tokens = tokens
        self.names = names
    }
}

/// A named entity: a run of words of one sentence.
public struct NameMention: Hashable, Sendable {
    /// The coarse types that open named-entity data share.
    public enum Kind: String, CaseIterable, Sendable {
        /// A human being.
        case person = "PER"
        /// A body.
        case organisation = "ORG"
        /// A place or a state.
        case location = "LOC"
        /// Any other name: a treaty, a nationality, an operation.
        case miscellaneous = "MISC"
    }

    /// Indices of the words in the sentence.
    public var tokens: Range<Int>
    /// The coarse type.
    public var kind: Kind

    /// Names a run of words.
    public init(tokens: Range<Int>, kind: Kind) {
        self.tokens = tokens
        self.kind = kind
    }
}
