internal import NewsLanguage

/// Who belongs to the party that a word beside their names tells: *Republican candidate X*, *Democratic House members X
/// and Y*, *another Democrat, X*, *X, a Republican from Texas*.
struct PartyPhrase {
    let scan: SentenceScan

    private static let chambers: Set<String> = ["house", "senate", "congressional", "presidential", "parliamentary"]
    private static let politicians = WordKind.politicians.words
    private static let articles: Set<String> = ["a", "an", "another"]

    /// The mentions of the people whose party the word at an index tells.
    func people(at index: Int) -> [Int] {
        let named = PersonList(scan: scan).people(from: startOfName(after: index)).map(\.person)
        return named.isEmpty ? apposed(to: index) : named
    }

    /// Where the name begins, after the chamber and the words for what its bearer is or wants to be.
    private func startOfName(after index: Int) -> Int {
        if scan.lower(index + 1) == ",", Self.articles.contains(scan.lower(index - 1)) { return index + 2 }
        var next = index + 1
        while Self.chambers.contains(scan.lower(next)) || isTitle(next) || Self.politicians.contains(scan.lower(next)) {
            next += 1
        }
        return next
    }

    private func isTitle(_ index: Int) -> Bool {
        guard scan.tokens.indices.contains(index), let title = scan.titleAt[index] else { return false }
        return scan.titles[title].rank == "legislator"
    }

    /// *X, a Republican from Texas*
    private func apposed(to index: Int) -> [Int] {
        guard index > 2, ["a", "an"].contains(scan.lower(index - 1)), scan.lower(index - 2) == ",",
            let mention = scan.mentionAt[index - 3], scan.mentions[mention].referent == .person
        else { return [] }
        return [mention]
    }
}
