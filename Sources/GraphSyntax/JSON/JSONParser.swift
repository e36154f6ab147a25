/// Reads JSON piece by piece, so that a long list need not be in memory as a whole.
///
/// The bytes have to be UTF-8 and have to outlive the parser.
///
/// Source: RFC 8259.
package struct JSONParser {
    package let bytes: Bytes
    private let limits: SyntaxLimits
    package private(set) var offset: Int
    private var depth = 0

    package init(_ bytes: Bytes, limits: SyntaxLimits = SyntaxLimits()) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.startOfText
    }

    /// Reads a value with all that is in it.
    package mutating func value() throws(ScanError) -> JSONValue {
        skipBlanks()
        let start = offset
        guard start < bytes.count else { throw unexpected("a value") }
        switch bytes[start] {
        case UInt8(ascii: "{"): return JSONValue(offset: start, .object(try object()))
        case UInt8(ascii: "["): return JSONValue(offset: start, .array(try array()))
        case UInt8(ascii: "\""): return JSONValue(offset: start, .string(try string()))
        case UInt8(ascii: "-"), 0x30...0x39: return JSONValue(offset: start, .number(try number()))
        default: return JSONValue(offset: start, try word())
        }
    }

    /// Reads an object, and gives each name to a body that reads its value.
    package mutating func members(
        _ body: (String, Int, inout JSONParser) throws(ScanError) -> Void
    ) throws(ScanError) {
        try list(from: "{", to: "}") { (parser: inout JSONParser) throws(ScanError) in
            parser.skipBlanks()
            let start = parser.offset
            guard parser.isAt("\"") else { throw parser.unexpected("a name in double quotes") }
            let name = try parser.string()
            try parser.expect(":")
            try body(name, start, &parser)
        }
    }

    /// Reads an array, and lets a body read each value.
    package mutating func items(_ body: (inout JSONParser) throws(ScanError) -> Void) throws(ScanError) {
        try list(from: "[", to: "]", body)
    }

    /// Whether the next character that is no blank is this one.
    package mutating func comes(_ byte: Unicode.Scalar) -> Bool {
        skipBlanks()
        return isAt(byte)
    }

    /// Whether there is nothing more but blanks.
    package mutating func isAtEnd() -> Bool {
        skipBlanks()
        return offset >= bytes.count
    }

    /// The document has to end here.
    package mutating func end() throws(ScanError) {
        guard isAtEnd() else { throw unexpected("the end of the document") }
    }
}

extension JSONParser {
    private mutating func object() throws(ScanError) -> [JSONMember] {
        var members: [JSONMember] = []
        try self.members { (name, start, parser) throws(ScanError) in
            members.append(JSONMember(name: name, offset: start, value: try parser.value()))
        }
        return members
    }

    private mutating func array() throws(ScanError) -> [JSONValue] {
        var values: [JSONValue] = []
        try items { (parser) throws(ScanError) in values.append(try parser.value()) }
        return values
    }

    private mutating func list(
        from open: Unicode.Scalar,
        to close: Unicode.Scalar,
        _ body: (inout JSONParser) throws(ScanError) -> Void
    ) throws(ScanError) {
        skipBlanks()
        let start = offset
        try expect(open)
        depth += 1
        try limits.check("values", nestedBy: depth, at: start)
        defer { depth -= 1 }
        if take(close) { return }
        while true {
            try body(&self)
            if take(close) { return }
            guard !isAtEnd() else { throw ScanError(at: start, "the '\(open)' that stands here is not closed") }
            guard take(",") else { throw unexpected("',' or '\(close)'") }
        }
    }

    private mutating func skipBlanks() { offset = bytes.skippingBlanks(from: offset) }

    private func isAt(_ byte: Unicode.Scalar) -> Bool { offset < bytes.count && bytes[offset] == UInt8(ascii: byte) }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard comes(byte) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(ScanError) {
        guard take(byte) else { throw unexpected("'\(byte)'") }
    }

    private func unexpected(_ wanted: String) -> ScanError {
        guard offset < bytes.count else { return .unexpected(nil, where: wanted, at: offset) }
        let word = bytes[offset...].prefix(200).prefix { !$0.isBlank && !",:{}[]\"".utf8.contains($0) }
        let found = word.isEmpty ? bytes[offset..<(offset + 1)] : word
        return .unexpected(ScanError.quote(String(decoding: found, as: UTF8.self)), where: wanted, at: offset)
    }
}

// Words, numbers and strings
extension JSONParser {
    private mutating func word() throws(ScanError) -> JSONValue.Content {
        let words: [(text: StaticString, value: JSONValue.Content)] = [
            ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
        ]
        for (text, value) in words where bytes.has(text, at: offset) {
            let end = offset + text.utf8CodeUnitCount
            if end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { break }
            offset = end
            return value
        }
        throw unexpected("a value")
    }

    /// `-?(0|[1-9]digits)(.digits)?([eE][+-]?digits)?`
    private mutating func number() throws(ScanError) -> String {
        let start = offset
        if isAt("-") { offset += 1 }
        let first = offset
        var isRight = digits() > 0 && (bytes[first] != UInt8(ascii: "0") || offset == first + 1)
        if isRight, isAt(".") {
            offset += 1
            isRight = digits() > 0
        }
        if isRight, isAt("e") || isAt("E") {
            offset += 1
            if isAt("+") || isAt("-") { offset += 1 }
            isRight = digits() > 0
        }
        guard isRight else { throw ScanError(at: start, "the number that starts here is none of JSON") }
        try limits.check("text", from: start, to: offset)
        return bytes[ByteRange(start: start, end: offset)].text
    }

    private mutating func digits() -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
        return offset - start
    }

    private mutating func string() throws(ScanError) -> String {
        let start = offset
        offset += 1
        let inner = offset
        var hasEscape = false
        while true {
            offset = bytes.endOfPlainString(from: offset)
            guard offset < bytes.count else {
                throw ScanError(at: start, "the string that starts here has no closing quote")
            }
            if bytes[offset] == 0x22 { break }
            guard bytes[offset] == UInt8(ascii: "\\") else {
                throw ScanError(at: offset, "a control character stands in a string; write it as '\\u00XX'")
            }
            hasEscape = true
            offset = min(offset + 2, bytes.count)
        }
        try limits.check("text", from: start, to: offset)
        defer { offset += 1 }
        let content = Bytes(rebasing: bytes[inner..<offset])
        return hasEscape ? try JSONEscapes.text(content, at: inner) : content.text
    }
}

extension Bytes {
    /// The first place of a double quote, a backslash or a control character, or `count`.
    fileprivate func endOfPlainString(from start: Int) -> Int {
        var offset = start
        while offset + 8 <= count {
            let word = word(at: offset)
            let marks = word.marks(0x22) | word.marks(0x5C) | word.controls
            if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
            offset += 8
        }
        while offset < count, self[offset] != 0x22, self[offset] != 0x5C, self[offset] >= 0x20 { offset += 1 }
        return Swift.min(offset, count)
    }
}
