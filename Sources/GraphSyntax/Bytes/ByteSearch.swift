/// Eight bytes at a time: where a byte of a small set stands.
///
/// Source for the test of a word for a zero byte: Mycroft, in Warren, *Hacker's Delight*, section 6-1. A byte above a
/// true match can be marked wrongly, one below never, so the lowest mark is right.
extension Bytes {
    /// The bytes from an offset on as one word, the first byte lowest. The caller checks the bounds.
    @inline(__always)
    package func word(at offset: Int) -> UInt64 {
        let start = UnsafeRawPointer(baseAddress.unsafelyUnwrapped)
        return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The first place of `<`, `&`, carriage return or `]`, or `count`.
    @inline(__always)
    package func endOfPlainText(from start: Int) -> Int {
        var offset = start
        while offset + 8 <= count {
            let word = word(at: offset)
            let marks = word.marks(0x3C) | word.marks(0x26) | word.marks(0x0D) | word.marks(0x5D)
            if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
            offset += 8
        }
        return self[offset...].firstIndex { $0 == 0x3C || $0 == 0x26 || $0 == 0x0D || $0 == 0x5D } ?? count
    }

    /// The first place of a quotation mark, `<`, `&` or a blank that is no space, or `count`.
    @inline(__always)
    package func endOfPlainValue(from start: Int, quote: UInt8) -> Int {
        var offset = start
        while offset + 8 <= count {
            let word = word(at: offset)
            let marks = word.marks(quote) | word.marks(0x3C) | word.marks(0x26) | word.controls
            if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
            offset += 8
        }
        return self[offset...].firstIndex { $0 == quote || $0 == 0x3C || $0 == 0x26 || $0 < 0x20 } ?? count
    }

    /// The first place of a byte, or `count`.
    package func firstPlace(of byte: UInt8, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= count {
            let marks = word(at: offset).marks(byte)
            if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
            offset += 8
        }
        while offset < count, self[offset] != byte { offset += 1 }
        return Swift.min(offset, count)
    }

    /// Whether these ASCII characters stand at an offset.
    package func has(_ text: StaticString, at offset: Int) -> Bool {
        guard count - offset >= text.utf8CodeUnitCount else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { self[offset + $0] == text.utf8Start[$0] }
    }

    /// The first place of some ASCII characters, or `nil`.
    package func place(of text: StaticString, from start: Int) -> Int? {
        var offset = start
        while true {
            offset = firstPlace(of: text.utf8Start[0], from: offset)
            if offset >= count { return nil }
            if has(text, at: offset) { return offset }
            offset += 1
        }
    }

    /// The first offset from a place on that holds no blank; `count` when there is none.
    @inline(__always)
    package func skippingBlanks(from start: Int) -> Int {
        var offset = start
        while offset < count, self[offset].isBlank { offset += 1 }
        return offset
    }

    /// The first character that XML 1.0 forbids: controls other than tab and line ends, U+FFFE and U+FFFF.
    package func firstForbidden() -> Int? { indices.first(where: isForbidden) }

    /// The next few bytes from a place on that begin with something other than plain ASCII, cut between characters.
    package func nextStretch(from start: Int) -> ByteRange? {
        let first = endOfPlainASCII(from: start)
        guard first < count else { return nil }
        var end = Swift.min(count, first + 32)
        for _ in 0..<3 where end < count && self[end] & 0xC0 == 0x80 { end -= 1 }
        return ByteRange(start: first, end: end)
    }

    /// The first byte that is neither a printable character of ASCII nor a blank, or `count`.
    private func endOfPlainASCII(from start: Int) -> Int {
        var offset = start
        while offset + 8 <= count, word(at: offset).isPlainASCII { offset += 8 }
        return self[offset...].firstIndex { $0 >= 0x80 || $0 < 0x20 && !$0.isBlank } ?? count
    }

    private func isForbidden(at offset: Int) -> Bool {
        let byte = self[offset]
        if byte < 0x20 { return !byte.isBlank }
        return byte == 0xEF && offset + 2 < count && self[offset + 1] == 0xBF && self[offset + 2] >= 0xBE
    }
}

extension UInt64 {
    /// The high bit of each byte that equals one, exact up to the lowest.
    @inline(__always)
    package func marks(_ byte: UInt8) -> UInt64 {
        let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// The high bit of each byte below a space, exact up to the lowest.
    @inline(__always)
    package var controls: UInt64 { (self &- 0x2020_2020_2020_2020) & ~self & 0x8080_8080_8080_8080 }

    /// Whether each byte is a printable character of ASCII or a blank. Sums of bytes below 0x80 do not carry.
    fileprivate var isPlainASCII: Bool {
        let wide = 0x7F7F_7F7F_7F7F_7F7F as UInt64
        let isNoLineEnd = ((self ^ 0x0A0A_0A0A_0A0A_0A0A) &+ wide) & ((self ^ 0x0D0D_0D0D_0D0D_0D0D) &+ wide)
        let isNoBlank = isNoLineEnd & ((self ^ 0x0909_0909_0909_0909) &+ wide)
        return (self | isNoBlank & ~(self &+ 0x6060_6060_6060_6060)) & 0x8080_8080_8080_8080 == 0
    }
}

extension UInt8 {
    /// Whether it is a blank, tab, carriage return or line feed.
    @inline(__always)
    package var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

extension String {
    /// Whether it holds nothing but blanks and line ends.
    package var isBlank: Bool { utf8.allSatisfy(\.isBlank) }
}
