internal import NewsTables

/// Lines that belong to the page and not to the article, and tell of no event: *Sign up for our newsletter.*, *Image
/// copyright …*, *Read more: …*.
struct Boilerplate: Sendable {
    private let openings: NameIndex<Bool>

    static func builtIn() -> Boilerplate {
        var openings = NameIndex<Bool>()
        for row in EmbeddedTable(.boilerplate).rows { openings.add(row[0], true) }
        return Boilerplate(openings: openings)
    }

    /// A longer sentence than this tells something all the same.
    private static let longest = 14

    /// Whether a sentence is such a line.
    func covers(_ scan: SentenceScan) -> Bool {
        scan.tokens.count <= Self.longest && openings.match(scan.lowerPieces, at: 0) != nil
    }
}
