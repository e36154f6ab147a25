internal import NewsLanguage
internal import NewsText

/// Which words stand within quotation marks; a few words in quotes are emphasis and do not count.
///
/// A quotation that is not closed goes on in the next paragraph when that opens with a mark again, as is usual.
struct Quotes {
    /// For each sentence and word, whether it is quoted within a sentence or two.
    private(set) var isQuoted: [[Bool]] = []
    /// For each sentence and word the number of the quotation it is in.
    private(set) var quotation: [[Int?]] = []
    /// For each sentence the stretches quoted, as ranges of its words.
    private(set) var stretches: [[Range<Int>]] = []
    /// For each quotation whether its sentence begins with it.
    private(set) var isAtStart: [Bool] = []
    /// For each quotation the sentences that it touches.
    private(set) var sentences: [[Int]] = []

    private static let shortest = 5
    /// A quotation over more sentences than this tells a story of its own.
    private static let longest = 2

    init(_ scans: [SentenceScan]) {
        var open: Int?
        var paragraph = -1
        for scan in scans {
            if scan.sentence.paragraph != paragraph {
                if let first = scan.tokens.first, !Self.marks.contains(first.form) { open = nil }
                paragraph = scan.sentence.paragraph
                read(scan, &open, isNewParagraph: true)
            } else {
                read(scan, &open, isNewParagraph: false)
            }
        }
        isQuoted = quotation.map { row in row.map { $0.map { sentences[$0].count <= Self.longest } ?? false } }
    }

    private static let marks: Set<String> = ["“", "\"", "``"]

    private mutating func read(_ scan: SentenceScan, _ open: inout Int?, isNewParagraph: Bool) {
        let tokens = scan.tokens
        var found: [(range: Range<Int>, number: Int)] = []
        var start = open == nil ? nil : 0 as Int?
        for (index, token) in tokens.enumerated() {
            let reopens = isNewParagraph && index == 0 && open != nil
            if Self.marks.contains(token.form), start == nil || reopens {
                if open == nil {
                    sentences.append([])
                    isAtStart.append(index == 0)
                    open = sentences.count - 1
                }
                start = index + 1
            } else if ["”", "''"].contains(token.form) || token.form == "\"", let begun = start, let number = open {
                if begun < index { found.append((begun..<index, number)) }
                (start, open) = (nil, nil)
            }
        }
        if let begun = start, begun < tokens.count, let number = open { found.append((begun..<tokens.count, number)) }
        note(found, scan.index, tokens.count)
    }

    private mutating func note(_ found: [(range: Range<Int>, number: Int)], _ sentence: Int, _ count: Int) {
        var row = [Int?](repeating: nil, count: count)
        for (range, number) in found where range.count >= Self.shortest {
            for index in range { row[index] = number }
            sentences[number].append(sentence)
        }
        stretches.append(found.map(\.range))
        quotation.append(row)
    }
}
