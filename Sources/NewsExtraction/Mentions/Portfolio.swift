internal import NewsLanguage

/// What a ministry is for, behind its head word: *the French ministry of defence*, *Iran's ministry of culture and
/// Islamic guidance*.
enum Portfolio {
    private static let heads: Set<String> = ["ministry", "department"]

    /// Where the name of a body ends whose head word stands at an index: behind the portfolio if one follows.
    static func end(after head: Int, _ scan: SentenceScan, _ tables: WordTables) -> Int {
        guard heads.contains(scan.lower(head)), scan.lower(head + 1) == "of" else { return head + 1 }
        var end = endOfWords(from: head + 2, scan, tables)
        guard end > head + 2 else { return head + 1 }
        while ["and", "&"].contains(scan.lower(end)) {
            let next = endOfWords(from: end + 1, scan, tables)
            if next == end + 1 { break }
            end = next
        }
        return end
    }

    private static func endOfWords(from start: Int, _ scan: SentenceScan, _ tables: WordTables) -> Int {
        var end = start
        while tables.portfolios.contains(scan.lower(end)) { end += 1 }
        return end
    }
}
