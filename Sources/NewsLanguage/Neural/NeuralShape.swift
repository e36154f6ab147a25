/// The sizes of a parser network, and where each part of its weights lies.
package struct NeuralShape: Hashable, Sendable {
    /// Rows of the word embedding: unknown, root, no word, then the words of the vocabulary.
    package var words: Int
    /// Widths of a word's vector, of the encoder's layers and of the state's layer; multiples of 16.
    package var input: Int, hidden: Int, state: Int
    /// The number of actions.
    package var actions: Int

    /// A network of these sizes.
    package init(words: Int, input: Int, hidden: Int, state: Int, actions: Int) {
        self.words = words
        self.input = input
        self.hidden = hidden
        self.state = state
        self.actions = actions
    }

    /// Words on each side that a layer of the encoder sees.
    package static let reach = 2
    /// Words of a layer's window.
    package static let window = 5
    /// Words of a state that are looked at.
    package static let positions = 9
    /// Rows of the embeddings of suffixes, shapes, clusters and tags, which follow those of words.
    package static let suffixes = 2048, shapes = 512, clusters = 2048, tags = 256
    /// Embeddings that are added up for one word.
    package static let embeddings = 5
    /// Rows of the table of relations, distances and numbers of children.
    package static let stateRows = 4 * 64 + 2 * 10 + 4 * 4
    /// Rows of that table that one state adds up.
    package static let stateValues = 10

    /// The number of rows of all embeddings.
    package var embeddingRows: Int {
        words + NeuralShape.suffixes + NeuralShape.shapes + NeuralShape.clusters + NeuralShape.tags
    }
    /// The number of actions, rounded up to a multiple of 16.
    package var paddedActions: Int { (actions + 15) / 16 * 16 }

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
    /// The number of weights outside the embeddings.
    package var denseCount: Int { actionBias + paddedActions }
    /// The columns of the product of a word with the weights of all positions.
    package var positionColumns: Int { NeuralShape.positions * state }
}
