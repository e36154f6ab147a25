internal import NewsLanguage

/// Which sentences and articles are about games.
enum GameReports {
    private static let words = WordKind.sports.words
    /// The fewest sentences about games that make a report, and their least share of an article's sentences.
    private static let fewest = 3, share = 0.4

    /// Whether a sentence is about a game: by its words, or by a score (*2-1*).
    static func isAboutGame(_ scan: SentenceScan) -> Bool {
        scan.tokens.indices.contains { index in
            if words.contains(scan.tokens[index].lemma.lowercased()) { return true }
            guard ["-", "–"].contains(scan.lower(index)) else { return false }
            // The words around a hyphen: *kick-off*, *2-1*.
            let (first, second) = (scan.lower(index - 1), scan.lower(index + 1))
            return words.contains(first + "-" + second) || isGoals(first) && isGoals(second)
        }
    }

    /// Whether an article reports a game: many of its sentences are about one.
    static func isReport(_ scans: [SentenceScan]) -> Bool {
        let count = scans.count(where: isAboutGame)
        return count >= fewest && Double(count) >= share * Double(scans.count)
    }

    private static func isGoals(_ word: String) -> Bool {
        word.utf8.count == 1 && word.utf8.allSatisfy { (48...57).contains($0) }
    }
}
