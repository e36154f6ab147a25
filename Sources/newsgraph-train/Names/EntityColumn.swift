import NewsLanguage

/// Reads the names among the mentions that GUM marks with `Entity=`: those of persons, organisations and places whose
/// head is a proper noun.
struct EntityColumn {
    /// The sentences with their names.
    static func names(_ sentences: [CoNLLUSentence]) -> [NamedSentence] {
        sentences.map { sentence in
            let names = BracketedMention.all(in: sentence).compactMap { named($0, sentence) }
            return NamedSentence(forms: sentence.words.map(\.form), names: outermost(names))
        }
    }

    private static func named(_ mention: BracketedMention, _ sentence: CoNLLUSentence) -> NameMention? {
        let span = mention.minimalSpan
        guard let first = span.min(), let last = span.max(), let head = span.first else { return nil }
        let range = mention.first + first - 1..<min(mention.last + 1, mention.first + last)
        guard range.contains(mention.first + head - 1), !range.isEmpty else { return nil }
        let isProper = span.contains { number in
            let index = mention.first + number - 1
            return index < sentence.words.count && sentence.words[index].upos == "PROPN"
        }
        guard isProper, let kind = kind(mention) else { return nil }
        return NameMention(tokens: range, kind: kind)
    }

    private static func kind(_ mention: BracketedMention) -> NameMention.Kind? {
        switch mention.type {
        case "person": .person
        case "organization": .organisation
        case "place": .location
        case "event", "abstract", "object": mention.hasIdentity ? .miscellaneous : nil
        default: nil
        }
    }

    private static func outermost(_ names: [NameMention]) -> [NameMention] {
        let sorted = names.sorted {
            ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
        }
        var out: [NameMention] = []
        for name in sorted where name.tokens.lowerBound >= out.last?.tokens.upperBound ?? 0 { out.append(name) }
        return out
    }
}
