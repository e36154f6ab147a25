import NewsText

/// A page whose right text is known, with an answer for each of its blocks.
struct PageExample {
    let reading: PageReading
    /// For each block whether it is text of the article.
    let answers: [Bool]
    /// For each block how much it counts: pages count the same, longer blocks more.
    let importance: [Double]
    let right: Shingles

    /// - Parameters:
    ///   - reading: the page as it was read.
    ///   - text: the right text of its article.
    init(_ reading: PageReading, text: String) {
        self.reading = reading
        right = Shingles(text)
        let words = reading.features.indices.map { Shingles.words(of: reading.text(ofBlock: $0)) }
        answers = PageExample.answers(words, right)
        let sizes = words.map { Double(max(1, $0.count)).squareRoot() }
        let sum = sizes.reduce(0, +)
        importance = sizes.map { $0 / sum * 100 }
    }

    /// A block of four words or more is text when half of its rows of words stand in the text; a shorter one when the
    /// nearest longer ones on both sides are.
    private static func answers(_ blocks: [[Substring]], _ right: Shingles) -> [Bool] {
        let known: [Bool?] = blocks.map { words in
            guard words.count >= Shingles.length else { return nil }
            let rows = Shingles(words: words)
            let met = rows.counts.reduce(0) { $0 + (right.counts[$1.key] == nil ? 0 : $1.value) }
            return met * 2 >= rows.total
        }
        return known.indices.map { index in
            if let answer = known[index] { return answer }
            let before = known[..<index].last { $0 != nil } ?? nil
            let behind = known[(index + 1)...].first { $0 != nil } ?? nil
            return before == true && behind == true
        }
    }
}

/// The rows of four words in a text, counted.
struct Shingles {
    static let length = 4
    private(set) var counts: [String: Int] = [:]
    private(set) var total = 0

    init(_ text: String) { self.init(words: Shingles.words(of: text)) }

    init(words: [Substring]) {
        guard !words.isEmpty else { return }
        for start in 0..<max(1, words.count - Self.length + 1) {
            counts[words[start..<min(words.count, start + Self.length)].joined(separator: " "), default: 0] += 1
            total += 1
        }
    }

    static func words(of text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }

    /// How many rows both texts have.
    func common(_ other: Shingles) -> Int { counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) } }
}
