/// The escapes in strings of JSON (RFC 8259, section 7).
enum JSONEscapes {
    /// The text of a string, as it stands between its quotes at an offset of the document.
    static func text(_ content: Bytes, at start: Int) throws(ScanError) -> String {
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

    private static func short(_ letter: UInt8) -> UInt8? {
        switch letter {
        case 0x22, UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    private static func append(
        _ content: Bytes,
        _ offset: inout Int,
        _ start: Int,
        to out: inout [UInt8]
    ) throws(ScanError) {
        let place = start + offset
        guard offset + 1 < content.count else { throw ScanError(at: place, "the escape that starts here has no end") }
        if let byte = short(content[offset + 1]) {
            out.append(byte)
            offset += 2
            return
        }
        guard content[offset + 1] == UInt8(ascii: "u"), let unit = unit(content, at: offset + 2) else {
            let known = "\\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
            throw ScanError(at: place, "JSON has no such escape; it has \(known)")
        }
        offset += 6
        out += String(scalar(unit, content, &offset)).utf8
    }

    /// A character, of which the second half may follow as another escape; halves alone become U+FFFD.
    private static func scalar(
        _ unit: UInt32,
        _ content: Bytes,
        _ offset: inout Int
    ) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, content.has("\\u", at: offset), let low = self.unit(content, at: offset + 2),
            (0xDC00..<0xE000).contains(low)
        else { return "\u{FFFD}" }
        offset += 6
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    /// Four hexadecimal digits.
    private static func unit(_ content: Bytes, at offset: Int) -> UInt32? {
        guard offset + 4 <= content.count, content[offset..<(offset + 4)].allSatisfy(\.isHexadecimal) else {
            return nil
        }
        return UInt32(String(decoding: content[offset..<(offset + 4)], as: UTF8.self), radix: 16)
    }
}
