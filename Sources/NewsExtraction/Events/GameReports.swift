internal import NewsLanguage

/// Which sentences of an article are about games, and whether the article reports one.
struct GameReports {
    private static let words = WordKind.sports.words
    /// The fewest sentences about games that make a report, and their least share of an article's sentences.
    private static let fewest = 3, share = 0.4

    /// Whether each sentence is about a game.
    let isAboutGame: [Bool]
    /// Whether many sentences are.
    let isReport: Bool

    init(_ scans: [SentenceScan]) {
        isAboutGame = scans.map(GameReports.isAboutGame)
        let count = isAboutGame.count { $0 }
        isReport = count >= GameReports.fewest && Double(count) >= GameReports.share * Double(scans.count)
    }

    /// By its words, or by a score (*2-1*).
    private static func isAboutGame(_ scan: SentenceScan) -> Bool {
        scan.tokens.indices.contains { index in
            if words.contains(scan.tokens[index].lemma.lowercased()) { return true }
            guard ["-", "–"].contains(scan.lower(index)) else { return false }
            // The words around a hyphen: *kick-off*, *2-1*.
            let (first, second) = (scan.lower(index - 1), scan.lower(index + 1))
            return words.contains(first + "-" + second) || isGoals(first) && isGoals(second)
        }
    }

    private static func isGoals(_ word: String) -> Bool {
        word.utf8.count == 1 && word.utf8.allSatisfy { (48...57).contains($0) }
    }
}
