internal import NewsLanguage

/// Marks office titles and forms of address, capitalised or not.
struct TitleStep: MentionStep {
    let tables: WordTables

    func apply(to scan: inout SentenceScan) {
        var index = 0
        while index < scan.tokens.count {
            guard let (tokens, title) = tables.titles.match(scan.lowerPieces, at: index), isNominal(tokens, scan) else {
                index += 1
                continue
            }
            scan.add(TitlePhrase(tokens: tokens, rank: title.rank, state: title.state, isCourtesy: title.isCourtesy))
            index = tokens.upperBound
        }
    }

    /// *head* and *chair* are verbs too.
    private func isNominal(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let last = scan.tokens[range.upperBound - 1]
        return last.upos != .verb || scan.isCapitalised(range.upperBound - 1)
    }
}
