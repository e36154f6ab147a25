internal import NewsLanguage
internal import NewsOntology

/// Governments by the name of who leads them: *the Bush administration* is a body, and no person.
struct AdministrationStep: MentionStep {
    private static let words: Set<String> = ["administration"]

    func apply(to scan: inout SentenceScan) {
        for mention in scan.mentions where mention.referent == .person {
            let word = mention.tokens.upperBound
            guard Self.words.contains(scan.lower(word)), scan.mentionAt[word] == nil, !isModifier(word, scan) else {
                continue
            }
            scan.replace(mention.tokens.lowerBound..<word + 1, with: .body(.government))
        }
    }

    /// *Bush administration officials* are people.
    private func isModifier(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1) else { return false }
        return [.noun, .properNoun].contains(scan.tokens[index + 1].upos) || scan.titleAt[index + 1] != nil
    }
}
