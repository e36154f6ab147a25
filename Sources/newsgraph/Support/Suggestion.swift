/// Guesses what a misspelt word was meant to be.
enum Suggestion {
    /// The nearest of the words, when it is near enough to have been meant.
    static func nearest(to word: String, among words: [String]) -> String? {
        let word = word.lowercased()
        let ranked = words.map { (word: $0, distance: distance(word, $0.lowercased())) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(word.count, best.word.count) / 2) ? best.word : nil
    }

    /// `; did you mean 'WORD'?`, or what there is to choose from.
    static func hint(for word: String, among words: [String]) -> String {
        if let nearest = nearest(to: word, among: words) { return "; did you mean '\(nearest)'?" }
        return "; choose from \(words.joined(separator: ", "))"
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour.
    ///
    /// Source: Damerau, CACM 7 (1964) 171, in the form of optimal string alignment.
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let same = a[i] == b[j] ? 0 : 1
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + same)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
