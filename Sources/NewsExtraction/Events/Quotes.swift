internal import NewsLanguage
internal import NewsText

/// Which words stand within quotation marks; a few words in quotes are emphasis and do not count.
struct Quotes {
    /// For each sentence and word, whether it is quoted.
    let isQuoted: [[Bool]]
    /// For each sentence the stretches quoted, as ranges of its words.
    let stretches: [[Range<Int>]]

    private static let shortest = 5

    init(_ scans: [SentenceScan]) {
        var flags: [[Bool]] = []
        var stretches: [[Range<Int>]] = []
        var open = false
        var paragraph = -1
        for scan in scans {
            if scan.sentence.paragraph != paragraph {
                open = open && scan.tokens.first.map { "“\"".contains($0.form) } == true
                if open { open = false }
                paragraph = scan.sentence.paragraph
            }
            let found = Self.stretches(scan.tokens, &open)
            stretches.append(found)
            var flag = Array(repeating: false, count: scan.tokens.count)
            for range in found where range.count >= Self.shortest {
                for index in range { flag[index] = true }
            }
            flags.append(flag)
        }
        isQuoted = flags
        self.stretches = stretches
    }

    private static func stretches(_ tokens: [Token], _ open: inout Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = open ? 0 : nil as Int?
        for (index, token) in tokens.enumerated() {
            let opens = token.form == "“" || token.form == "\"" && start == nil || token.form == "``"
            let closes = token.form == "”" || token.form == "\"" && start != nil || token.form == "''"
            if opens, start == nil {
                start = index + 1
            } else if closes, let begun = start {
                if begun < index { found.append(begun..<index) }
                start = nil
            }
        }
        if let begun = start, begun < tokens.count { found.append(begun..<tokens.count) }
        open = start != nil
        return found
    }
}
