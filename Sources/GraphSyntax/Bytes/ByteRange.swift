/// The bytes of a document, which has to outlive whoever looks at them.
package typealias Bytes = UnsafeBufferPointer<UInt8>

/// A stretch of the document, in bytes, half-open.
package struct ByteRange: Hashable, Sendable {
    package var start: Int
    package var end: Int

    @inlinable
    package init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    @inlinable package var count: Int { end - start }
    @inlinable package var isEmpty: Bool { end == start }
}

extension Bytes {
    /// The bytes of a stretch.
    @inline(__always)
    package subscript(range: ByteRange) -> Bytes { Bytes(rebasing: self[range.start..<range.end]) }

    /// The bytes as text.
    package var text: String { String(decoding: self, as: UTF8.self) }

    /// Whether the text starts with the byte order mark of UTF-8.
    package var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Where the text starts: behind a byte order mark.
    package var startOfText: Int { hasByteOrderMark ? 3 : 0 }

    /// Whether there is nothing but blanks and line ends.
    @inline(__always)
    package var isBlank: Bool { skippingBlanks(from: 0) == count }

    /// Whether two stretches hold the same bytes.
    @inline(__always)
    package func equals(_ other: Bytes) -> Bool {
        guard count == other.count else { return false }
        var offset = 0
        while offset + 8 <= count {
            guard word(at: offset) == other.word(at: offset) else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }
}

extension String {
    /// Lends the bytes of the text.
    package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }
}
