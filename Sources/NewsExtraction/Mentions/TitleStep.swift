internal import NewsLanguage
internal import NewsOntology

/// Marks office titles and forms of address, capitalised or not.
struct TitleStep: MentionStep {
    let tables: WordTables

    func apply(to scan: inout SentenceScan) {
        var index = 0
        while index < scan.tokens.count {
            guard let (tokens, title) = tables.titles.match(scan.lowerPieces, at: index), isNominal(tokens, scan),
                !isInBody(tokens, scan)
            else {
                index += 1
                continue
            }
            let whole = whole(tokens, title.rank, scan)
            scan.add(TitlePhrase(tokens: whole, rank: title.rank, state: title.state, isCourtesy: title.isCourtesy))
            index = whole.upperBound
        }
        addOfficials(to: &scan)
        addPlurals(to: &scan)
    }

    /// *Interpol official Ana Ruiz*: *official* is a title before a name only.
    private func addOfficials(to scan: inout SentenceScan) {
        for index in scan.tokens.indices.dropFirst().dropLast() where scan.lower(index) == "official" {
            let next = scan.tokens[index + 1]
            guard scan.titleAt[index] == nil, scan.tokens[index].upos == .noun, next.upos == .properNoun,
                scan.isCapitalised(index + 1), DateWords.weekdays[scan.lower(index + 1)] == nil,
                DateWords.months[scan.lower(index + 1)] == nil
            else { continue }
            scan.add(TitlePhrase(tokens: index..<index + 1, rank: "official", state: nil, isCourtesy: false))
        }
    }

    private func whole(_ range: Range<Int>, _ rank: String, _ scan: SentenceScan) -> Range<Int> {
        if Self.withPortfolios.contains(rank) {
            return withPortfolio(rank == "body-head" ? withoutBody(range, scan) : range, scan)
        }
        // *military ruler*
        let isAdjective = scan.tokens[range.lowerBound].upos == .adjective
        return rank == "head-of-state" && isAdjective ? range : withoutBody(range, scan)
    }

    /// *the EU observer mission* has no observer in it.
    private func isInBody(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let words = (range.lowerBound..<range.upperBound + 1).map { scan.lower($0) }
        return tables.bodies[words.joined(separator: " ")] != nil
    }

    /// *police chief Ana Ruiz* is a chief of the police, *Central Bank Governor Ali Khan* governs the bank: the body
    /// before the title of somebody named is a name of its own.
    private func withoutBody(_ range: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        let name = scan.lower(range.upperBound) == "," ? range.upperBound + 1 : range.upperBound
        guard scan.isCapitalised(name) else { return range }
        // *Hamas' political bureau leader*: the owner holds all of it.
        let isOwned = scan.isPossessive(range.lowerBound - 1)
        for start in range.dropFirst().prefix(isOwned ? 1 : range.count) {
            let words = (range.lowerBound..<start).map { scan.lower($0) }.joined(separator: " ")
            guard let body = tables.bodies[words], body.alsoLowerCase || body.kind == .business,
                tables.titles.match(scan.lowerPieces, at: start)?.0 == start..<range.upperBound
            else { continue }
            return start..<range.upperBound
        }
        return range
    }

    private static let longestPlural = 3

    /// *Presidents A of Peru and B of Chile*, *foreign ministers A and B*: a title in the plural right before a name.
    private func addPlurals(to scan: inout SentenceScan) {
        for last in scan.tokens.indices.dropLast() {
            let word = scan.lower(last)
            guard word.hasSuffix("s"), word.utf8.count > 4, scan.titleAt[last] == nil, scan.isCapitalised(last + 1)
            else {
                continue
            }
            var pieces = scan.lowerPieces
            pieces[last] = NamePieces.of(String(word.dropLast()))
            let starts = max(0, last + 1 - Self.longestPlural)...last
            for start in starts where scan.titleAt[start] == nil {
                guard let (tokens, title) = tables.titles.match(pieces, at: start), tokens.upperBound == last + 1,
                    !title.isCourtesy, title.rank != "other"
                else { continue }
                scan.addPlural(TitlePhrase(tokens: tokens, rank: title.rank, state: title.state, isCourtesy: false))
                break
            }
        }
    }

    private static let heads = WordKind.titlesWithPortfolio.words
    private static let withPortfolios: Set<String> = ["minister", "diplomat", "body-head", "official"]

    /// *Minister of Public Works and Transport*: the words for what a ministry does belong to the title.
    private func withPortfolio(_ range: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        guard scan.isCapitalised(range.lowerBound) else { return range }
        var index = range.upperBound
        var end = index
        if Self.heads.contains(scan.lower(index - 1)) {
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
        return range.lowerBound..<max(end, endOfAffairs(range, scan) ?? end)
    }

    /// *Assistant Secretary for Western Hemisphere Affairs*: capitalised words up to the last that names a portfolio.
    private func endOfAffairs(_ range: Range<Int>, _ scan: SentenceScan) -> Int? {
        guard scan.lower(range.upperBound) == "for" else { return nil }
        let start = range.upperBound + (scan.lower(range.upperBound + 1) == "the" ? 2 : 1)
        var end: Int?
        var index = start
        while index - start < Self.longestPortfolio, isInPortfolio(index, scan) {
            if isPortfolio(index, scan), index > start || scan.lower(start - 2) == "state" { end = index + 1 }
            index += 1
        }
        return end
    }

    private static let longestPortfolio = 8

    private func isInPortfolio(_ index: Int, _ scan: SentenceScan) -> Bool {
        if scan.isCapitalised(index) {
            return tables.titles.match(scan.lowerPieces, at: index) == nil
                && !tables.givenNames.contains(scan.tokens[index].form)
        }
        return ["and", ",", "&"].contains(scan.lower(index)) && isPortfolio(index + 1, scan)
    }

    private func isPortfolio(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.isCapitalised(index) && tables.portfolios.contains(scan.lower(index))
    }

    /// *head coach*, *head teacher*: before another noun it is no title.
    private func isModifier(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let next = range.upperBound
        guard range.count == 1, scan.lower(range.lowerBound) == "head", scan.tokens.indices.contains(next) else {
            return false
        }
        return scan.tokens[next].upos == .noun && !scan.isCapitalised(next)
    }

    /// *head* and *chair* are verbs too, *a general strike* is of no general.
    private func isNominal(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        if isModifier(range, scan) { return false }
        if scan.isCapitalised(range.upperBound - 1) { return true }
        let last = scan.tokens[range.upperBound - 1]
        return last.upos != .verb && (last.upos != .adjective || range.count > 1)
    }
}
