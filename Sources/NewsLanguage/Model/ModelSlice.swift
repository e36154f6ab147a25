/// A stretch of a model's bytes that one stage reads.
package struct ModelSlice: Sendable {
    /// The whole model.
    package let bytes: ModelBytes
    /// The stretch.
    package let range: Range<Int>

    /// A stretch of a model.
    package init(bytes: ModelBytes, range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    /// All of some bytes: for tables that are still being trained.
    package init(copying bytes: [UInt8]) {
        self.init(bytes: ModelBytes(copying: bytes), range: 0..<bytes.count)
    }

    /// The number of bytes.
    package var count: Int { range.count }

    /// An integer at an offset of the stretch, or nothing when it would end outside.
    package func integer(at offset: Int) -> Int? {
        guard offset >= 0, offset + 4 <= count else { return nil }
        return Int(bytes.load(range.lowerBound + offset, as: UInt32.self))
    }

    /// A copy of the stretch.
    package var array: [UInt8] { range.map { bytes[$0] } }

    /// The stretch as text.
    package var text: String { bytes.text(range) }
}
