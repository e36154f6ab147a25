/// The sizes of the network of tags and trees, and where each part of its weights lies.
package struct NetworkShape: Hashable, Sendable {
    /// Rows of the word embedding: unknown, root, hidden word, then the words of the vocabulary.
    package var words: Int
    /// Widths of a word's vector and of one direction of the encoder; multiples of 16.
    package var input: Int, width: Int
    /// Layers of the encoder.
    package var layers: Int
    /// Widths of the vectors that heads and relations are judged by; multiples of 16.
    package var arc: Int, label: Int
    /// The numbers of relations and of tags.
    package var relations: Int, tags: Int

    /// A network of these sizes.
    package init(
        words: Int,
        input: Int,
        width: Int,
        layers: Int,
        arc: Int,
        label: Int,
        relations: Int,
        tags: Int
    ) {
        self.words = words
        self.input = input
        self.width = width
        self.layers = layers
        self.arc = arc
        self.label = label
        self.relations = relations
        self.tags = tags
    }

    /// Rows of the embeddings that follow those of words: two, three and four last letters, two and three first ones,
    /// shapes, tag sets, clusters.
    package static let groups = [1024, 4096, 4096, 1024, 2048, 512, 1024, 1024]

    /// The number of rows of all embeddings.
    package var embeddingRows: Int { NetworkShape.groups.reduce(words, +) }
    /// The width of a word's vector after the encoder: both directions side by side.
    package var output: Int { 2 * width }
    /// A number rounded up to a multiple of 16.
    package static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }
    /// The numbers of tags and relations, rounded up.
    package var paddedTags: Int { NetworkShape.padded(tags) }
    package var paddedRelations: Int { NetworkShape.padded(relations) }

    /// The width of what a layer reads.
    package func layerInput(_ layer: Int) -> Int { layer == 0 ? input : output }
    /// Numbers that a layer computes for one direction of a word: candidate, two gates, and what passes by, which
    /// in later layers is what they read.
    package func blocks(_ layer: Int) -> Int { layer == 0 ? 4 : 3 }
    /// The columns of a layer's weights.
    package func layerColumns(_ layer: Int) -> Int { 2 * blocks(layer) * width }
    /// Where a layer's weights, and those of its cells, begin.
    package func layerWeights(_ layer: Int) -> Int {
        (0..<layer).reduce(0) { $0 + layerInput($1) * layerColumns($1) + 8 * width }
    }
    package func cellWeights(_ layer: Int) -> Int {
        layerWeights(layer) + layerInput(layer) * layerColumns(layer)
    }
    /// The weights of the encoder alone.
    package var encoderCount: Int { layerWeights(layers) }

    /// The columns of the hidden layer: as dependent and as head of an arc, and of a relation.
    package var hiddenColumns: Int { 2 * arc + 2 * label }
    /// Where the weights and biases of the hidden layer begin.
    package var hiddenWeights: Int { encoderCount }
    package var hiddenBias: Int { hiddenWeights + output * hiddenColumns }
    /// Where those of the tags begin.
    package var tagWeights: Int { hiddenBias + hiddenColumns }
    package var tagBias: Int { tagWeights + output * paddedTags }
    /// Where those of the arcs begin.
    package var arcWeights: Int { tagBias + paddedTags }
    package var arcBias: Int { arcWeights + arc * arc }
    /// Where those of the relations begin.
    package var labelWeights: Int { arcBias + arc }
    package var labelBias: Int { labelWeights + 3 * label * paddedRelations }
    /// The number of weights outside the embeddings.
    package var denseCount: Int { labelBias + paddedRelations }

    /// A matrix among the weights: where it begins, and its rows and columns.
    package struct Matrix: Sendable { package let start: Int, rows: Int, columns: Int }

    /// The matrices among the weights outside the embeddings, in the order of their places.
    package var matrices: [Matrix] {
        (0..<layers).map(layerMatrix) + [hiddenMatrix, tagMatrix, arcMatrix, labelMatrix]
    }

    /// The matrix of a layer; that of the hidden layer, of the tags, of the arcs and of the relations.
    func layerMatrix(_ layer: Int) -> Matrix {
        Matrix(start: layerWeights(layer), rows: layerInput(layer), columns: layerColumns(layer))
    }
    var hiddenMatrix: Matrix { Matrix(start: hiddenWeights, rows: output, columns: hiddenColumns) }
    var tagMatrix: Matrix { Matrix(start: tagWeights, rows: output, columns: paddedTags) }
    var arcMatrix: Matrix { Matrix(start: arcWeights, rows: arc, columns: arc) }
    var labelMatrix: Matrix { Matrix(start: labelWeights, rows: 3 * label, columns: paddedRelations) }
}
