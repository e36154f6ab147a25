internal import NewsLanguage

/// Nouns that stand for whoever is named beside them: the government of *the government of Peru*, the agency of *the
/// Tasnim agency*, the thousands of *thousands of people*.
struct StandingNouns {
    let scan: SentenceScan
    let tree: Tree

    private static let partsOfStates = WordKind.partsOfStates.words
    private static let kindsOfBody = WordKind.kindsOfBody.words
    private static let quantities = WordKind.quantities.words
    private static let owners: Set<String> = ["nmod", "amod", "compound"]

    /// The noun, in no mention of its own, that stands for a mention; `nil` where there is none.
    func noun(for mention: Mention) -> Int? {
        guard mention.referent.sort != .other else { return nil }
        let top = tree.top(of: mention.phrase)
        guard let noun = tree.tokens[top].head, tree.tokens.indices.contains(noun), scan.mentionAt[noun] == nil,
            [.noun, .numeral].contains(tree.tokens[noun].upos), Self.owners.contains(tree.relation(top))
        else { return nil }
        let lemma = tree.tokens[noun].lemma.lowercased()
        let isBehind = top > noun
        if isBehind, tree.preposition(top) != "of" { return nil }
        if mention.referent.sort == .group {
            return isBehind && Self.quantities.contains(lemma) ? outermost(noun) : nil
        }
        if Self.partsOfStates.contains(lemma) { return noun }
        return Self.kindsOfBody.contains(lemma) && !isBehind && !isAdjective(mention) ? noun : nil
    }

    /// The hundreds of *hundreds of thousands of people*.
    private func outermost(_ quantity: Int) -> Int {
        guard let above = tree.tokens[quantity].head, tree.tokens.indices.contains(above), above < quantity,
            tree.relation(quantity) == "nmod", tree.preposition(quantity) == "of",
            Self.quantities.contains(tree.tokens[above].lemma.lowercased())
        else { return quantity }
        return outermost(above)
    }

    private func isAdjective(_ mention: Mention) -> Bool {
        if case .known(_, demonym: true) = mention.referent { return true }
        return false
    }
}

extension Mention.Referent {
    /// What kind of name a referent is, as far as nouns stand for it.
    enum Sort { case known, body, group, other }

    var sort: Sort {
        switch self {
        case .known: .known
        case .body: .body
        case .group: .group
        default: .other
        }
    }
}
