/// Reads JSON as RFC 8259 has it, piece by piece, so that a long list need not be in memory as a whole.
struct JSONParser {
    let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private(set) var offset: Int
    private var depth = 0
    /// Names that stand twice in an object; readers do not agree on which one counts.
    private(set) var repeated: [JSONMember] = []

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.hasByteOrderMark ? 3 : 0
    }

    /// Reads a value with all that is in it.
    mutating func value() throws(SyntaxError) -> JSONNode {
        skipBlanks()
        let start = offset
        guard start < bytes.count else {
            throw SyntaxError(.jsonSyntax, at: start, "the document ends where a value should stand")
        }
        switch bytes[start] {
        case UInt8(ascii: "{"): return JSONNode(offset: start, value: .object(try object()))
        case UInt8(ascii: "["): return JSONNode(offset: start, value: .array(try array()))
        case UInt8(ascii: "\""): return JSONNode(offset: start, value: .string(try string()))
        case UInt8(ascii: "-"), 0x30...0x39: return JSONNode(offset: start, value: .number(try number()))
        default: return JSONNode(offset: start, value: try word())
        }
    }

    /// Reads an object, and gives each name to a body that reads its value.
    mutating func members(
        _ body: (String, Int, inout JSONParser) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        try list(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { (parser: inout JSONParser) throws(SyntaxError) in
            parser.skipBlanks()
            let start = parser.offset
            guard parser.isAt(UInt8(ascii: "\"")) else { throw parser.unexpected("a name in double quotes") }
            let name = try parser.string()
            try parser.expect(UInt8(ascii: ":"))
            try body(name, start, &parser)
        }
    }

    /// Reads an array, and lets a body read each value.
    mutating func items(_ body: (inout JSONParser) throws(SyntaxError) -> Void) throws(SyntaxError) {
        try list(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), body)
    }

    /// Whether the next character that is no blank is this one.
    mutating func comes(_ byte: UInt8) -> Bool {
        skipBlanks()
        return isAt(byte)
    }

    /// Whether there is nothing more but blanks.
    mutating func isAtEnd() -> Bool {
        skipBlanks()
        return offset >= bytes.count
    }

    /// The document has to end here.
    mutating func end() throws(SyntaxError) {
        guard isAtEnd() else { throw unexpected("the end of the document") }
    }
}

extension JSONParser {
    private mutating func object() throws(SyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<String> = []
        try self.members { (name, start, parser) throws(SyntaxError) in
            let member = JSONMember(name: name, offset: start, value: try parser.value())
            if !names.insert(name).inserted { parser.repeated.append(member) }
            members.append(member)
        }
        return members
    }

    private mutating func array() throws(SyntaxError) -> [JSONNode] {
        var nodes: [JSONNode] = []
        try items { (parser) throws(SyntaxError) in nodes.append(try parser.value()) }
        return nodes
    }

    /// What has been read of repeated names, once.
    mutating func takeRepeated() -> [JSONMember] {
        defer { repeated = [] }
        return repeated
    }

    private mutating func list(
        from open: UInt8,
        to close: UInt8,
        _ body: (inout JSONParser) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        let start = offset
        try expect(open)
        depth += 1
        guard depth <= limits.depth else {
            throw SyntaxError(.depth, at: start, "values are nested more than \(limits.depth) deep")
        }
        defer { depth -= 1 }
        if take(close) { return }
        while true {
            try body(&self)
            if take(close) { return }
            guard !isAtEnd() else {
                throw SyntaxError(
                    .jsonSyntax,
                    at: start,
                    "the '\(Character(UnicodeScalar(open)))' that stands here is not closed"
                )
            }
            guard take(UInt8(ascii: ",")) else {
                throw unexpected("',' or '\(Character(UnicodeScalar(close)))'")
            }
        }
    }

    private mutating func skipBlanks() { offset = bytes.skippingBlanks(from: offset) }

    private func isAt(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard comes(byte) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(SyntaxError) {
        guard take(byte) else { throw unexpected("'\(Character(UnicodeScalar(byte)))'") }
    }

    private func unexpected(_ wanted: String) -> SyntaxError {
        guard offset < bytes.count else {
            return SyntaxError(.jsonSyntax, at: offset, "the document ends where \(wanted) should stand")
        }
        let found = bytes[offset...].prefix { !$0.isBlank && !",:{}[]\"".utf8.contains($0) }
        let text = found.isEmpty ? MessageText.quote(CollectionOfOne(bytes[offset])) : MessageText.quote(found)
        return SyntaxError(.jsonSyntax, at: offset, "\(text) stands where \(wanted) should stand")
    }
}

// Words, numbers and strings
extension JSONParser {
    private mutating func word() throws(SyntaxError) -> JSONNode.Value {
        let words: [(text: StaticString, value: JSONNode.Value)] = [
            ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
        ]
        for (text, value) in words where bytes.hasASCII(text, at: offset) {
            let end = offset + text.utf8CodeUnitCount
            if end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { break }
            offset = end
            return value
        }
        throw unexpected("a value")
    }

    /// `-?(0|[1-9]digits)(.digits)?([eE][+-]?digits)?`
    private mutating func number() throws(SyntaxError) -> String {
        let start = offset
        if isAt(UInt8(ascii: "-")) { offset += 1 }
        let first = offset
        var isRight = digits() > 0 && (bytes[first] != UInt8(ascii: "0") || offset == first + 1)
        if isRight, isAt(UInt8(ascii: ".")) {
            offset += 1
            isRight = digits() > 0
        }
        if isRight, isAt(UInt8(ascii: "e")) || isAt(UInt8(ascii: "E")) {
            offset += 1
            if isAt(UInt8(ascii: "+")) || isAt(UInt8(ascii: "-")) { offset += 1 }
            isRight = digits() > 0
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard isRight else { throw SyntaxError(.jsonSyntax, at: start, "the number that starts here is none of JSON") }
        guard text.utf8.count <= limits.textBytes else { throw tooLong(start) }
        return text
    }

    private mutating func digits() -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
        return offset - start
    }

    private mutating func string() throws(SyntaxError) -> String {
        let start = offset
        offset += 1
        let inner = offset
        var hasEscape = false
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] >= 0x20 else {
                throw SyntaxError(
                    .jsonSyntax,
                    at: offset,
                    "a control character stands in a string; write it as '\\u00XX'"
                )
            }
            if bytes[offset] == UInt8(ascii: "\\") {
                hasEscape = true
                offset += 1
            }
            offset += 1
        }
        guard offset < bytes.count else {
            throw SyntaxError(.jsonSyntax, at: start, "the string that starts here has no closing quote")
        }
        guard offset - inner <= limits.textBytes else { throw tooLong(start) }
        defer { offset += 1 }
        let content = UnsafeRawBufferPointer(rebasing: bytes[inner..<offset])
        return hasEscape ? try JSONEscapes.text(content, at: inner) : content.text
    }

    private func tooLong(_ start: Int) -> SyntaxError {
        SyntaxError(.textSize, at: start, "a single text is longer than \(limits.textBytes) bytes")
    }
}
