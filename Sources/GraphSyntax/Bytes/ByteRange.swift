/// A stretch of the document, in bytes, half-open.
package struct ByteRange: Hashable, Sendable {
    package var start: Int
    package var end: Int

    @inlinable
    package init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    @inlinable package var count: Int { end - start }
    @inlinable package var isEmpty: Bool { end == start }
}
