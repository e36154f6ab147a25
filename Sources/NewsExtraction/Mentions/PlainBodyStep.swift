internal import NewsLanguage

/// Bodies without a name or an owner beside them: *the army*, *police*, *the interior ministry*.
struct PlainBodyStep: MentionStep {
    let tables: WordTables

    private static let longest = 3
    private static let determiners: Set<String> = ["the", "its", "his", "her", "their", "our"]
    private static let bare = WordKind.bodiesWithoutArticle.words

    func apply(to scan: inout SentenceScan) {
        var index = 0
        while index < scan.tokens.count {
            guard let (tokens, body) = match(at: index, scan) else {
                index += 1
                continue
            }
            scan.add(Mention(sentence: scan.index, tokens: tokens, referent: .body(body.kind)))
            index = tokens.upperBound
        }
    }

    private func match(at start: Int, _ scan: SentenceScan) -> (Range<Int>, WordTables.Body)? {
        for length in stride(from: Self.longest, through: 1, by: -1) where start + length <= scan.tokens.count {
            let range = start..<start + length
            let text = range.map { scan.lower($0) }.joined(separator: " ")
            guard let body = tables.bodies[text], body.alsoLowerCase else { continue }
            return isWhole(range, text, scan) ? (range, body) : nil
        }
        return nil
    }

    /// A phrase of its own, in lower case but at the start of a sentence, that says no more than which body it is.
    private func isWhole(_ range: Range<Int>, _ text: String, _ scan: SentenceScan) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        let isHeld = scan.isHeldTitle(at: range.upperBound)
        guard scan.isFree(range),
            range.allSatisfy({ scan.titleAt[$0] == nil && (!scan.isCapitalised($0) || $0 == 0 || isHeld) }),
            [.noun, .properNoun].contains(scan.tokens[last].upos), !isModifier(last, scan)
        else { return false }
        if Self.determiners.contains(scan.lower(first - 1)) || scan.isPossessive(first - 1) { return true }
        let isAfterModifier =
            first > 0 && [.adjective, .noun, .properNoun, .numeral].contains(scan.tokens[first - 1].upos)
            && !(isHeld && TitleContext.isStatus(scan.lower(first - 1)))
        let isNamed = isHeld && (scan.isCapitalised(first) && first > 0 || TitleContext.isStatus(scan.lower(first - 1)))
        return (Self.bare.contains(text) || isNamed || isOfHolder(range.upperBound, scan)) && !isAfterModifier
    }

    /// *army spokesman Ana Ruiz*, *an army spokesman, Ana Ruiz,*
    private func isOfHolder(_ title: Int, _ scan: SentenceScan) -> Bool {
        scan.isHeldTitle(at: title) && isSpokesperson(title, scan)
    }

    /// *the police chief* is no police.
    private func isModifier(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1) else { return false }
        let next = scan.tokens[index + 1]
        return [.noun, .properNoun].contains(next.upos) && scan.titleAt[index + 1] == nil
            || scan.titleAt[index + 1] != nil && !isSpokesperson(index + 1, scan) && !scan.isHeldTitle(at: index + 1)
            || next.form == "-"
    }

    /// *the foreign ministry spokesman* speaks for the ministry.
    private func isSpokesperson(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.titleAt[index].map { scan.titles[$0].rank == "spokesperson" } ?? false
    }
}
