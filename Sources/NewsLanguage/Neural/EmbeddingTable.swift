/// The embeddings of a network, read in place: signed bytes and a factor for each row.
package struct EmbeddingTable: Sendable {
    private let bytes: ModelBytes
    private let factors: Int, rows: Int, width: Int

    /// A table in a model whose factors and rows begin at these offsets.
    init(bytes: ModelBytes, factors: Int, rows: Int, width: Int) {
        self.bytes = bytes
        self.factors = factors
        self.rows = rows
        self.width = width
    }

    /// Adds up the rows of a word.
    @inline(__always)
    func add(_ word: NetworkWord, to target: Floats, at offset: Int) {
        word.forEachRow { row in
            let factor = Float(bitPattern: bytes.load(factors + row * 4, as: UInt32.self))
            target.add(bytes: bytes, at: rows + row * width, times: factor, to: offset, count: width)
        }
    }
}
