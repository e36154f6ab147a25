/// A network that scores the tags of a sentence's words, their heads and their relations.
package struct NetworkParser: Sendable {
    /// The sizes of the network.
    package let shape: NetworkShape
    private let vocabulary: IdentifierTable
    private let embeddings: EmbeddingTable
    private let weights: NetworkWeights

    /// A parser of these weights.
    init(shape: NetworkShape, vocabulary: IdentifierTable, embeddings: EmbeddingTable, weights: NetworkWeights) {
        self.shape = shape
        self.vocabulary = vocabulary
        self.embeddings = embeddings
        self.weights = weights
    }

    /// Turns a sentence's words into vectors that know the sentence.
    func encode(_ lexemes: ArraySlice<Lexeme>, _ workspace: NetworkWorkspace) {
        let encoder = workspace.encoder
        encoder.begin([lexemes.count + 1])
        embeddings.add(NetworkWord(special: NetworkWord.root), to: encoder.inputs, at: 0)
        for (row, lexeme) in lexemes.enumerated() {
            let word = NetworkWord(lexeme, vocabulary: vocabulary, shape: shape)
            embeddings.add(word, to: encoder.inputs, at: (row + 1) * shape.input)
        }
        for layer in 0..<shape.layers { encoder.run(layer: layer, weights) }
    }

    /// Scores the tags and the heads of a sentence's words.
    func score(_ lexemes: ArraySlice<Lexeme>, _ workspace: NetworkWorkspace) {
        encode(lexemes, workspace)
        let (encoder, scorer) = (workspace.encoder, workspace.scorer)
        scorer.hide(encoder, weights)
        scorer.scoreTags(encoder, weights)
        scorer.prepareArcs(count: encoder.count, weights)
        _ = scorer.scoreArcs(0..<encoder.count)
    }

    /// Scores the relations of the words to their heads.
    func scoreLabels(heads: some Sequence<Int>, _ workspace: NetworkWorkspace) {
        workspace.scorer.scoreLabels(0..<workspace.encoder.count, heads: heads, weights)
    }
}

/// The memory of a network parser, used again for every sentence.
struct NetworkWorkspace {
    let encoder: SentenceEncoder
    let scorer: TreeScorer

    /// Memory for networks of a shape.
    init(shape: NetworkShape) {
        encoder = SentenceEncoder(shape: shape)
        scorer = TreeScorer(shape: shape)
    }
}
