import NewsLanguage

/// The words that have a vector of their own: those of the treebanks, then further ones of the raw text.
struct NetworkVocabulary: Sendable {
    /// The bytes of the table of words.
    let bytes: [UInt8]
    /// The number of rows, the special ones included.
    let rows: Int
    /// How often each row's word occurs in the treebanks, and in all text.
    let treebankCounts: [Int], allCounts: [Int]
    /// Word → row.
    let table: IdentifierTable

    /// The words of the treebanks' sentences that occur often enough, and those of the raw text that do; `raw` counts
    /// the latter by the hash of the form in lower case.
    init(
        _ sentences: [TrainingSentence],
        minimum: Int,
        raw: Counter<UInt64>,
        rawMinimum: Int
    ) throws {
        var counter = Counter<UInt64>()
        for sentence in sentences {
            for lexeme in sentence.lexemes.dropFirst(2).dropLast(2) { counter.add(lexeme.lower) }
        }
        var kept = counter.ranked.filter { $0.count >= minimum }.map(\.key)
        let known = Set(kept)
        kept += raw.ranked.filter { $0.count >= rawMinimum && !known.contains($0.key) }.map(\.key)
        bytes = IdentifierTable.encode(kept.enumerated().map { ($1, UInt32($0 + NetworkWord.special)) })
        table = try IdentifierTable(trained: bytes)
        rows = kept.count + NetworkWord.special
        let none = [Int](repeating: 0, count: NetworkWord.special)
        treebankCounts = none + kept.map { counter.counts[$0] ?? 0 }
        allCounts = none + kept.map { (counter.counts[$0] ?? 0) + (raw.counts[$0] ?? 0) }
    }

    /// The words of a sentence after the root, some of them replaced by the unknown word, rare ones more often; how rare
    /// they are in the treebanks, or for a sentence of the raw text, in all text.
    func words(
        _ lexemes: ArraySlice<Lexeme>,
        isRaw: Bool = false,
        shape: NetworkShape,
        random: inout Randomness
    ) -> [NetworkWord] {
        let counts = isRaw ? allCounts : treebankCounts
        var out = [NetworkWord(special: NetworkWord.root)]
        for lexeme in lexemes {
            var word = NetworkWord(lexeme, vocabulary: table, shape: shape)
            let count = Float(counts[Int(word.rows.0)])
            if random.unit() < 0.25 / (0.25 + count) { word.hide(shape) }
            out.append(word)
        }
        return out
    }
}
