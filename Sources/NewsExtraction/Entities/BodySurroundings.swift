internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// The state or larger body that a sentence says a body belongs to, in words around its name: *the UN mission MINUSCA*,
/// *NATO's Stabilisation Force*, *the Nansen Office, a Norwegian government agency*.
struct BodySurroundings {
    let scan: SentenceScan
    let cast: Cast
    let gazetteer: Gazetteer

    private static let kinds = WordKind.kindsOfOwnedBody.words
    private static let articles: Set<String> = ["a", "an", "the"]
    private static let longestDescription = 5

    /// The entity around a mention of a body; `nil` where the sentence says nothing of it.
    func surroundings(of mention: Mention, _ body: Int) -> Int? {
        let found = knownOwner(mention, body) ?? describedBefore(mention) ?? describedAfter(mention)
        return found.flatMap { $0 != body && [.state, .organisation].contains(cast.entities[$0].type) ? $0 : nil }
    }

    /// *NATO's Stabilisation Force*: what the gazetteer knows, said by the article itself.
    private func knownOwner(_ mention: Mention, _ body: Int) -> Int? {
        let mark = mention.tokens.lowerBound - 1
        guard mark > 0, scan.isPossessive(mark), let owner = entity(endingAt: mark),
            let entry = cast.entryOf[body], let parent = gazetteer.parent(of: gazetteer.entries[entry]),
            cast.entity(ofEntry: parent) == owner
        else { return nil }
        return owner
    }

    /// *the UN mission MINUSCA*, *the Russian military intelligence service GRU*, *Iran's news agency, IRNA,*
    private func describedBefore(_ mention: Mention) -> Int? {
        var last = mention.tokens.lowerBound - 1
        if scan.lower(last) == ",", scan.lower(mention.tokens.upperBound) == "," { last -= 1 }
        guard Self.kinds.contains(scan.lower(last)), scan.mentionAt[last] == nil else { return nil }
        var index = last
        while index >= 0, last - index < Self.longestDescription, isDescription(index) { index -= 1 }
        return entity(endingAt: scan.isPossessive(index) ? index : index + 1)
    }

    /// *the Nansen Office, a Norwegian government agency*; *the GRU, Russia's military intelligence service*
    private func describedAfter(_ mention: Mention) -> Int? {
        let comma = mention.tokens.upperBound
        guard scan.lower(comma) == "," else { return nil }
        let start = Self.articles.contains(scan.lower(comma + 1)) ? comma + 2 : comma + 1
        guard scan.tokens.indices.contains(start), let other = scan.mentionAt[start],
            scan.mentions[other].tokens.lowerBound == start
        else { return nil }
        var index = scan.mentions[other].tokens.upperBound
        if scan.isPossessive(index) { index += 1 } else if start == comma + 1 { return nil }
        let end = index + Self.longestDescription
        while index < end, scan.tokens.indices.contains(index), isDescription(index) {
            let isLast = !scan.tokens.indices.contains(index + 1) || !isDescription(index + 1)
            if isLast { return Self.kinds.contains(scan.lower(index)) ? cast.entityOf[scan.index][other] : nil }
            index += 1
        }
        return nil
    }

    private func isDescription(_ index: Int) -> Bool {
        scan.mentionAt[index] == nil && !scan.isCapitalised(index)
            && ([.noun, .adjective].contains(scan.tokens[index].upos) || isHyphenated(index))
    }

    /// *state-run*
    private func isHyphenated(_ index: Int) -> Bool { "-" == scan.lower(index) || "-" == scan.lower(index - 1) }

    private func entity(endingAt end: Int) -> Int? {
        guard end > 0, scan.tokens.indices.contains(end - 1), let mention = scan.mentionAt[end - 1] else { return nil }
        return cast.entityOf[scan.index][mention]
    }
}
