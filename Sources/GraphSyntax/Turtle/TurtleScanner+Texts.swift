// Texts in quotes, and the escapes in them.
extension TurtleScanner {
    /// The text between two quotes, or, in Turtle, between three and three, with its escapes taken out.
    package mutating func text(mayBeLong: Bool) throws(ScanError) -> String {
        let start = offset
        guard let quote = next else { throw unexpected("a text") }
        let isLong = mayBeLong && hasThree(quote)
        skip(isLong ? 3 : 1)
        let from = offset
        var out: [UInt8]?
        var copied = from
        while let byte = next {
            if byte == quote, !isLong || hasThree(quote) {
                let end = offset
                skip(isLong ? 3 : 1)
                try checkSize(from: start)
                guard var out else { return string(from, end) }
                out.append(contentsOf: Bytes(rebasing: bytes[copied..<end]))
                return String(decoding: out, as: UTF8.self)
            }
            if !isLong, byte == 0x0A || byte == 0x0D {
                throw ScanError(at: start, "the text that starts here has no closing quote on its line")
            }
            guard byte == UInt8(ascii: "\\") else {
                skip(1)
                continue
            }
            var text = out ?? []
            out = nil
            text.append(contentsOf: Bytes(rebasing: bytes[copied..<offset]))
            try appendEscape(to: &text)
            (out, copied) = (text, offset)
        }
        throw ScanError(at: start, "the text that starts here has no closing quote")
    }

    private func hasThree(_ quote: UInt8) -> Bool {
        offset + 2 < bytes.count && bytes[offset] == quote && bytes[offset + 1] == quote && bytes[offset + 2] == quote
    }

    private mutating func appendEscape(to out: inout [UInt8]) throws(ScanError) {
        guard offset + 1 < bytes.count, let byte = TurtleCharacters.escape(bytes[offset + 1]) else {
            out += String(try numericEscape()).utf8
            return
        }
        out.append(byte)
        skip(2)
    }

    /// A character by its number: `\u` and four digits, or `\U` and eight.
    mutating func numericEscape() throws(ScanError) -> Unicode.Scalar {
        let start = offset
        let count = comes("\\u") ? 4 : comes("\\U") ? 8 : 0
        guard count > 0 else {
            let known = "\\uXXXX, \\UXXXXXXXX, and in texts \\t \\b \\n \\r \\f \\\" \\' \\\\"
            throw ScanError(at: start, "there is no such escape; there are \(known)")
        }
        let digits = bytes[(start + 2)...].prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isHexadecimal),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
        else { throw ScanError(at: start, "this escape names no character") }
        skip(2 + count)
        return scalar
    }
}
