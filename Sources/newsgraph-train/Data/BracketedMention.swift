import NewsLanguage

/// A mention of an entity, as GUM marks it with brackets in `Entity=`: `(3-person-new-…` opens it, `3)` closes it.
///
/// Source: the comment `global.Entity` of the treebank, and "CorefUD" of Nedoluzhko et al., LREC 2022.
struct BracketedMention {
    /// The first and the last word, by their index in the sentence.
    var first: Int, last: Int
    /// What stands behind the opening bracket: entity, type, information status, salience, centring, minimal span, link
    /// and, of some, identity.
    var fields: [String]

    /// The number of the entity in the document.
    var entity: String { fields[0] }
    /// `person`, `place`, `abstract`, …
    var type: String { fields[1] }
    /// The words that make the shortest form of the mention, counted from 1 within it, its head first.
    var minimalSpan: [Int] { fields[5].split(separator: ",").compactMap { Int($0) } }
    /// Whether the entity is one that the treebank has linked to an encyclopedia.
    var hasIdentity: Bool { fields.count > 7 }
    /// Whether this is one piece of a mention in several, `3[1/2]`.
    var isPiece: Bool { entity.contains("[") }

    /// The mentions of a sentence, in the order in which they end.
    static func all(in sentence: CoNLLUSentence) -> [BracketedMention] {
        var open: [BracketedMention] = []
        var found: [BracketedMention] = []
        for (index, word) in sentence.words.enumerated() {
            guard let column = word.misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) else {
                continue
            }
            for part in parts(column.dropFirst(7)) {
                if part.hasPrefix("("), let mention = BracketedMention(part, at: index) { open.append(mention) }
                guard part.hasSuffix(")"), let place = open.lastIndex(where: { $0.entity == entity(part) }) else {
                    continue
                }
                var mention = open.remove(at: place)
                mention.last = index
                found.append(mention)
            }
        }
        return found
    }

    private init?(_ part: Substring, at index: Int) {
        let fields = part.dropFirst().filter { $0 != ")" }
            .split(separator: "-", maxSplits: 7, omittingEmptySubsequences: false)
        guard fields.count >= 6 else { return nil }
        (first, last) = (index, index)
        self.fields = fields.map(String.init)
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

    private static func entity(_ part: Substring) -> String {
        String(part.drop { $0 == "(" }.prefix { $0 != "-" && $0 != ")" })
    }
}
