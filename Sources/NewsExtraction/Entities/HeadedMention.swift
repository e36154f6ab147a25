internal import NewsLanguage

/// Which mention a word is the head of, and whether a mention is a subject, also where a noun behind a name says what it
/// is of: *the Taliban administration*, *the Smer party*.
enum HeadedMention {
    private static let kinds = WordKind.kindsOfBody.words.union(WordKind.kindsOfNamedBody.words)
        .union(["administration", "government", "regime"])

    /// The mention that a word heads; of a title before a name, which the tree may take for the head, that of the name.
    static func mention(_ word: Int, _ phrase: Range<Int>, _ scan: SentenceScan) -> Int? {
        if let mention = scan.mentionAt[word] ?? mentionBefore(kind: word, scan) { return mention }
        guard scan.titleAt[word] != nil else { return nil }
        return scan.mentions.indices.first {
            scan.mentions[$0].referent == .person && scan.mentions[$0].phrase.contains(word)
        } ?? phrase.lazy.compactMap { scan.mentionAt[$0] }.first { scan.mentions[$0].referent == .person }
    }

    /// Whether a mention, or the noun behind it that says what it is, is the subject of a clause.
    static func isSubject(_ mention: Mention, _ scan: SentenceScan, _ tree: Tree) -> Bool {
        let top = tree.top(of: mention.phrase)
        if tree.relation(top) == "nsubj" { return true }
        let kind = mention.tokens.upperBound
        return scan.tokens.indices.contains(kind) && mentionBefore(kind: kind, scan) != nil
            && tree.relation(kind) == "nsubj"
    }

    /// The mention of the body whose kind a word says: *Smer* of *the Smer party*.
    private static func mentionBefore(kind word: Int, _ scan: SentenceScan) -> Int? {
        guard word > 0, kinds.contains(scan.lower(word)), scan.mentionAt[word] == nil,
            let mention = scan.mentionAt[word - 1]
        else { return nil }
        switch scan.mentions[mention].referent {
        case .known(_, demonym: false), .body: return mention
        default: return nil
        }
    }
}
