internal import NewsLanguage

/// Whether the name of a capital stands for the government: *Tehran's request*, but not *in Tehran*.
enum Metonymy {
    private static let locative: Set<String> = [
        "in", "at", "near", "to", "from", "outside", "into", "around", "through", "across", "inside", "toward",
        "towards", "for", "of", "via", "over", "capital", "(", "visit", "visited", "visiting", "leave", "left",
        "leaving", "reached",
    ]

    static func isGovernment(_ mention: Mention, _ scan: SentenceScan) -> Bool {
        let next = mention.tokens.upperBound
        let before = scan.lower(mention.tokens.lowerBound - 1)
        if scan.isPossessive(next) { return !["mayor", "airport", "streets", "city"].contains(scan.lower(next + 1)) }
        if scan.lower(next) == "-" || scan.lower(next) == "(" { return false }
        if isPlaced(next, scan) { return false }
        // *the Minsk agreements* were made in Minsk.
        if scan.tokens.indices.contains(next), scan.tokens[next].upos == .noun { return false }
        if mention.tokens.lowerBound == 0, !isFollowedByVerb(next, scan) { return false }
        if before == ",", scan.lower(next) == "," || scan.lower(next) == "." { return false }
        return !locative.contains(before)
    }

    /// *Tripoli in northern Lebanon*: a name after *in*, but for words of direction.
    private static func isPlaced(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.lower(index) == "in" else { return false }
        let range = index + 1..<min(scan.tokens.count, index + 4)
        return range.first { scan.mentionAt[$0] != nil }.map { name in
            (index + 1..<name).allSatisfy { [.adjective, .determiner].contains(scan.tokens[$0].upos) }
        } ?? false
    }

    private static let longestWay = 4

    /// *Beirut again rejected*, *Tehran on Monday said*, *Moscow and Kyiv accuse each other*
    private static func isFollowedByVerb(_ start: Int, _ scan: SentenceScan) -> Bool {
        var index = start
        for _ in 0..<longestWay {
            guard scan.tokens.indices.contains(index) else { return false }
            if [.verb, .auxiliary].contains(scan.tokens[index].upos) { return true }
            guard let next = step(index, scan) else { return false }
            index = next
        }
        return false
    }

    /// The word after an adverb, a day, or another name that is coordinated.
    private static func step(_ index: Int, _ scan: SentenceScan) -> Int? {
        if scan.tokens[index].upos == .adverb || DateWords.weekdays[scan.lower(index)] != nil { return index + 1 }
        if scan.lower(index) == "on", DateWords.weekdays[scan.lower(index + 1)] != nil { return index + 2 }
        guard scan.lower(index) == "and", scan.tokens.indices.contains(index + 1),
            let mention = scan.mentionAt[index + 1], case .known(_, demonym: false) = scan.mentions[mention].referent
        else { return nil }
        let next = scan.mentions[mention].tokens.upperBound
        // *London and Leeds are cities*
        return ["are", "were"].contains(scan.lower(next)) ? nil : next
    }
}
