/// Reads the arrays of a section one after the other, each at a multiple of 64 bytes.
struct ModelCursor {
    /// The bytes of the whole model.
    let bytes: ModelBytes
    private let range: Range<Int>
    private var position: Int

    /// A cursor at the start of a section.
    init(_ slice: ModelSlice) {
        bytes = slice.bytes
        range = slice.range
        position = slice.range.lowerBound
    }

    /// Where the next so many bytes lie; `nil` when the section has not so many.
    mutating func take(_ count: Int) -> Int? {
        let start = range.lowerBound + (position - range.lowerBound + 63) / 64 * 64
        guard count >= 0, start <= range.upperBound, count <= range.upperBound - start else { return nil }
        position = start + count
        return start
    }

    /// The next whole number of 32 bits, within bounds.
    mutating func number(in bounds: ClosedRange<Int>) -> Int? {
        guard let place = take(4) else { return nil }
        let value = Int(bytes.load(place, as: UInt32.self))
        return bounds.contains(value) ? value : nil
    }

    /// The next lines of text: their length in bytes, then they.
    mutating func lines() -> [String]? {
        guard let length = number(in: 0...(1 << 24)), let place = take(length) else { return nil }
        return bytes.text(place..<place + length).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}

/// Writes what ``ModelCursor`` reads.
package struct ModelSectionBytes {
    /// The section so far.
    package private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    package init() {}

    private mutating func align() { bytes += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64) }

    /// Adds an array of bytes.
    package mutating func add(_ array: [UInt8]) {
        align()
        bytes += array
    }

    /// Adds a whole number.
    package mutating func add(_ number: Int) {
        align()
        bytes.appendLittleEndian(UInt32(number))
    }

    /// Adds numbers of 32 bits each.
    package mutating func add(_ numbers: [Float]) {
        align()
        for number in numbers { bytes.appendLittleEndian(number.bitPattern) }
    }

    /// Adds lines of text.
    package mutating func add(lines: [String]) {
        let text = Array(lines.joined(separator: "\n").utf8)
        add(text.count)
        add(text)
    }
}
