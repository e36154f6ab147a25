// Texts in quotes, and the escapes in them.
extension TripleScanner {
    /// The text between two quotes, or, in Turtle, between three and three, with its escapes taken out.
    mutating func text(mayBeLong: Bool) throws(SyntaxError) -> [UInt8] {
        let start = offset
        guard let quote = next else { throw unexpected("a text") }
        let isLong = mayBeLong && bytes[offset...].prefix(3).elementsEqual([quote, quote, quote])
        skip(isLong ? 3 : 1)
        var out: [UInt8] = []
        while let byte = next {
            if byte == quote, !isLong || bytes[offset...].prefix(3).elementsEqual([quote, quote, quote]) {
                skip(isLong ? 3 : 1)
                return out
            }
            if !isLong, byte == 0x0A || byte == 0x0D {
                throw SyntaxError(
                    .tripleSyntax,
                    at: start,
                    "the text that starts here has no closing quote on its line"
                )
            }
            if byte == UInt8(ascii: "\\") {
                try appendEscape(to: &out)
            } else {
                out.append(byte)
                skip(1)
            }
            try checkSize(from: start)
        }
        throw SyntaxError(.tripleSyntax, at: start, "the text that starts here has no closing quote")
    }

    private mutating func appendEscape(to out: inout [UInt8]) throws(SyntaxError) {
        guard offset + 1 < bytes.count, let byte = TripleCharacters.escapes[bytes[offset + 1]] else {
            out += String(try numericEscape()).utf8
            return
        }
        out.append(byte)
        skip(2)
    }

    /// A character by its number: `\u` and four digits, or `\U` and eight.
    mutating func numericEscape() throws(SyntaxError) -> Unicode.Scalar {
        let start = offset
        let count = comes("\\u") ? 4 : comes("\\U") ? 8 : 0
        guard count > 0 else {
            let known = "\\uXXXX, \\UXXXXXXXX, and in texts \\t \\b \\n \\r \\f \\\" \\' \\\\"
            throw SyntaxError(.tripleSyntax, at: start, "there is no such escape; there are \(known)")
        }
        let digits = bytes[(start + 2)...].prefix(count)
        guard digits.count == count, digits.allSatisfy(TripleCharacters.isHexadecimal),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
        else { throw SyntaxError(.tripleSyntax, at: start, "this escape names no character") }
        skip(2 + count)
        return scalar
    }
}
