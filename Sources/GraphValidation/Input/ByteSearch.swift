internal import CLibXML2

extension UnsafeRawBufferPointer {
    /// The first place of a byte from an offset on, or `count` when there is none.
    func index(of byte: UInt8, from start: Int) -> Int {
        guard let baseAddress, start < count else { return count }
        return start + newsgraph_find_byte(baseAddress + start, count - start, byte)
    }

    /// Whether these ASCII characters stand at an offset.
    func hasASCII(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, count - offset >= length else { return false }
        return (0..<length).allSatisfy { self[offset + $0] == text.utf8Start[$0] }
    }

    /// The offset just behind the next occurrence of some ASCII characters, or `nil` when there is none.
    func end(of text: StaticString, from start: Int) -> Int? {
        var offset = start
        while true {
            offset = index(of: text.utf8Start[0], from: offset)
            if offset >= count { return nil }
            if hasASCII(text, at: offset) { return offset + text.utf8CodeUnitCount }
            offset += 1
        }
    }

    /// The first offset from a place on that holds no blank, tab or line end; `count` when there is none.
    func skippingBlanks(from start: Int) -> Int {
        var offset = start
        while offset < count, self[offset].isBlank { offset += 1 }
        return offset
    }
}

extension UInt8 {
    /// Whether it is a blank, tab, carriage return or line feed.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

    /// Whether it is an ASCII letter.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension UnsafeRawBufferPointer {
    /// Whether these are the same bytes.
    func equals(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let baseAddress, let start = other.baseAddress else { return true }
        return newsgraph_equal_bytes(baseAddress, start, count)
    }
}
