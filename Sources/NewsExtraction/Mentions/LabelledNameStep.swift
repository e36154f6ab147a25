internal import NewsLanguage
internal import NewsOntology

/// Names that the analyser has learnt to find, where no table knows a word of them.
struct LabelledNameStep: MentionStep {
    let tables: WordTables

    func apply(to scan: inout SentenceScan) {
        // In a headline most words are capitalised, and the labels are less sure.
        guard scan.sentence.kind == .body else { return }
        for name in scan.sentence.names where isNew(name.tokens, scan) {
            guard let referent = referent(of: name, scan) else { continue }
            scan.add(Mention(sentence: scan.index, tokens: name.tokens, referent: referent))
        }
    }

    private func isNew(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.isFree(range) && range.allSatisfy { scan.titleAt[$0] == nil }
            && scan.isCapitalised(range.lowerBound) && scan.isCapitalised(range.upperBound - 1)
            && !(range.upperBound < scan.tokens.count && scan.mentionAt[range.upperBound] != nil)
            && !range.contains { DateWords.weekdays[scan.lower($0)] != nil || DateWords.months[scan.lower($0)] != nil }
    }

    private func referent(of name: NameMention, _ scan: SentenceScan) -> Mention.Referent? {
        switch name.kind {
        case .person: name.tokens.count > 1 ? .person : nil
        case .location: isProper(name.tokens, scan) && !ApposedThing.follows(name.tokens, scan) ? .place : nil
        case .organisation: isBody(name.tokens, scan) ? NamedFacility.bodyOrPlace(name.tokens, scan, tables) : nil
        case .miscellaneous: nil
        }
    }

    /// Several words, or an acronym.
    private func isBody(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let form = scan.tokens[range.lowerBound].form
        let isAcronym = form.utf8.count > 2 && form.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        return isProper(range, scan) && (range.count > 1 || isAcronym)
    }

    private func isProper(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        range.allSatisfy { scan.tokens[$0].upos == .properNoun || !scan.isCapitalised($0) }
            && !(range.lowerBound == 0 && tables.notNames.contains(scan.lower(0)))
    }
}
