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
            let whole = title.rank == "minister" ? withPortfolio(tokens, scan) : tokens
            scan.add(TitlePhrase(tokens: whole, rank: title.rank, state: title.state, isCourtesy: title.isCourtesy))
            index = whole.upperBound
        }
    }

    /// *Minister of Public Works and Transport*: the words for what a ministry does belong to the title.
    private func withPortfolio(_ range: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        guard scan.isCapitalised(range.lowerBound) else { return range }
        var index = range.upperBound
        var end = index
        if ["minister", "secretary"].contains(scan.lower(index - 1)) {
            guard ["of", "for"].contains(scan.lower(index)) else { return range }
            index += scan.lower(index + 1) == "the" ? 2 : 1
        } else if !range.contains(where: { ["of", "for"].contains(scan.lower($0)) }) {
            return range
        }
        while scan.tokens.indices.contains(index) {
            if isPortfolio(index, scan) {
                end = index + 1
            } else if !["and", ",", "&"].contains(scan.lower(index)) || end != index || !isPortfolio(index + 1, scan) {
                break
            }
            index += 1
        }
        return range.lowerBound..<end
    }

    private func isPortfolio(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.isCapitalised(index) && tables.portfolios.contains(scan.lower(index))
    }

    /// *head* and *chair* are verbs too.
    private func isNominal(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let last = scan.tokens[range.upperBound - 1]
        return last.upos != .verb || scan.isCapitalised(range.upperBound - 1)
    }
}
