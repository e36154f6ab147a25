#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension ArraySlice<UInt8> {
    /// Where a text stands first; `nil` when it does not.
    func place(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var start = startIndex
        while let found = place(of: first, from: start), endIndex - found >= wanted.count {
            if self[found...].starts(with: wanted) { return found..<found + wanted.count }
            start = found + 1
        }
        return nil
    }

    /// Whether it begins with a text.
    func starts(with text: [UInt8]) -> Bool {
        guard count >= text.count else { return false }
        for (offset, byte) in text.enumerated() where self[startIndex + offset] != byte { return false }
        return true
    }

    /// Whether a text stands in it.
    func holds(_ text: String) -> Bool { place(of: text) != nil }

    /// Where a byte stands first from a place on; `nil` when it does not.
    func place(of byte: UInt8, from start: Int) -> Int? {
        guard start < endIndex else { return nil }
        return self[start...].withUnsafeBufferPointer { bytes in
            guard let first = bytes.baseAddress, let found = memchr(first, Int32(byte), bytes.count) else { return nil }
            return start + (UnsafeRawPointer(found) - UnsafeRawPointer(first))
        }
    }
}

extension [UInt8] {
    /// Where a text stands first; `nil` when it does not.
    func place(of text: String) -> Range<Int>? { self[...].place(of: text) }

    /// Where a byte stands first from a place on; `nil` when it does not.
    func place(of byte: UInt8, from start: Int) -> Int? { self[...].place(of: byte, from: start) }

    /// Whether a text stands in it.
    func holds(_ text: String) -> Bool { place(of: text) != nil }

    /// Where a text stands last; `nil` when it does not.
    func lastPlace(of text: String) -> Range<Int>? {
        var found: Range<Int>?
        while let next = self[(found?.upperBound ?? 0)...].place(of: text) { found = next }
        return found
    }
}

/// Whether two texts are the same but for the case of ASCII letters.
func equalIgnoringCase(_ a: ArraySlice<UInt8>, _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
            for index in 0..<a.count where a[index].lowercased != b[index].lowercased { return false }
            return true
        }
    }
}

/// Whether two texts are the same but for the case of ASCII letters.
func equalIgnoringCase(_ a: String, _ b: String) -> Bool { equalIgnoringCase(Array(a.utf8)[...], Array(b.utf8)) }

extension UInt8 {
    /// The small letter of a capital one of ASCII; any other byte as it is.
    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self &- 0x30 < 10 }
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether it is a blank or a control character that text files use as one.
    var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
