/// Splits a document in the DOT language into tokens.
///
/// Source: graphviz.org, *DOT Language*; where that page is silent, the lexer of Graphviz 2.42.
struct DOTLexer {
    private let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.hasByteOrderMark ? 3 : 0
    }

    /// Whether the first word of a document starts a graph.
    static func startsGraph(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var lexer = DOTLexer(bytes, limits: ValidationLimits())
        guard let token = try? lexer.next() else { return false }
        return [.strict, .graph, .digraph].contains(token.kind)
    }

    /// The next token; at the end of the document it is `end`, however often one asks.
    mutating func next() throws(SyntaxError) -> DOTToken {
        try skipBlanksAndComments()
        let start = offset
        let kind = try read()
        guard offset - start <= limits.textBytes else {
            throw SyntaxError(.textSize, at: start, "a single text is longer than \(limits.textBytes) bytes")
        }
        return DOTToken(kind: kind, offset: start, end: offset)
    }

    private mutating func read() throws(SyntaxError) -> DOTToken.Kind {
        guard offset < bytes.count else { return .end }
        let byte = bytes[offset]
        if byte == UInt8(ascii: "\"") { return try readQuoted() }
        if byte == UInt8(ascii: "<") { return try readHTML() }
        if byte.startsDOTName { return readName() }
        if let end = endOfNumeral(from: offset) {
            offset = end
            return .name
        }
        return readSymbol(byte)
    }

    private mutating func readSymbol(_ byte: UInt8) -> DOTToken.Kind {
        for (text, isDirected) in [("->" as StaticString, true), ("--", false)] where bytes.hasASCII(text, at: offset) {
            offset += 2
            return .arrow(isDirected: isDirected)
        }
        offset += 1
        return .symbol(byte)
    }

    private mutating func readName() -> DOTToken.Kind {
        let start = offset
        while offset < bytes.count, bytes[offset].startsDOTName || bytes[offset].isDigit { offset += 1 }
        return DOTToken.word(bytes[start..<offset])
    }

    /// The offset behind `-?(digits(.digits?)?|.digits)`, or `nil` when there is no numeral.
    private func endOfNumeral(from start: Int) -> Int? {
        let first = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        let whole = endOfDigits(from: first)
        guard whole < bytes.count, bytes[whole] == UInt8(ascii: ".") else { return whole > first ? whole : nil }
        let fraction = endOfDigits(from: whole + 1)
        return whole > first || fraction > whole + 1 ? fraction : nil
    }

    private func endOfDigits(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return end
    }

    /// A backslash keeps the character behind it from ending the string.
    private mutating func readQuoted() throws(SyntaxError) -> DOTToken.Kind {
        let start = offset
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return .string }
        }
        throw SyntaxError(.dotSyntax, at: start, "the string that starts here has no closing quote")
    }

    /// An HTML string ends where its angle brackets are balanced.
    private mutating func readHTML() throws(SyntaxError) -> DOTToken.Kind {
        let start = offset
        var depth = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth == 0 { return .string }
        }
        throw SyntaxError(
            .dotSyntax,
            at: start,
            "the angle brackets of the HTML string that starts here are not balanced"
        )
    }
}

extension DOTLexer {
    private mutating func skipBlanksAndComments() throws(SyntaxError) {
        while true {
            let start = offset
            offset = bytes.skippingBlanks(from: offset)
            if bytes.hasASCII("/*", at: offset) { try skipBlockComment() }
            if bytes.hasASCII("//", at: offset) || bytes.hasASCII("#", at: offset) {
                offset = bytes.index(of: UInt8(ascii: "\n"), from: offset)
            }
            if offset == start { return }
        }
    }

    private mutating func skipBlockComment() throws(SyntaxError) {
        guard let end = bytes.end(of: "*/", from: offset + 2) else {
            throw SyntaxError(.dotSyntax, at: offset, "the comment that starts here has no end")
        }
        offset = end
    }
}

extension UInt8 {
    /// Whether a name may start with it: a letter, `_`, or any byte beyond ASCII.
    fileprivate var startsDOTName: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
}
