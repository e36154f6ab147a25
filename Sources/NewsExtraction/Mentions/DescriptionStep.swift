internal import NewsLanguage
internal import NewsOntology

/// *the organisation*, *the council*, *the country*, *the government*: a body or state named before, by its kind.
struct DescriptionStep: MentionStep {
    let tables: WordTables

    private static let determiners: Set<String> = ["the", "this", "that", "his", "her", "their", "its"]
    private static let generalBodies = WordKind.generalBodiesDescribed.words

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where scan.mentionAt[index] == nil && scan.titleAt[index] == nil {
            let isOfHolder = scan.isHeldTitle(at: index + 1)
            guard Self.determiners.contains(scan.lower(index - 1)) || isOfHolder && isFirst(index, scan),
                scan.tokens[index].upos == .noun || isBareName(index, scan) || isOfHolder,
                isOfHolder || !isModifier(index, scan), !isOfNamed(index, scan),
                !scan.mentions.contains(where: { $0.phrase.contains(index) })
            else { continue }
            let word = scan.lower(index)
            if word == "country" || word == "government" && scan.lower(index - 1) == "the" {
                scan.add(Mention(sentence: scan.index, tokens: index..<index + 1, referent: .described(.state)))
            } else if tables.bodies[word] != nil || Self.generalBodies.contains(word) {
                scan.add(Mention(sentence: scan.index, tokens: index..<index + 1, referent: .described(.organisation)))
            }
        }
    }

    /// *Company spokesman X*, *as party chairman X said*: no word before it says which company or party.
    private func isFirst(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard index > 0 else { return true }
        let before = scan.tokens[index - 1]
        return !scan.isCapitalised(index) && scan.mentionAt[index - 1] == nil && scan.titleAt[index - 1] == nil
            && ![.adjective, .noun, .properNoun, .numeral].contains(before.upos) && !scan.isPossessive(index - 1)
            && before.form != "-" && !["a", "an"].contains(scan.lower(index - 1))
    }

    /// *the League* after *the Arab League*
    private func isBareName(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.isCapitalised(index) && !scan.isCapitalised(index + 1)
    }

    /// *the government of Peru* is Peru's, and none named before.
    private func isOfNamed(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.lower(index + 1) == "of" else { return false }
        let name = scan.lower(index + 2) == "the" ? index + 3 : index + 2
        guard scan.tokens.indices.contains(name), let mention = scan.mentionAt[name] else { return false }
        if case .known(_, demonym: false) = scan.mentions[mention].referent { return true }
        return false
    }

    /// *the council chairman* is no council.
    private func isModifier(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1) else { return false }
        return [.noun, .properNoun].contains(scan.tokens[index + 1].upos) && scan.tokens[index].spaceAfter
    }
}
