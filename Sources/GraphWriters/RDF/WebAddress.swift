/// Texts as IRIs.
enum WebAddress {
    /// The text with every byte that a URI does not allow percent-encoded; source: RFC 3987, section 3.1.
    ///
    /// A `%` that starts no triplet is encoded too, so the result is the same when encoded again.
    static func encoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard !bytes.indices.allSatisfy({ isAllowed(at: $0, in: bytes) }) else { return text }
        var out = ""
        for index in bytes.indices {
            if isAllowed(at: index, in: bytes) {
                out.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            } else {
                out += "%" + (bytes[index] < 16 ? "0" : "") + String(bytes[index], radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// Whether the text starts with a scheme and a colon; source: RFC 3986, section 3.1.
    static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first else { return false }
        return isLetter(first)
            && text.utf8[..<colon].allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    /// Whether the text is an address of the web: `http` or `https`.
    static func isHTTP(_ text: String) -> Bool {
        let start = text.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    private static func isAllowed(at index: Int, in bytes: [UInt8]) -> Bool {
        let byte = bytes[index]
        guard byte == UInt8(ascii: "%") else {
            return isLetter(byte) || isDigit(byte) || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
        }
        return index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
