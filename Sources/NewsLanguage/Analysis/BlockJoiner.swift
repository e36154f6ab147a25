/// Puts the blocks of a very long sentence together into one tree.
struct BlockJoiner {
    /// Blocks are no longer than this many words.
    static let longest = 400

    /// The words and the names so far.
    private(set) var tokens: [Token] = []
    private(set) var names: [NameMention] = []
    private var root: Int?

    /// Adds a block; its root becomes a neighbour (`parataxis`) of the first block's.
    mutating func append(_ block: [Token], _ found: [NameMention]) {
        let offset = tokens.count
        for var token in block {
            if let head = token.head {
                token.head = head + offset
            } else if let root {
                token.head = root
                token.relation = "parataxis"
            }
            tokens.append(token)
        }
        names += found.map { name in
            NameMention(tokens: name.tokens.lowerBound + offset..<name.tokens.upperBound + offset, kind: name.kind)
        }
        root = root ?? tokens.firstIndex { $0.head == nil }
    }
}
