/// What the head of coreference is told of mentions beside their vectors.
package struct MentionFacts {
    private static let determiners: Set = [
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    ]
    private static let possessives: Set = ["'s", "’s", "'", "’"]
    private static let sentences = [0, 1, 2, 3, 5, 8, 15]
    /// How many rows each kind of fact has, and where its rows begin.
    private static let sizes = [9, PronounClass.count * PronounClass.count, sentences.count + 1, 12, 2, 2, 3, 2, 9]
    private static let starts = sizes.indices.map { sizes[..<$0].reduce(0, +) }
    /// The number of all rows.
    package static let count = sizes.reduce(0, +)

    /// Where the mention is.
    let sentence: Int, tokens: Range<Int>
    /// Its head and its text in lower case, the text without determiner and possessive ending, and that text's words.
    let head: String, text: String, words: Set<String>
    /// The class of a pronoun; 0 a pronoun, 1 a name, 2 another noun; 0 unknown, 1 singular, 2 plural.
    let pronoun: Int, kind: Int, number: Int

    /// What is known of a mention of a sentence.
    package init(_ sentence: Sentence, number place: Int, tokens: Range<Int>, head: Int) {
        var lower = sentence.tokens[tokens].map { $0.form.lowercased() }
        let token = sentence.tokens[head]
        self.sentence = place
        self.tokens = tokens
        self.head = token.form.lowercased()
        pronoun = lower.count == 1 ? PronounClass.of(lower[0]) : 0
        let isPronoun = lower.count == 1 && (token.upos == .pronoun || token.upos == .determiner)
        kind = isPronoun ? 0 : token.upos == .properNoun ? 1 : 2
        if lower.count > 1, MentionFacts.determiners.contains(lower[0]) { lower.removeFirst() }
        if lower.count > 1, MentionFacts.possessives.contains(lower[lower.count - 1]) { lower.removeLast() }
        text = lower.joined(separator: " ")
        words = Set(lower)
        number = token.features.number == .singular ? 1 : token.features.number == .plural ? 2 : 0
    }

    /// Writes the rows of an earlier mention and this one, so many mentions later.
    package func facts(after earlier: MentionFacts, mentionsBetween distance: Int, _ add: (Int) -> Void) {
        let apart = sentence - earlier.sentence
        let isNested = apart == 0 && tokens.lowerBound < earlier.tokens.upperBound
        let contained = (words.contains(earlier.head) ? 1 : 0) + (earlier.words.contains(head) ? 1 : 0)
        let values = [
            earlier.kind * 3 + kind, earlier.pronoun * PronounClass.count + pronoun,
            PairFacts.bucket(apart, MentionFacts.sentences),
            distance > 0 ? min(11, PairFacts.logarithm(distance)) : 0,
            earlier.head == head ? 1 : 0, earlier.text == text ? 1 : 0, contained, isNested ? 1 : 0,
            earlier.number * 3 + number,
        ]
        for (start, value) in zip(MentionFacts.starts, values) { add(start + value) }
    }
}
