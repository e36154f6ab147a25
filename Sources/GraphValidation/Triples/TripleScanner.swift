/// Reads the words that N-Triples and Turtle share, one after the other.
///
/// Source: W3C, *RDF 1.1 N-Triples* and *RDF 1.1 Turtle* (2014), terminals.
struct TripleScanner {
    let bytes: UnsafeRawBufferPointer
    let limits: ValidationLimits
    /// Where the next word starts.
    private(set) var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.hasByteOrderMark ? 3 : 0
    }

    /// The byte that comes next; `nil` at the end of the document.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Whether this comes next.
    func comes(_ text: StaticString) -> Bool { bytes.hasASCII(text, at: offset) }

    mutating func skip(_ count: Int) { offset = min(bytes.count, offset + count) }

    /// Steps over something where it comes next, and says whether it did.
    mutating func take(_ text: StaticString) -> Bool {
        guard comes(text) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    /// Steps over blanks, line ends and comments.
    mutating func skipSpace() {
        while true {
            offset = bytes.skippingBlanks(from: offset)
            guard next == UInt8(ascii: "#") else { return }
            skipLine()
        }
    }

    /// Steps over blanks within a line.
    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 { offset += 1 }
    }

    /// Steps to the end of the line.
    mutating func skipLine() {
        while let byte = next, byte != 0x0A, byte != 0x0D { offset += 1 }
    }

    /// An error at what comes next, with what should.
    func unexpected(_ wanted: String) -> SyntaxError {
        guard next != nil else {
            return SyntaxError(.tripleSyntax, at: bytes.count, "the document ends where \(wanted) should stand")
        }
        let word = bytes[offset...].prefix { !$0.isBlank }
        let found = word.isEmpty ? "a line end" : MessageText.quote(word)
        return SyntaxError(.tripleSyntax, at: offset, "\(found) stands where \(wanted) should stand")
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
}

// IRIs, labels and tags
extension TripleScanner {
    /// The text between `<` and `>`, with its escapes taken out; what may stand in an IRI is asked elsewhere.
    mutating func iri() throws(SyntaxError) -> [UInt8] {
        let start = offset
        offset += 1
        var out: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: ">"):
                offset += 1
                return out
            case UInt8(ascii: "\\"): out += String(try numericEscape()).utf8
            case 0x0A, 0x0D, UInt8(ascii: "<"):
                throw SyntaxError(.tripleSyntax, at: start, "the IRI that starts here has no '>'")
            default:
                out.append(byte)
                offset += 1
            }
            try checkSize(from: start)
        }
        throw SyntaxError(.tripleSyntax, at: start, "the IRI that starts here has no '>'")
    }

    /// The label of a blank node, which starts with `_:`.
    mutating func blankLabel() throws(SyntaxError) -> [UInt8] {
        let start = offset
        offset += 2
        let from = offset
        while let (scalar, count) = scalar(at: offset), TripleCharacters.isPart(scalar) || scalar == "." {
            offset += count
        }
        // A point at the end belongs to the triple.
        while offset > from, bytes[offset - 1] == UInt8(ascii: ".") { offset -= 1 }
        guard offset > from, let first = scalar(at: from)?.scalar,
            TripleCharacters.isBase(first) || first == "_" || ("0"..."9").contains(first)
        else { throw SyntaxError(.tripleSyntax, at: start, "'_:' has to be followed by the label of a blank node") }
        return Array(bytes[from..<offset])
    }

    /// Steps over a language tag, which starts with `@`.
    mutating func languageTag() throws(SyntaxError) {
        let start = offset
        offset += 1
        while let byte = next, byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") { offset += 1 }
        let parts = bytes[(start + 1)..<offset].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }), parts.first?.allSatisfy(\.isLetter) == true else {
            throw SyntaxError(
                .tripleSyntax,
                at: start,
                "\(MessageText.quote(bytes[start..<offset])) is no language tag like '@en'"
            )
        }
    }

    /// A letter, a digit or another part of a word of ASCII, as keywords are.
    mutating func word() -> ArraySlice<UInt8> {
        let start = offset
        while let byte = next, byte.isLetter { offset += 1 }
        return ArraySlice(bytes[start..<offset])
    }

    func checkSize(from start: Int) throws(SyntaxError) {
        guard offset - start > limits.textBytes else { return }
        let message = "a single text or IRI is longer than \(limits.textBytes) bytes"
        throw SyntaxError(.textSize, at: start, message)
    }
}
