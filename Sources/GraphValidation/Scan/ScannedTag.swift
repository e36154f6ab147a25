/// A start tag as it stands in the document: ranges of bytes, nothing decoded.
struct ScannedTag {
    /// The offset of its `<`.
    var offset = 0
    /// The offset behind its `>`.
    var end = 0
    /// Where the name stands, prefix included.
    var name = ByteRange()
    /// The attributes in their order, namespace declarations among them.
    var attributes: [ScannedAttribute] = []
    /// Whether the tag ends its element too.
    var isEmpty = false
}

/// An attribute as it stands in a start tag.
struct ScannedAttribute {
    let name: ByteRange
    /// The value between its quotes.
    let value: ByteRange
}

/// A half-open range of byte offsets; documents are no longer than 4 GB.
struct ByteRange: Hashable {
    private var first: UInt32 = 0
    private var last: UInt32 = 0

    init() {}

    init(_ start: Int, _ end: Int) {
        first = UInt32(truncatingIfNeeded: start)
        last = UInt32(truncatingIfNeeded: end)
    }

    var start: Int { Int(first) }
    var end: Int { Int(last) }
    var count: Int { end - start }
    var isEmpty: Bool { first == last }
}

extension UnsafeRawBufferPointer {
    /// The bytes of a range of this document.
    @inline(__always)
    subscript(range: ByteRange) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self[range.start..<range.end])
    }
}
