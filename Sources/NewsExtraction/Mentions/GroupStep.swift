internal import NewsLanguage

/// Unnamed collectives: *senior Iranian officials*, *Palestinians*, *the international community*.
struct GroupStep: MentionStep {
    let tables: WordTables
    let gazetteer: Gazetteer

    private static let modifiers: Set<UniversalPOS> = [.adjective, .noun, .properNoun, .numeral]
    private static let longestModifier = 4
    /// *the Habsburg family*
    private static let families: Set<String> = ["family", "clan", "dynasty", "tribe", "brothers", "sisters"]
    private static let links: Set<String> = ["of", "for", "from", "within"]

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where scan.mentionAt[index] == nil && scan.titleAt[index] == nil {
            guard isHead(index, scan), !isTitleOfMany(index, scan), !isQuantity(index, scan) else { continue }
            let start = start(of: index, scan)
            let own = (start..<index + 1).filter { scan.mentionAt[$0] == nil }
            guard let first = own.first else { continue }
            let tokens = scan.isFree(start..<index + 1) ? start..<index + 1 : lastFreeRun(first, index, scan)
            scan.add(
                Mention(
                    sentence: scan.index,
                    tokens: tokens,
                    referent: .group,
                    phrase: start..<endOfComplement(index + 1, scan)
                )
            )
        }
        addPlainTitles(to: &scan)
        addRelatives(to: &scan)
    }

    /// *French ministers Jean Dupont and Marie Durand*: the two, and no third party.
    private func isTitleOfMany(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1), let next = scan.mentionAt[index + 1] else { return false }
        return scan.mentions[next].referent == .person
            && scan.pluralTitles.contains { $0.tokens.upperBound == index + 1 }
    }

    private static let quantities = WordKind.quantities.words

    /// *a group of soldiers*: the soldiers.
    private func isQuantity(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard Self.quantities.contains(scan.lower(index)), scan.lower(index + 1) == "of" else { return false }
        var noun = index + 2
        while scan.tokens.indices.contains(noun), scan.tokens[noun].upos != .noun,
            [.adjective, .determiner, .numeral].contains(scan.tokens[noun].upos)
        {
            noun += 1
        }
        return scan.tokens.indices.contains(noun) && isHead(noun, scan)
    }

    private func isHead(_ index: Int, _ scan: SentenceScan) -> Bool {
        let token = scan.tokens[index]
        guard [.noun, .properNoun, .adjective].contains(token.upos) else { return false }
        let next = scan.tokens.indices.contains(index + 1) ? scan.tokens[index + 1] : nil
        guard next?.upos != .noun || token.upos == .noun && next?.upos != .noun else { return false }
        if scan.isPossessive(index + 1), next?.form == "'s" || next?.form == "’s" { return isKnown(token, scan, index) }
        return isKnown(token, scan, index)
    }

    private func isKnown(_ token: Token, _ scan: SentenceScan, _ index: Int) -> Bool {
        let lower = token.form.lowercased()
        if isGroup(token.form) || gazetteer.isPeople(token.form) { return true }
        if Self.families.contains(lower), index > 0, scan.isCapitalised(index - 1), isNameless(index - 1, scan) {
            return true
        }
        return index > 0 && isGroup("\(scan.tokens[index - 1].form) \(token.form)")
    }

    /// Words of the table in small letters may begin with a capital, *MPs* and *Kurds* must.
    private func isGroup(_ words: String) -> Bool {
        tables.groups[words.lowercased()] != nil || tables.groups[words] != nil
    }

    /// A capitalised word of no mention, or of one that is read as a name of its own only because no table has it.
    private func isNameless(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.mentionAt[index].map { [.person, .place].contains(scan.mentions[$0].referent) } ?? true
    }

    private func start(of head: Int, _ scan: SentenceScan) -> Int {
        var start = head
        while start > 0, head - start < Self.longestModifier {
            if let wider = coordinatedStart(start, scan) {
                start = wider
                continue
            }
            let token = scan.tokens[start - 1]
            let known =
                scan.mentionAt[start - 1].map { isAttribute(scan.mentions[$0], scan) } ?? true
                || start == head && Self.families.contains(scan.lower(head)) && isNameless(start - 1, scan)
            guard Self.modifiers.contains(token.upos), known, scan.titleAt[start - 1] == nil,
                !["least", "most"].contains(scan.lower(start - 1)),
                DateWords.weekdays[scan.lower(start - 1)] == nil
            else { break }
            start -= 1
        }
        return start
    }

    /// *Canadian and British ambassadors*
    private func coordinatedStart(_ start: Int, _ scan: SentenceScan) -> Int? {
        guard start > 1, ["and", ","].contains(scan.lower(start - 1)), let here = scan.mentionAt[start],
            let before = scan.mentionAt[start - 2], isDemonym(scan.mentions[here]), isDemonym(scan.mentions[before])
        else { return nil }
        return scan.mentions[before].tokens.lowerBound
    }

    private func isDemonym(_ mention: Mention) -> Bool {
        if case .known(_, demonym: true) = mention.referent { return true }
        return false
    }

    /// *Iranian officials*, *Hamas gunmen*, but not *Iran's officials*.
    private func isAttribute(_ mention: Mention, _ scan: SentenceScan) -> Bool {
        if case .known = mention.referent { return !scan.isPossessive(mention.tokens.upperBound) }
        return false
    }

    /// *members of the Security Council*: whose or which they are belongs to the phrase.
    private func endOfComplement(_ end: Int, _ scan: SentenceScan) -> Int {
        let isPublic = scan.lower(end - 1) == "authorities" && scan.lower(end) == "in"
        if isPublic { return scan.endOfComplement(end, after: ["in"]) }
        return scan.endOfComplement(end, after: Self.links)
    }

    private func lastFreeRun(_ first: Int, _ head: Int, _ scan: SentenceScan) -> Range<Int> {
        var start = head
        while start > first, scan.mentionAt[start - 1] == nil { start -= 1 }
        return start..<head + 1
    }

    /// Plural titles without a name are groups as well: *the foreign ministers*, *ambassadors*.
    private func addPlainTitles(to scan: inout SentenceScan) {
        for title in scan.titles where !title.isCourtesy {
            let last = title.tokens.upperBound - 1
            guard scan.isFree(title.tokens),
                scan.tokens[last].features.number == .plural || scan.lower(last).hasSuffix("s"),
                scan.tokens[last].upos == .noun, tables.groups[scan.lower(last)] != nil
            else { continue }
            let start = start(of: title.tokens.lowerBound, scan)
            scan.add(
                Mention(
                    sentence: scan.index,
                    tokens: title.tokens,
                    referent: .group,
                    phrase: start..<title.tokens.upperBound
                )
            )
        }
    }

    private static let anybody: Set<String> = ["everyone", "everybody", "anyone", "anybody", "those"]
    private static let longestClause = 9

    /// *everyone who had helped the strikers*, *those who fled*
    private func addRelatives(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where Self.anybody.contains(scan.lower(index)) {
            guard scan.mentionAt[index] == nil, scan.lower(index + 1) == "who" else { continue }
            let limit = min(scan.tokens.count, index + Self.longestClause)
            let end = (index + 2..<limit).first { scan.tokens[$0].upos == .punctuation } ?? limit
            scan.add(
                Mention(sentence: scan.index, tokens: index..<index + 1, referent: .group, phrase: index..<end)
            )
        }
    }
}
