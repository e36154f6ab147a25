/// The rows of the embeddings that are added up for one word.
package struct NeuralWord: Sendable {
    /// Word, suffix, prefix, shape, cluster, tag set, tag.
    package var rows: (Int32, Int32, Int32, Int32, Int32, Int32, Int32)

    /// The root, or no word.
    package static func special(_ row: Int32, _ shape: NeuralShape) -> NeuralWord {
        var word = NeuralWord(Lexeme(), row: 0, tag: 255, shape: shape)
        word.rows.0 = row
        return word
    }

    /// A word of a sentence; a word that is in no vocabulary has row 0.
    package init(_ lexeme: Lexeme, tag: UInt8, vocabulary: IdentifierTable, shape: NeuralShape) {
        let row = vocabulary[lexeme.lower].map { Int32(truncatingIfNeeded: min($0, UInt32(shape.words - 1))) } ?? 0
        self.init(lexeme, row: row, tag: tag, shape: shape)
    }

    private init(_ lexeme: Lexeme, row: Int32, tag: UInt8, shape: NeuralShape) {
        var base = shape.words
        func next(_ hash: UInt64, _ size: Int) -> Int32 {
            defer { base += size }
            return Int32(base + Int(hash % UInt64(size)))
        }
        rows = (
            row, next(lexeme.suffixes.2, NeuralShape.suffixes), next(lexeme.prefixes.2, NeuralShape.prefixes),
            next(lexeme.shape, NeuralShape.shapes), next(lexeme.cluster, NeuralShape.clusters),
            next(lexeme.ambiguity, NeuralShape.tagSets), next(UInt64(tag), NeuralShape.tagInputs)
        )
    }

    /// The rows, one after the other.
    @inline(__always)
    package func forEachRow(_ body: (_ row: Int) -> Void) {
        body(Int(rows.0))
        body(Int(rows.1))
        body(Int(rows.2))
        body(Int(rows.3))
        body(Int(rows.4))
        body(Int(rows.5))
        body(Int(rows.6))
    }
}
