/// Escapes in JSON strings (RFC 8259, 7).
enum JSONEscapes {
    /// The bytes of a string without escapes; an escape that is none stays as it is, half of a surrogate pair becomes
    /// U+FFFD.
    static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var rest = raw
        while let byte = rest.first {
            guard byte == UInt8(ascii: "\\"), let mark = rest.dropFirst().first else {
                out.append(byte)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(2)
            if let plain = simple[mark] {
                out.append(plain)
            } else if mark == UInt8(ascii: "u"), let scalar = scalar(&rest) {
                out.append(contentsOf: Array(String(scalar).utf8))
            } else {
                out.append(contentsOf: [byte, mark])
            }
        }
        return out
    }

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    /// The code point of `XXXX`, or of `XXXX\uXXXX` where the first is half of a pair.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = unit(rest) else { return nil }
        rest = rest.dropFirst(4)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, rest.starts(with: "\\u".utf8), let second = unit(rest.dropFirst(2)),
            (0xDC00..<0xE000).contains(second)
        else { return "\u{FFFD}" }
        rest = rest.dropFirst(6)
        return Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF))
    }

    private static func unit(_ rest: ArraySlice<UInt8>) -> UInt32? {
        guard rest.count >= 4, rest.prefix(4).allSatisfy({ $0.isDigit || $0.isLetter }) else { return nil }
        return UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
    }
}

extension JSONEscapes {
    /// The number of bytes of the escapes that a text begins with; a surrogate pair is one.
    static func length(_ text: ArraySlice<UInt8>) -> Int {
        guard text.first == UInt8(ascii: "\\") else { return 0 }
        guard text.dropFirst().first == UInt8(ascii: "u") else { return min(2, text.count) }
        guard let first = unit(text.dropFirst(2)) else { return 2 }
        let isPair = (0xD800..<0xDC00).contains(first) && text.dropFirst(6).starts(with: "\\u".utf8)
        return min(isPair ? 12 : 6, text.count)
    }
}
