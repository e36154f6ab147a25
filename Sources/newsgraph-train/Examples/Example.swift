/// An annotated article as a network learns from it: what was read in it, and what should have been.
struct Example: Encodable {
    /// The name of the article.
    var name: String
    /// The folder that it is from.
    var folder: String
    /// The sentences in reading order.
    var sentences: [Sentence]
    /// The mentions of the entities found, in reading order.
    var mentions: [Mention]
    /// The entities found.
    var entities: [Entity]
    /// The annotated events.
    var events: [Event]

    /// A sentence with its words.
    struct Sentence: Encodable {
        var kind: String
        var paragraph: Int
        var tokens: [Token]
    }

    /// A word, written as a list: form, start, end, universal tag, lemma, and 1 in a name or 0.
    struct Token: Encodable {
        var form: String
        var start: Int
        var end: Int
        var upos: String
        var lemma: String
        var isInName: Bool

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(form)
            try list.encode(start)
            try list.encode(end)
            try list.encode(upos)
            try list.encode(lemma)
            try list.encode(isInName ? 1 : 0)
        }
    }

    /// Where an entity is named: words of a sentence, by their index.
    struct Mention: Encodable {
        var sentence: Int
        var first: Int
        var last: Int
        var head: Int
        var entity: Int
    }

    /// An entity found, and which annotated one it is.
    struct Entity: Encodable {
        var type: String
        var gold: OrNull<String>
        var optional: Bool
    }

    /// An annotated event; spans in code points, participants by their identifiers in the annotation.
    struct Event: Encodable {
        var id: String
        var types: [String]
        var mode: OrNull<String>
        var status: String
        var optional: Bool
        var date: OrNull<String>
        var spans: [[Int]]
        var actors: [String]
        var recipients: [String]
        var places: [String]
        var sources: [String]
    }
}

/// A value that is written as `null` when there is none, so that every line has the same keys.
struct OrNull<Value: Encodable>: Encodable {
    var value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
