/// The bytes of a network parser in a model.
///
/// Layout: words, input, hidden, state, actions, tags and the size of the vocabulary
/// (32 bits each); the vocabulary; then the
/// embeddings as the upper 16 bits of each number, and the other weights as whole numbers of 32 bits.
package enum NeuralPart {
    private static let headerSize = 28

    /// The bytes of a network.
    package static func encode(_ shape: NeuralShape, vocabulary: [UInt8], embeddings: Floats, dense: Floats) -> [UInt8]
    {
        var out: [UInt8] = []
        for number in [
            shape.words, shape.input, shape.hidden, shape.state, shape.actions, shape.tags, vocabulary.count,
        ] {
            out.appendLittleEndian(UInt32(number))
        }
        out += vocabulary
        for index in 0..<shape.embeddingRows * shape.input {
            out.appendLittleEndian(rounded(embeddings[index]))
        }
        for index in 0..<shape.denseCount { out.appendLittleEndian(dense[index].bitPattern) }
        return out
    }

    /// The upper half of a number, rounded to the nearest.
    private static func rounded(_ value: Float) -> UInt16 {
        UInt16(truncatingIfNeeded: (value.bitPattern &+ 0x8000) >> 16)
    }

    /// A network from its bytes; `nil` when they cannot be one.
    package static func decode(_ slice: ModelSlice, relations: RelationSet, tags: TagSet) -> NeuralParser? {
        let header = (0..<7).compactMap { slice.integer(at: $0 * 4) }
        guard header.count == 7, header.allSatisfy({ (1...1 << 24).contains($0) }) else { return nil }
        let shape = NeuralShape(
            words: header[0],
            input: header[1],
            hidden: header[2],
            state: header[3],
            actions: header[4],
            tags: header[5]
        )
        let numbers = shape.embeddingRows * shape.input
        guard [shape.input, shape.hidden, shape.state].allSatisfy({ $0 % 16 == 0 && $0 <= 4096 }),
            shape.words >= 3, shape.actions == relations.actionCount, shape.tags == tags.names.count,
            slice.count == headerSize + header[6] + numbers * 2 + shape.denseCount * 4
        else { return nil }
        let start = slice.range.lowerBound + headerSize
        let words = ModelSlice(bytes: slice.bytes, range: start..<start + header[6])
        guard let vocabulary = IdentifierTable(words) else { return nil }
        let embeddings = Floats(upperHalves: slice.bytes, at: words.range.upperBound, count: numbers)
        let dense = Floats(whole: slice.bytes, at: words.range.upperBound + numbers * 2, count: shape.denseCount)
        return NeuralParser(
            shape: shape,
            vocabulary: vocabulary,
            embeddings: embeddings,
            dense: dense,
            relations: relations
        )
    }
}
