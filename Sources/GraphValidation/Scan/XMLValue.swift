/// Values of attributes and texts of elements, decoded as XML says.
enum XMLValue {
    /// The text in a range of element content: references resolved, comments and instructions left out, line ends
    /// made line feeds (XML 1.0, 2.11).
    static func text(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "&"): offset = reference(bytes, at: offset, &out)
            case UInt8(ascii: "<"): offset = markup(bytes, at: offset, &out)
            case 0x0D: offset = lineEnd(bytes, at: offset, &out)
            default:
                out.append(bytes[offset])
                offset += 1
            }
        }
        return out
    }

    /// The value of an attribute as a token: references resolved, blanks at the ends taken away and those between
    /// made one (XML Schema, part 2, 4.3.6).
    static func token(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var out: [UInt8] = []
        var isPending = false
        for byte in text(bytes) {
            if byte.isBlank {
                isPending = !out.isEmpty
            } else {
                if isPending { out.append(0x20) }
                isPending = false
                out.append(byte)
            }
        }
        return out
    }

    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ out: inout [UInt8]) -> Int {
        out.append(0x0A)
        return offset + (bytes.hasASCII("\r\n", at: offset) ? 2 : 1)
    }

    private static let named: [(name: StaticString, byte: UInt8)] = [
        ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ]

    private static func reference(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ out: inout [UInt8]) -> Int {
        if let row = named.first(where: { bytes.hasASCII($0.name, at: offset) }) {
            out.append(row.byte)
            return offset + row.name.utf8CodeUnitCount
        }
        let end = bytes.index(of: UInt8(ascii: ";"), from: offset)
        guard bytes.hasASCII("&#", at: offset), end < bytes.count, let scalar = scalar(bytes, offset + 2, end) else {
            out.append(UInt8(ascii: "&"))
            return offset + 1
        }
        out.append(contentsOf: Array(String(scalar).utf8))
        return end + 1
    }

    private static func scalar(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Unicode.Scalar? {
        guard end - start <= 16 else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let value = text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        return value.flatMap(Unicode.Scalar.init)
    }

    private static func markup(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ out: inout [UInt8]) -> Int {
        if bytes.hasASCII("<![CDATA[", at: offset) {
            let end = bytes.end(of: "]]>", from: offset + 9) ?? bytes.count + 3
            out.append(contentsOf: bytes[(offset + 9)..<(end - 3)])
            return min(end, bytes.count)
        }
        if bytes.hasASCII("<!--", at: offset) { return bytes.end(of: "-->", from: offset + 4) ?? bytes.count }
        if bytes.hasASCII("<?", at: offset) { return bytes.end(of: "?>", from: offset + 2) ?? bytes.count }
        return min(bytes.count, bytes.index(of: UInt8(ascii: ">"), from: offset) + 1)
    }
}
