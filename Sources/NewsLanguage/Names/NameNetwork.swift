/// A small network that scores the labels of names from what the network of trees knows of each word, and from the
/// lists that the word is on.
package struct NameNetwork: Sendable {
    /// Rows of hints: a bit of the gazetteer each, then one for sentences in capitals.
    package static let hints = 2 * Gazetteer.listCount + 1
    private static let headerSize = 64

    private let shape: NetworkShape
    private let weights: NetworkWeights
    private let table: Floats

    /// The sizes of a network over vectors of a width.
    package static func shape(input: Int, width: Int) -> NetworkShape {
        NetworkShape(
            words: NetworkWord.special,
            input: input,
            width: width,
            layers: 1,
            arc: 16,
            label: 16,
            relations: 1,
            tags: NameLabels.count
        )
    }

    /// The rows of hints of a word.
    package static func forEachHint(_ marks: UInt32, isAllCapitals: Bool, _ body: (_ row: Int) -> Void) {
        var rest = marks & (1 << (2 * UInt32(Gazetteer.listCount)) - 1)
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        if isAllCapitals { body(2 * Gazetteer.listCount) }
    }

    /// Scores the labels of a sentence whose words have been encoded; word 0 is the root.
    func score(
        _ trees: SentenceEncoder,
        marks: [UInt32],
        isAllCapitals: Bool,
        workspace: NameWorkspace
    ) {
        let encoder = workspace.encoder
        encoder.begin([trees.count])
        encoder.inputs.copy(trees.outputs, from: 0, to: 0, count: trees.count * shape.input)
        for (word, mark) in marks.enumerated() {
            NameNetwork.forEachHint(mark, isAllCapitals: isAllCapitals) { row in
                encoder.inputs.add(
                    table,
                    from: row * shape.input,
                    to: (word + 1) * shape.input,
                    count: shape.input
                )
            }
        }
        encoder.run(layer: 0, weights)
        workspace.scorer.scoreTags(encoder, weights)
    }

    /// Memory for the network, used again for every sentence.
    func workspace() -> NameWorkspace {
        NameWorkspace(encoder: SentenceEncoder(shape: shape), scorer: TreeScorer(shape: shape))
    }

    /// The bytes of a network: the widths of vectors and of a direction (32 bits each), zeros up to 64 bytes, the
    /// weights, and the rows of hints in 32 bits a number.
    package static func encode(_ shape: NetworkShape, hints: Floats, dense: Floats) -> [UInt8] {
        var out: [UInt8] = []
        out.appendLittleEndian(UInt32(shape.input))
        out.appendLittleEndian(UInt32(shape.width))
        out += [UInt8](repeating: 0, count: headerSize - out.count)
        out += NetworkWeights.encode(dense, shape)
        for index in 0..<NameNetwork.hints * shape.input { out.appendLittleEndian(hints[index].bitPattern) }
        return out
    }

    /// A network from its bytes; `nil` when they cannot be one for vectors of a width.
    init?(_ slice: ModelSlice, input: Int) {
        guard let found = slice.integer(at: 0), found == input, let width = slice.integer(at: 4),
            (16...1024).contains(width), width.isMultiple(of: 16)
        else { return nil }
        let shape = NameNetwork.shape(input: input, width: width)
        let (hints, size) = (NameNetwork.hints * input, NetworkWeights.size(shape))
        guard slice.count == NameNetwork.headerSize + size + hints * 4 else { return nil }
        let start = slice.range.lowerBound + NameNetwork.headerSize
        self.shape = shape
        weights = NetworkWeights(slice.bytes, at: start, shape: shape)
        table = Floats(count: hints)
        table.copy(slice.bytes, at: start + size, to: 0, count: hints)
    }
}

/// The memory of a network of names.
package struct NameWorkspace {
    let encoder: SentenceEncoder
    let scorer: TreeScorer
}
