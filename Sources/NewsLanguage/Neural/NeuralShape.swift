/// The sizes of the network of tags and trees, and where each part of its weights lies.
package struct NeuralShape: Hashable, Sendable {
    /// Rows of the word embedding: unknown, root, no word, then the words of the vocabulary.
    package var words: Int
    /// Widths of a word's vector, of the encoder's layers and of the state's layer; multiples of 16.
    package var input: Int, hidden: Int, state: Int
    /// The numbers of actions and of tags.
    package var actions: Int, tags: Int

    /// A network of these sizes.
    package init(words: Int, input: Int, hidden: Int, state: Int, actions: Int, tags: Int) {
        self.words = words
        self.input = input
        self.hidden = hidden
        self.state = state
        self.actions = actions
        self.tags = tags
    }

    /// Words on each side that a layer of the encoder sees.
    package static let reach = 2
    /// Words of a layer's window.
    package static let window = 5
    /// Words of a state that are looked at.
    package static let positions = 11
    /// Rows of the embeddings of suffixes, prefixes, shapes, clusters, tag sets and tags, which follow those of words.
    package static let suffixes = 4096, prefixes = 2048, shapes = 512, clusters = 1024, tagSets = 1024, tagInputs = 256
    /// Rows of the table of relations, distances and numbers of children.
    package static let stateRows = 5 * 64 + 2 * 10 + 4 * 4
    /// Rows of that table that one state adds up.
    package static let stateValues = 11

    /// The number of rows of all embeddings.
    package var embeddingRows: Int {
        words + NeuralShape.suffixes + NeuralShape.prefixes + NeuralShape.shapes + NeuralShape.clusters
            + NeuralShape.tagSets + NeuralShape.tagInputs
    }
    /// The number of actions, rounded up to a multiple of 16.
    package var paddedActions: Int { (actions + 15) / 16 * 16 }
    /// The number of tags, rounded up to a multiple of 16.
    package var paddedTags: Int { (tags + 15) / 16 * 16 }

    /// Where the first layer's weights and bias begin.
    package var firstWeights: Int { 0 }
    package var firstBias: Int { firstWeights + NeuralShape.window * input * hidden }
    /// Where the second layer's weights and bias begin.
    package var secondWeights: Int { firstBias + hidden }
    package var secondBias: Int { secondWeights + NeuralShape.window * hidden * hidden }
    /// Where the weights from words to the state's layer begin, one block of columns a position.
    package var positionWeights: Int { secondBias + hidden }
    /// Where the table of the state and its bias begin.
    package var stateTable: Int { positionWeights + hidden * positionColumns }
    package var stateBias: Int { stateTable + NeuralShape.stateRows * state }
    /// Where the weights and biases of the actions begin.
    package var actionWeights: Int { stateBias + state }
    package var actionBias: Int { actionWeights + state * paddedActions }
    /// Where the weights and biases of the tags begin.
    package var tagWeights: Int { actionBias + paddedActions }
    package var tagBias: Int { tagWeights + hidden * paddedTags }
    /// The number of weights outside the embeddings.
    package var denseCount: Int { tagBias + paddedTags }
    /// The columns of the product of a word with the weights of all positions.
    package var positionColumns: Int { NeuralShape.positions * state }
}
