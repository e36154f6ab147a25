/// Reads the words that N-Triples and Turtle share, one after the other.
///
/// The bytes have to be UTF-8 and have to outlive the scanner.
///
/// Source: W3C, *RDF 1.1 N-Triples* and *RDF 1.1 Turtle* (2014), terminals.
package struct TurtleScanner {
    package let bytes: Bytes
    package let limits: SyntaxLimits
    /// Where the next word starts.
    package private(set) var offset: Int

    package init(_ bytes: Bytes, limits: SyntaxLimits = SyntaxLimits()) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.startOfText
    }

    /// The byte that comes next; `nil` at the end of the document.
    @inline(__always)
    package var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Whether this byte comes next.
    @inline(__always)
    package func comes(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    package func comes(_ text: StaticString) -> Bool { bytes.has(text, at: offset) }

    @inline(__always)
    package mutating func skip(_ count: Int) { offset += count }

    /// Steps over something where it comes next, and says whether it did.
    package mutating func take(_ text: StaticString) -> Bool {
        guard comes(text) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    /// Steps over blanks, line ends and comments.
    @inline(__always)
    package mutating func skipSpace() {
        while offset < bytes.count {
            if bytes[offset].isBlank {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "#") {
                skipLine()
            } else {
                return
            }
        }
    }

    /// Steps over blanks within a line.
    @inline(__always)
    package mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    }

    /// Steps to the end of the line.
    package mutating func skipLine() {
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    }

    /// An error at what comes next, with what should.
    package func unexpected(_ wanted: String) -> ScanError {
        guard offset < bytes.count else { return .unexpected(nil, where: wanted, at: bytes.count) }
        let word = bytes[offset...].prefix(200).prefix { !$0.isBlank }
        let found = word.isEmpty ? "a line end" : ScanError.quote(String(decoding: word, as: UTF8.self))
        return .unexpected(found, where: wanted, at: offset)
    }

    /// The character at an offset, and how many bytes it has.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, count: Int)? {
        guard offset < bytes.count else { return nil }
        if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
        var decoder = UTF8()
        var iterator = bytes[offset...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    /// A stretch of the document as it stands there.
    @inline(__always)
    func string(_ start: Int, _ end: Int) -> String {
        String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    func checkSize(from start: Int) throws(ScanError) { try limits.check("text or IRI", from: start, to: offset) }
}

// IRIs, labels and tags
extension TurtleScanner {
    /// The text between `<` and `>`, with its escapes taken out.
    package mutating func iri() throws(ScanError) -> String {
        let start = offset
        offset += 1
        while offset < bytes.count, TurtleCharacters.isOfIRI(bytes[offset]) { offset += 1 }
        guard comes(UInt8(ascii: ">")) else { return try escapedIRI(from: start) }
        try checkSize(from: start)
        offset += 1
        return string(start + 1, offset - 1)
    }

    /// The same where an escape stands in it.
    private mutating func escapedIRI(from start: Int) throws(ScanError) -> String {
        var out = Array(bytes[(start + 1)..<offset])
        while let byte = next, byte != UInt8(ascii: ">") {
            if byte == UInt8(ascii: "\\") {
                let place = offset
                let scalar = try numericEscape()
                guard !scalar.isASCII || TurtleCharacters.isOfIRI(UInt8(scalar.value)) else {
                    throw ScanError(at: place, "this character cannot stand in an IRI")
                }
                out += String(scalar).utf8
            } else {
                guard TurtleCharacters.isOfIRI(byte) else { throw endless(start) }
                out.append(byte)
                offset += 1
            }
        }
        guard next != nil else { throw endless(start) }
        try checkSize(from: start)
        offset += 1
        return String(decoding: out, as: UTF8.self)
    }

    private func endless(_ start: Int) -> ScanError {
        let isCharacter = offset < bytes.count && bytes[offset] != 0x0A && bytes[offset] != 0x0D
        let message = isCharacter ? "a blank or bracket stands in the IRI" : "the IRI that starts here has no '>'"
        return ScanError(at: start, message)
    }

    /// The label of a blank node, which starts with `_:`.
    package mutating func blankLabel() throws(ScanError) -> String {
        let start = offset
        guard take("_:") else { throw unexpected("a label that starts with '_:'") }
        let from = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F || byte == 0x2E {
                offset += 1
            } else if byte >= 0x80, let (scalar, count) = scalar(at: offset), TurtleCharacters.isPart(scalar) {
                offset += count
            } else {
                break
            }
        }
        // A point at the end belongs to the triple.
        while offset > from, bytes[offset - 1] == UInt8(ascii: ".") { offset -= 1 }
        guard offset > from, let first = scalar(at: from)?.scalar,
            TurtleCharacters.isBase(first) || first == "_" || ("0"..."9").contains(first)
        else { throw ScanError(at: start, "'_:' has to be followed by the label of a blank node") }
        return string(from, offset)
    }

    /// A language tag, without the `@` that it starts with.
    package mutating func languageTag() throws(ScanError) -> String {
        let start = offset
        offset += 1
        while let byte = next, byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") { offset += 1 }
        let parts = bytes[(start + 1)..<offset].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }), parts.first?.allSatisfy(\.isLetter) == true else {
            throw ScanError(at: start + 1, "\(ScanError.quote(string(start, offset))) is no language tag like '@en'")
        }
        return string(start + 1, offset)
    }
}
