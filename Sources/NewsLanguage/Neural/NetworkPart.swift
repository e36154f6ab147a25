/// The bytes of a network in a model.
///
/// Layout: eight sizes and the length of the vocabulary (32 bits each), zeros up to 64 bytes; the weights; the
/// vocabulary; a factor for each row of the embeddings; their numbers as signed bytes.
package enum NetworkPart {
    private static let headerSize = 64

    /// The bytes of a network.
    package static func encode(
        _ shape: NetworkShape,
        vocabulary: [UInt8],
        embeddings: Floats,
        dense: Floats
    ) -> [UInt8] {
        var out: [UInt8] = []
        let sizes = [
            shape.words, shape.input, shape.width, shape.layers, shape.arc, shape.label, shape.relations, shape.tags,
        ]
        for number in sizes + [vocabulary.count] { out.appendLittleEndian(UInt32(number)) }
        out += [UInt8](repeating: 0, count: headerSize - out.count)
        out += NetworkWeights.encode(dense, shape)
        out += vocabulary
        var bytes: [UInt8] = []
        for row in 0..<shape.embeddingRows {
            let numbers = (0..<shape.input).map { embeddings[row * shape.input + $0] }
            let factor = max(numbers.reduce(0) { max($0, abs($1)) }, 1e-20) / 127
            out.appendLittleEndian(factor.bitPattern)
            bytes += numbers.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / factor).rounded())))) }
        }
        return out + bytes
    }

    /// A network from its bytes; `nil` when they cannot be one.
    package static func decode(_ slice: ModelSlice, relations: RelationSet, tags: TagSet) -> NetworkParser? {
        let header = (0..<9).compactMap { slice.integer(at: $0 * 4) }
        guard header.count == 9, header.allSatisfy({ (1...1 << 24).contains($0) }) else { return nil }
        let shape = NetworkShape(
            words: header[0],
            input: header[1],
            width: header[2],
            layers: header[3],
            arc: header[4],
            label: header[5],
            relations: header[6],
            tags: header[7]
        )
        guard [shape.input, shape.output, shape.arc, 3 * shape.label].allSatisfy({ $0 % 16 == 0 && $0 <= 512 }),
            shape.width % 16 == 0, shape.label % 16 == 0, shape.words >= NetworkWord.special, shape.layers <= 8,
            shape.relations == relations.names.count, shape.tags == tags.names.count
        else { return nil }
        let start = slice.range.lowerBound
        let words = start + headerSize + NetworkWeights.size(shape)
        let factors = words + header[8]
        let rows = factors + shape.embeddingRows * 4
        guard slice.range.upperBound == rows + shape.embeddingRows * shape.input,
            let vocabulary = IdentifierTable(ModelSlice(bytes: slice.bytes, range: words..<factors))
        else { return nil }
        return NetworkParser(
            shape: shape,
            vocabulary: vocabulary,
            embeddings: EmbeddingTable(bytes: slice.bytes, factors: factors, rows: rows, width: shape.input),
            weights: NetworkWeights(slice.bytes, at: start + headerSize, shape: shape)
        )
    }
}
