/// What has rows of embeddings that are added up.
package protocol EmbeddedWord {
    /// Calls the closure with each row.
    func forEachRow(_ body: (_ row: Int) -> Void)
}

/// The rows of the embeddings that are added up for one word; the first row alone for the root.
package struct NetworkWord: EmbeddedWord, Sendable {
    /// Word, then one row of each further group; -1 for none.
    package var rows: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)

    /// Rows of the word embedding with a meaning of their own.
    package static let unknown: Int32 = 0, root: Int32 = 1, hidden: Int32 = 2
    /// How many rows of the word embedding have such a meaning.
    package static let special = 3

    /// The root, or a word that is to be guessed.
    package init(special row: Int32) { rows = (row, -1, -1, -1, -1, -1, -1, -1, -1) }

    /// A word of a sentence; a word that is in no vocabulary has row 0.
    package init(_ lexeme: Lexeme, vocabulary: IdentifierTable, shape: NetworkShape) {
        let row = vocabulary[lexeme.lower].map { Int32(truncatingIfNeeded: min($0, UInt32(shape.words - 1))) } ?? 0
        self.init(lexeme, row: row, shape: shape)
    }

    /// A word with its row of the word embedding.
    package init(_ lexeme: Lexeme, row: Int32, shape: NetworkShape) {
        var base = shape.words
        var group = 0
        func next(_ hash: UInt64) -> Int32 {
            let size = NetworkShape.groups[group]
            defer {
                base += size
                group += 1
            }
            return Int32(base + Int(hash % UInt64(size)))
        }
        rows = (
            row, next(lexeme.suffixes.1), next(lexeme.suffixes.2), next(lexeme.suffixes.3), next(lexeme.prefixes.1),
            next(lexeme.prefixes.2), next(lexeme.shape), next(lexeme.ambiguity), next(lexeme.cluster)
        )
    }

    /// Makes the word one that is in no vocabulary and bears no known tags.
    package mutating func hide(_ shape: NetworkShape) {
        rows.0 = NetworkWord.unknown
        rows.7 = NetworkWord(Lexeme(), row: 0, shape: shape).rows.7
    }

    /// The rows, one after the other.
    @inline(__always)
    package func forEachRow(_ body: (_ row: Int) -> Void) {
        body(Int(rows.0))
        guard rows.1 >= 0 else { return }
        body(Int(rows.1))
        body(Int(rows.2))
        body(Int(rows.3))
        body(Int(rows.4))
        body(Int(rows.5))
        body(Int(rows.6))
        body(Int(rows.7))
        body(Int(rows.8))
    }
}
