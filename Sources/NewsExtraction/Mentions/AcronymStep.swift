internal import NewsLanguage
internal import NewsOntology

/// A body by its letters alone before the title of somebody named: *SIU director Ana Ruiz*, *CPI leaders X and Y*.
struct AcronymStep: MentionStep {
    private static let lengths = 3...6

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where scan.mentionAt[index] == nil && scan.titleAt[index] == nil {
            guard isAcronym(scan.tokens[index].form), isBeforeHolder(index + 1, scan) else { continue }
            scan.add(Mention(sentence: scan.index, tokens: index..<index + 1, referent: .body(.other)))
        }
    }

    private func isAcronym(_ form: String) -> Bool {
        Self.lengths.contains(form.utf8.count) && form.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func isBeforeHolder(_ title: Int, _ scan: SentenceScan) -> Bool {
        if scan.isHeldTitle(at: title) { return true }
        return scan.pluralTitles.contains {
            $0.tokens.lowerBound == title && !PersonList(scan: scan).people(from: $0.tokens.upperBound).isEmpty
        }
    }
}
