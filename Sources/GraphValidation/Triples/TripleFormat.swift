/// Tells N-Triples and Turtle by the first statement.
enum TripleFormat {
    /// The format of a document; `nil` when it is neither of the two.
    ///
    /// N-Triples is Turtle, too: what starts with a line that ends in a point is held against the stricter grammar.
    static func format(of bytes: UnsafeRawBufferPointer) -> DocumentFormat? {
        var scanner = TripleScanner(bytes, limits: ValidationLimits())
        scanner.skipSpace()
        let start = scanner.offset
        if isDirective(bytes, at: start) { return .turtle }
        guard startsWithIRI(bytes, at: start) || bytes.hasASCII("_:", at: start) else { return nil }
        let end = bytes.index(of: UInt8(ascii: "\n"), from: start)
        return bytes[start..<end].last { !$0.isBlank } == UInt8(ascii: ".") ? .ntriples : .turtle
    }

    /// Whether a prefix or a base is declared, in the words of Turtle or of SPARQL.
    private static func isDirective(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        let word = bytes[min(offset, bytes.count)...].prefix(8).prefix { !$0.isBlank }
        let text = String(decoding: word, as: UTF8.self)
        return ["@prefix", "@base"].contains(text) || ["prefix", "base"].contains(text.lowercased())
    }

    /// Whether an IRI in angle brackets stands there, and no name of XML: that has one colon at most, and letters, digits,
    /// points, hyphens and underscores beside it.
    private static func startsWithIRI(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        guard bytes.hasASCII("<", at: offset) else { return false }
        var name = bytes[(offset + 1)...].prefix(200).prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
        if name.last == UInt8(ascii: "/"), name.count { $0 == UInt8(ascii: ":") } < 2 { name = name.dropLast() }
        let colons = name.count { $0 == UInt8(ascii: ":") }
        guard name.first?.isLetter == true, colons > 0, !name.contains(UInt8(ascii: "\"")) else { return false }
        return colons > 1 || name.contains { !$0.isLetter && !$0.isDigit && $0 < 0x80 && !".-_:".utf8.contains($0) }
    }
}
