/// Mends the ends of names that were found word by word: joins parts of one name, takes in the numeral of *World War I*,
/// and leaves out a preposition or conjunction at the end.
enum NameJoiner {
    /// The names of a sentence, mended; they neither overlap before nor after.
    static func mend(_ names: [NameMention], _ tokens: [Token]) -> [NameMention] {
        var out: [NameMention] = []
        for name in names {
            var name = withNumeral(name, tokens)
            for joint in NameJoint.all {
                guard let start = joint.start(of: name, after: out.last, tokens) else { continue }
                name = NameMention(tokens: start..<name.tokens.upperBound, kind: joint.whole)
                while let last = out.last, last.tokens.upperBound > start {
                    name.tokens = min(start, last.tokens.lowerBound)..<name.tokens.upperBound
                    out.removeLast()
                }
            }
            out.append(name)
        }
        return out.map { trimmed($0, tokens) }
    }

    /// *World War I*: a war's number is not the pronoun.
    private static func withNumeral(_ name: NameMention, _ tokens: [Token]) -> NameMention {
        let end = name.tokens.upperBound
        guard tokens.indices.contains(end), tokens[end].form == "I", tokens[end - 1].form == "War" else { return name }
        let follows = tokens.indices.contains(end + 1) ? tokens[end + 1].upos : .punctuation
        guard ![.auxiliary, .verb, .adverb].contains(follows) else { return name }
        return NameMention(tokens: name.tokens.lowerBound..<end + 1, kind: name.kind)
    }

    private static func trimmed(_ name: NameMention, _ tokens: [Token]) -> NameMention {
        var end = name.tokens.upperBound
        while end - 1 > name.tokens.lowerBound, [.adposition, .coordinatingConjunction].contains(tokens[end - 1].upos) {
            end -= 1
        }
        return NameMention(tokens: name.tokens.lowerBound..<end, kind: name.kind)
    }
}
