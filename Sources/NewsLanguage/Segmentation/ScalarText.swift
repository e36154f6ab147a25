/// A text as code points, each with its class and its place in the UTF-8 bytes.
package struct ScalarText: Sendable {
    /// The UTF-8 bytes.
    package let bytes: [UInt8]
    /// The code points.
    package private(set) var scalars: [UInt32] = []
    /// The class of each code point.
    package private(set) var classes: [CharacterClass] = []
    /// Where each code point begins in the bytes; one more for the end.
    package private(set) var offsets: [Int32] = []

    /// Takes a text apart.
    package init(_ text: String) {
        bytes = Array(text.utf8)
        scalars.reserveCapacity(bytes.count)
        classes.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count + 1)
        var offset: Int32 = 0
        for scalar in text.unicodeScalars {
            scalars.append(scalar.value)
            classes.append(CharacterClass.of(scalar.value))
            offsets.append(offset)
            offset += Int32(UTF8.width(scalar))
        }
        offsets.append(offset)
    }

    /// The number of code points.
    package var count: Int { scalars.count }

    /// The bytes of a range of code points.
    @inline(__always)
    package func byteRange(_ range: Range<Int>) -> Range<Int> {
        Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
    }

    /// The text of a range of code points.
    package func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[byteRange(range)], as: UTF8.self)
    }
}
