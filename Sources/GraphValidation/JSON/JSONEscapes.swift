/// The escapes in strings of JSON (RFC 8259, section 7).
enum JSONEscapes {
    /// The text of a string, as it stands between its quotes at an offset of the document.
    static func text(_ content: UnsafeRawBufferPointer, at start: Int) throws(SyntaxError) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(content.count)
        var offset = 0
        while offset < content.count {
            if content[offset] == UInt8(ascii: "\\") {
                try append(content, &offset, start, to: &out)
            } else {
                out.append(content[offset])
                offset += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let short: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private static func append(
        _ content: UnsafeRawBufferPointer,
        _ offset: inout Int,
        _ start: Int,
        to out: inout [UInt8]
    ) throws(SyntaxError) {
        let place = start + offset
        guard offset + 1 < content.count else {
            throw SyntaxError(.jsonSyntax, at: place, "the escape that starts here has no end")
        }
        if let byte = short[content[offset + 1]] {
            out.append(byte)
            offset += 2
            return
        }
        guard content[offset + 1] == UInt8(ascii: "u"), let unit = unit(content, at: offset + 2) else {
            throw SyntaxError(
                .jsonSyntax,
                at: place,
                "JSON has no such escape; it has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
            )
        }
        offset += 6
        out += String(scalar(unit, content, &offset)).utf8
    }

    /// A character, of which the second half may follow as another escape; halves alone become U+FFFD.
    private static func scalar(
        _ unit: UInt32,
        _ content: UnsafeRawBufferPointer,
        _ offset: inout Int
    ) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, content.hasASCII("\\u", at: offset), let low = self.unit(content, at: offset + 2),
            (0xDC00..<0xE000).contains(low)
        else { return "\u{FFFD}" }
        offset += 6
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    /// Four hexadecimal digits.
    private static func unit(_ content: UnsafeRawBufferPointer, at offset: Int) -> UInt32? {
        guard offset + 4 <= content.count else { return nil }
        var unit: UInt32 = 0
        for byte in content[offset..<(offset + 4)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
