internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Which mention a word is the head of, and whether a mention is a subject, also where a noun behind the name of a body says
/// what that is: *the Taliban administration*, *the Smer party*. *The US company* is not the United States.
struct HeadedMention {
    let scan: SentenceScan
    let cast: Cast

    private static let kinds = WordKind.kindsOfBody.words.union(WordKind.kindsOfNamedBody.words)
        .union(["administration", "government", "regime"])

    /// The mention that a word heads; of a title before a name, which the tree may take for the head, that of the name.
    func mention(_ word: Int, _ phrase: Range<Int>) -> Int? {
        if let mention = scan.mentionAt[word] ?? mentionBefore(kind: word) { return mention }
        guard scan.titleAt[word] != nil else { return nil }
        return scan.mentions.indices.first {
            scan.mentions[$0].referent == .person && scan.mentions[$0].phrase.contains(word)
        } ?? phrase.lazy.compactMap { scan.mentionAt[$0] }.first { scan.mentions[$0].referent == .person }
    }

    /// Whether a mention, or the noun behind it that says what it is, is the subject of a clause.
    func isSubject(_ mention: Mention, _ tree: Tree) -> Bool {
        let top = tree.top(of: mention.phrase)
        if tree.relation(top) == "nsubj" { return true }
        let kind = mention.tokens.upperBound
        return scan.tokens.indices.contains(kind) && mentionBefore(kind: kind) != nil
            && tree.relation(kind) == "nsubj"
    }

    /// The mention of the body whose kind a word says: *Smer* of *the Smer party*.
    private func mentionBefore(kind word: Int) -> Int? {
        guard word > 0, Self.kinds.contains(scan.lower(word)), scan.mentionAt[word] == nil,
            let mention = scan.mentionAt[word - 1], let entity = cast.entityOf[scan.index][mention],
            cast.entities[entity].type == .organisation
        else { return nil }
        return mention
    }
}
