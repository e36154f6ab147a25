/// The rows of the embeddings that are added up for one word.
package struct NeuralWord: Sendable {
    /// Word, suffix, shape, cluster, tag.
    package var rows: (Int32, Int32, Int32, Int32, Int32)

    /// The root, or no word.
    package static func special(_ row: Int32, _ shape: NeuralShape) -> NeuralWord {
        NeuralWord(word: row, suffix: 0, shape: 0, cluster: 0, tag: 255, in: shape)
    }

    private init(word: Int32, suffix: UInt64, shape: UInt64, cluster: UInt64, tag: UInt8, in sizes: NeuralShape) {
        let base = sizes.words
        let shapeBase = base + NeuralShape.suffixes
        let clusterBase = shapeBase + NeuralShape.shapes
        let tagBase = clusterBase + NeuralShape.clusters
        rows = (
            word, Int32(base + Int(suffix % UInt64(NeuralShape.suffixes))),
            Int32(shapeBase + Int(shape % UInt64(NeuralShape.shapes))),
            Int32(clusterBase + Int(cluster % UInt64(NeuralShape.clusters))), Int32(tagBase + Int(tag))
        )
    }

    /// A word of a sentence; a word that is in no vocabulary has row 0.
    package init(_ lexeme: Lexeme, tag: UInt8, vocabulary: IdentifierTable, shape: NeuralShape) {
        let row = vocabulary[lexeme.lower].map { Int32(truncatingIfNeeded: min($0, UInt32(shape.words - 1))) } ?? 0
        self.init(
            word: row, suffix: lexeme.suffixes.2, shape: lexeme.shape, cluster: lexeme.cluster, tag: tag, in: shape
        )
    }

}
