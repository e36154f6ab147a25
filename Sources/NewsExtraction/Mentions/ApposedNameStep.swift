internal import NewsLanguage

/// A name after its description is one phrase with it: *the news agency Mehr*, *the militant group Hamas*.
struct ApposedNameStep: MentionStep {
    private static let inside: Set<UniversalPOS> = [.adjective, .noun, .determiner]
    private static let longest = 5

    func apply(to scan: inout SentenceScan) {
        for (index, mention) in scan.mentions.enumerated() where isName(mention) {
            let start = start(of: mention, scan)
            if start < mention.tokens.lowerBound { scan.widen(index, to: start..<mention.tokens.upperBound) }
        }
    }

    private func isName(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .known(_, let demonym): !demonym
        case .person, .body: true
        default: false
        }
    }

    /// The first word of the description; the name itself when no common noun stands right before it.
    private func start(of mention: Mention, _ scan: SentenceScan) -> Int {
        let name = mention.tokens.lowerBound
        guard name > 0, scan.tokens[name - 1].upos == .noun, scan.mentionAt[name - 1] == nil,
            scan.titleAt[name - 1] == nil
        else { return name }
        var start = name
        while start > 0, name - start < Self.longest, belongs(start - 1, scan) { start -= 1 }
        return start
    }

    private func belongs(_ index: Int, _ scan: SentenceScan) -> Bool {
        if let mention = scan.mentionAt[index] {
            if case .known(_, demonym: true) = scan.mentions[mention].referent { return true }
            return false
        }
        return Self.inside.contains(scan.tokens[index].upos) && scan.titleAt[index] == nil
    }
}
