import NewsLanguage

/// Reads the names among the mentions that GUM marks with `Entity=`: those of persons, organisations and places whose
/// head is a proper noun.
struct EntityColumn {
    private struct Mention {
        var identifier: String
        var start: Int
        var type: String
        var head: [Int]
        var hasIdentity: Bool
    }

    /// The sentences with their names.
    static func names(_ sentences: [CoNLLUSentence]) -> [NamedSentence] {
        sentences.map { sentence in
            NamedSentence(forms: sentence.words.map(\.form), names: names(sentence))
        }
    }

    private static func names(_ sentence: CoNLLUSentence) -> [NameMention] {
        var open: [Mention] = []
        var found: [NameMention] = []
        for (index, word) in sentence.words.enumerated() {
            guard let column = word.misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) else {
                continue
            }
            for part in parts(column.dropFirst(7)) {
                if part.hasPrefix("("), let mention = mention(part, at: index) { open.append(mention) }
                guard part.hasSuffix(")") else { continue }
                let name = identifier(part)
                guard let place = open.lastIndex(where: { $0.identifier == name }) else { continue }
                let mention = open.remove(at: place)
                if let name = named(mention, end: index, sentence) { found.append(name) }
            }
        }
        return outermost(found)
    }

    /// Cuts `(2-a(3-b)` into `(2-a` and `(3-b)`.
    private static func parts(_ text: Substring) -> [Substring] {
        var out: [Substring] = []
        var start = text.startIndex
        for index in text.indices {
            let next = text.index(after: index)
            if text[index] == ")" || (next < text.endIndex && text[next] == "(") {
                out.append(text[start..<next])
                start = next
            }
        }
        if start < text.endIndex { out.append(text[start...]) }
        return out
    }

    private static func identifier(_ part: Substring) -> String {
        String(part.drop { $0 == "(" }.prefix { $0 != "-" && $0 != ")" })
    }

    private static func mention(_ part: Substring, at index: Int) -> Mention? {
        let body = part.dropFirst().filter { $0 != ")" }
        let fields = body.split(separator: "-", maxSplits: 7, omittingEmptySubsequences: false)
        guard fields.count >= 6 else { return nil }
        let span = fields[5].split(separator: ",").compactMap { Int($0) }
        return Mention(
            identifier: String(fields[0]),
            start: index,
            type: String(fields[1]),
            head: span,
            hasIdentity: fields.count > 7
        )
    }

    private static func named(_ mention: Mention, end: Int, _ sentence: CoNLLUSentence) -> NameMention? {
        guard let first = mention.head.min(), let last = mention.head.max(), let head = mention.head.first else {
            return nil
        }
        let range = mention.start + first - 1..<min(end + 1, mention.start + last)
        guard range.contains(mention.start + head - 1), !range.isEmpty else { return nil }
        let isProper = mention.head.contains { number in
            let index = mention.start + number - 1
            return index < sentence.words.count && sentence.words[index].upos == "PROPN"
        }
        guard isProper, let kind = kind(mention) else { return nil }
        return NameMention(tokens: range, kind: kind)
    }

    private static func kind(_ mention: Mention) -> NameMention.Kind? {
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
