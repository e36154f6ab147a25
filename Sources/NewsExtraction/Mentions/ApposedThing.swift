internal import NewsLanguage

/// *WeChat, an app popular in China*: a name that the words behind it say is of a thing is of no place.
enum ApposedThing {
    private static let kinds = WordKind.kindsOfThing.words
    private static let longest = 4

    static func follows(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        let comma = name.upperBound
        guard scan.lower(comma) == ",", ["a", "an", "the"].contains(scan.lower(comma + 1)) else { return false }
        for index in comma + 2..<comma + 2 + longest where scan.tokens.indices.contains(index) {
            guard [.adjective, .noun, .properNoun, .adverb].contains(scan.tokens[index].upos) else { return false }
            let isHead = !scan.tokens.indices.contains(index + 1) || scan.tokens[index + 1].upos != .noun
            if isHead, scan.tokens[index].upos == .noun { return kinds.contains(scan.lower(index)) }
        }
        return false
    }
}
