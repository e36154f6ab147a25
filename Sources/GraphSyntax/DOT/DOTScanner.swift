/// A word of the DOT language.
package struct DOTToken: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A keyword; upper and lower case do not differ.
        case strict, graph, digraph, node, edge, subgraph
        /// A name or numeral.
        case name
        /// A string in double quotes.
        case quoted
        /// A string in angle brackets.
        case html
        /// `->` or `--`.
        case arrow(isDirected: Bool)
        /// Any other character.
        case symbol(UInt8)
        /// The end of the document.
        case end
    }

    package let kind: Kind
    /// The offset of its first byte.
    package let offset: Int
    /// The offset behind its last byte.
    package let end: Int

    /// Whether it can name something; keywords cannot, unless they are quoted.
    package var isIdentifier: Bool { kind == .name || isString }
    /// Whether `+` may join it with another.
    package var isString: Bool { kind == .quoted || kind == .html }
}

/// Splits a document in the DOT language into tokens.
///
/// The bytes have to be UTF-8 and have to outlive the scanner.
///
/// Source: graphviz.org, *DOT Language*; where that page is silent, the lexer of Graphviz 2.42.
package struct DOTScanner {
    package let bytes: Bytes
    package let limits: SyntaxLimits
    private var offset: Int

    package init(_ bytes: Bytes, limits: SyntaxLimits = SyntaxLimits()) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.startOfText
    }

    /// Whether the first words of a document start a graph.
    package static func startsGraph(_ bytes: Bytes) -> Bool {
        var scanner = DOTScanner(bytes)
        guard var token = try? scanner.next() else { return false }
        if token.kind == .strict, let second = try? scanner.next() { token = second }
        guard token.kind == .graph || token.kind == .digraph, var next = try? scanner.next() else { return false }
        if next.isIdentifier, let brace = try? scanner.next() { next = brace }
        return next.kind == .symbol(UInt8(ascii: "{"))
    }

    /// The next token; at the end of the document it is `end`, however often one asks.
    package mutating func next() throws(ScanError) -> DOTToken {
        try skipBlanksAndComments()
        let start = offset
        let kind = try read()
        guard offset - start <= limits.textBytes else {
            throw ScanError(at: start, "a single text is longer than \(limits.textBytes) bytes", kind: .size)
        }
        return DOTToken(kind: kind, offset: start, end: offset)
    }

    /// What a name or string stands for: without quotes, with `\"` as a quote and lines joined that end in a backslash.
    package func text(of token: DOTToken) -> String {
        guard token.isString else { return string(token.offset, token.end) }
        guard token.kind == .quoted else { return string(token.offset + 1, token.end - 1) }
        var out: [UInt8] = []
        var index = token.offset + 1
        while index < token.end - 1 {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < token.end - 1 {
                switch bytes[index + 1] {
                case 0x22:
                    index += 1
                case 0x0A:
                    index += 2
                    continue
                default:
                    out.append(bytes[index])
                    index += 1
                }
            }
            out.append(bytes[index])
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func string(_ start: Int, _ end: Int) -> String {
        String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    private mutating func read() throws(ScanError) -> DOTToken.Kind {
        guard offset < bytes.count else { return .end }
        let byte = bytes[offset]
        if byte == 0x22 { return try readQuoted() }
        if byte == UInt8(ascii: "<") { return try readHTML() }
        if byte.startsDOTName { return readName() }
        if let end = endOfNumeral(from: offset) {
            offset = end
            return .name
        }
        return readSymbol(byte)
    }

    private mutating func readSymbol(_ byte: UInt8) -> DOTToken.Kind {
        for (text, isDirected) in [("->" as StaticString, true), ("--", false)] where bytes.has(text, at: offset) {
            offset += 2
            return .arrow(isDirected: isDirected)
        }
        offset += 1
        return .symbol(byte)
    }

    private static let keywords: [String: DOTToken.Kind] = [
        "strict": .strict, "graph": .graph, "digraph": .digraph, "node": .node, "edge": .edge, "subgraph": .subgraph,
    ]

    private mutating func readName() -> DOTToken.Kind {
        let start = offset
        while offset < bytes.count, bytes[offset].startsDOTName || bytes[offset].isDigit { offset += 1 }
        guard offset - start <= 8 else { return .name }
        return DOTScanner.keywords[string(start, offset).lowercased()] ?? .name
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
    private mutating func readQuoted() throws(ScanError) -> DOTToken.Kind {
        let start = offset
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == 0x22 { return .quoted }
        }
        throw ScanError(at: start, "the string that starts here has no closing quote")
    }

    /// An HTML string ends where its angle brackets are balanced.
    private mutating func readHTML() throws(ScanError) -> DOTToken.Kind {
        let start = offset
        var depth = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth == 0 { return .html }
        }
        throw ScanError(at: start, "the angle brackets of the HTML string that starts here are not balanced")
    }

    private mutating func skipBlanksAndComments() throws(ScanError) {
        while true {
            let start = offset
            offset = bytes.skippingBlanks(from: offset)
            if bytes.has("/*", at: offset) {
                guard let end = bytes.place(of: "*/", from: offset + 2) else {
                    throw ScanError(at: offset, "the comment that starts here has no end")
                }
                offset = end + 2
            }
            if bytes.has("//", at: offset) || bytes.has("#", at: offset) {
                offset = bytes.firstPlace(of: 0x0A, from: offset)
            }
            if offset == start { return }
        }
    }
}

extension UInt8 {
    /// Whether a name may start with it: a letter, `_`, or any byte beyond ASCII.
    fileprivate var startsDOTName: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
}
