/// Puts the blocks of a very long sentence together into one tree.
package struct BlockJoiner {
    /// Blocks are no longer than this many words.
    static let longest = 400

    /// The words, the names and the predicates so far.
    package private(set) var tokens: [Token] = []
    package private(set) var names: [NameMention] = []
    package private(set) var predicates: [PredicateFrame] = []
    private var root: Int?

    /// Adds a block; its root becomes a neighbour (`parataxis`) of the first block's.
    mutating func append(_ block: [Token], _ found: [NameMention], _ frames: [PredicateFrame] = []) {
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
        predicates += frames.map { frame in
            PredicateFrame(
                token: frame.token + offset,
                arguments: frame.arguments.map {
                    let tokens = $0.tokens.lowerBound + offset..<$0.tokens.upperBound + offset
                    return PredicateFrame.Argument(role: $0.role, head: $0.head + offset, tokens: tokens)
                }
            )
        }
        root = root ?? tokens.firstIndex { $0.head == nil }
    }
}
