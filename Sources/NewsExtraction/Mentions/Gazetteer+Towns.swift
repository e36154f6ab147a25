internal import NewsOntology

extension Gazetteer {
    /// A plant, a camp or a crossing is named for places around it as well.
    private static let facilities = WordKind.facilities.words.subtracting(["camp", "crossing", "checkpoint", "plant"])

    /// The town that a facility's name begins with, and its words: Quito of *Quito airport*.
    func town(in mention: Mention, _ scan: SentenceScan) -> (tokens: Range<Int>, entry: Int)? {
        let last = mention.tokens.upperBound - 1
        guard Self.facilities.contains(scan.lower(last)), !scan.isCapitalised(last),
            let match = names.match(scan.pieces, at: mention.tokens.lowerBound, before: last),
            match.tokens.upperBound == last, match.value.form != .demonym, isTown(match.value.entry)
        else { return nil }
        return (match.tokens, match.value.entry)
    }

    /// Whether an entry is a city, be it a capital.
    func isTown(_ entry: Int) -> Bool {
        entries.type(entry) == .place && (entries[entry].placeKind == .city || entries[entry].capitalOf != nil)
    }
}
