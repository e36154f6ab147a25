internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// *Lebanon, Pennsylvania*; *Waco, Tex.*: a name before a comma and a region is a town there, whatever else has the name,
/// when the table of towns has one.
struct TownNameStep {
    let gazetteer: Gazetteer
    let towns: Towns
    /// *Pa*, *Calif*
    let shortNames: SortedTable

    private static let longest = 4

    func apply(to scan: inout SentenceScan) {
        for comma in scan.tokens.indices where scan.tokens[comma].form == "," {
            guard let name = name(before: comma, scan), !isPerson(name, scan) else { continue }
            let regions = regions(after: comma, scan)
            guard !regions.isEmpty else { continue }
            let found = towns.named(scan.text(name)).filter { $0.kind != .region && $0.isCommonName }
            guard let region = regions.first(where: { region in found.contains { region.holds($0) } }) else { continue }
            mark(name, in: &scan)
            scan.replace(region.tokens, with: .known(region.entry, demonym: false))
        }
    }

    /// The town keeps the row that is known of such a place; a state, a body and a person of its name are others.
    private func mark(_ name: Range<Int>, in scan: inout SentenceScan) {
        if let index = scan.mentionAt[name.lowerBound], case .known(let entry, _) = scan.mentions[index].referent,
            scan.mentions[index].tokens == name, gazetteer.entries.type(entry) == .place
        {
            return
        }
        scan.replace(name, with: .place)
    }

    /// The capitalised words right before a comma, none of which is a title.
    private func name(before comma: Int, _ scan: SentenceScan) -> Range<Int>? {
        var start = comma
        while start > 0, comma - start <= Self.longest, isNameWord(start - 1, scan) { start -= 1 }
        let isTitled = start > 0 && scan.titleAt[start - 1] != nil
        guard start < comma, comma - start <= Self.longest, !isTitled else { return nil }
        return start..<comma
    }

    private func isNameWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        let isSmall = [.adposition, .determiner, .coordinatingConjunction].contains(scan.tokens[index].upos)
        return scan.isCapitalised(index) && scan.titleAt[index] == nil && !isSmall
            || scan.tokens[index].form == "-" && index > 0 && scan.isCapitalised(index - 1)
    }

    /// *Ann Lebanon, Pennsylvania*
    private func isPerson(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.sentence.names.contains { $0.kind == .person && $0.tokens.count > 1 && $0.tokens.overlaps(name) }
    }

    /// A region that stands behind a comma.
    private struct Region {
        var entry: Int
        var tokens: Range<Int>
        var state: String
        var keys: Set<String>

        func holds(_ town: Town) -> Bool { town.state == state && keys.contains(RegionName.key(town.region)) }
    }

    /// What the name behind the comma can be: that of several regions and a state, or short for one.
    private func regions(after comma: Int, _ scan: SentenceScan) -> [Region] {
        guard comma + 1 < scan.tokens.count else { return [] }
        let short = shortNames.rows(for: scan.tokens[comma + 1].form.filter { $0 != "." })
        if !short.isEmpty {
            return short.flatMap { row in
                regions(named: row[1], comma + 1..<comma + 2).filter { $0.state == row[2] }
            }
        }
        guard let (tokens, _) = gazetteer.names.match(scan.pieces, at: comma + 1) else { return [] }
        return regions(named: scan.text(tokens), tokens)
    }

    private func regions(named name: String, _ tokens: Range<Int>) -> [Region] {
        gazetteer.names.all(name).filter { $0.form == .name }.compactMap { region($0.entry, tokens) }
    }

    private func region(_ index: Int, _ tokens: Range<Int>) -> Region? {
        let entry = gazetteer.entries[index]
        guard entry.placeKind == .region, let state = entry.partOf else { return nil }
        return Region(entry: index, tokens: tokens, state: state, keys: Set(entry.names.map(RegionName.key)))
    }
}
