import NewsLanguage

/// The words that have a vector of their own.
struct NeuralVocabulary {
    /// The bytes of the table of words.
    let bytes: [UInt8]
    /// The number of rows, the three special ones included.
    let rows: Int
    private let table: IdentifierTable
    private let counts: [Int]

    /// The words of the sentences that occur often enough.
    init(_ sentences: [TrainingSentence], minimum: Int) throws {
        var counter = Counter<UInt64>()
        for sentence in sentences {
            for lexeme in sentence.lexemes.dropFirst(2).dropLast(2) { counter.add(lexeme.lower) }
        }
        let kept = counter.ranked.filter { $0.count >= minimum }
        bytes = IdentifierTable.encode(kept.enumerated().map { ($1.key, UInt32($0 + 3)) })
        table = try IdentifierTable(trained: bytes)
        rows = kept.count + 3
        counts = [0, 0, 0] + kept.map(\.count)
    }

    /// The words of a sentence, some of them replaced by the unknown word, rare ones more often.
    func words(_ sentence: TrainingSentence, shape: NeuralShape, random: inout Randomness) -> [NeuralWord] {
        var out = [NeuralWord.special(1, shape)]
        for (lexeme, tag) in zip(sentence.lexemes.dropFirst(2), sentence.guessedTags) {
            var word = NeuralWord(lexeme, tag: tag, vocabulary: table, shape: shape)
            let count = Float(counts[Int(word.rows.0)])
            if random.unit() < 0.25 / (0.25 + count) { word.hide(shape) }
            out.append(word)
        }
        return out + [.special(2, shape)]
    }
}

extension NeuralWord {
    /// Makes the word one that is in no vocabulary, and so bears no known tags.
    fileprivate mutating func hide(_ shape: NeuralShape) {
        let unknown = NeuralWord.special(0, shape)
        rows.0 = 0
        rows.5 = unknown.rows.5
    }
}
