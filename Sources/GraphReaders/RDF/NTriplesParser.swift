/// Reads N-Triples, line by line.
///
/// Source: RDF 1.1 N-Triples, W3C Recommendation 2014, with the grammar of its section 7.
public struct NTriplesParser: Sendable {
    /// Makes a parser.
    public init() {}

    /// Reads a document and gives its triples in order.
    ///
    /// - Parameters:
    ///   - bytes: the document, UTF-8.
    ///   - receive: takes each triple, repetitions included.
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    public func parse(_ bytes: [UInt8], _ receive: (Triple) -> Void) throws(ReadError) {
        try bytes.withDocument { (buffer) throws(ScanError) in
            try XMLInput.checkUTF8(buffer)
            var line = NTriplesLine(buffer)
            while let triple = try line.next() { receive(triple) }
        }
    }
}

/// The position in a document of N-Triples.
private struct NTriplesLine {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next triple, or `nil` at the end of the document.
    mutating func next() throws(ScanError) -> Triple? {
        while true {
            skipBlanks()
            guard offset < bytes.count else { return nil }
            switch bytes[offset] {
            case 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "#"): skipComment()
            default: return try triple()
            }
        }
    }

    private mutating func triple() throws(ScanError) -> Triple {
        let subject = try resource("a subject")
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { throw wrong("a property in '<' and '>'") }
        let predicate = try iri()
        skipBlanks()
        let object = offset < bytes.count && bytes[offset] == 0x22 ? try literal() : try resource("an object")
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ".") else {
            throw wrong("the '.' that ends a triple")
        }
        offset += 1
        skipBlanks()
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { skipComment() }
        guard offset >= bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D else { throw wrong("a line end") }
        return Triple(subject, predicate, object)
    }

    private mutating func resource(_ part: String) throws(ScanError) -> RDFTerm {
        guard offset < bytes.count else { throw wrong(part) }
        switch bytes[offset] {
        case UInt8(ascii: "<"): return .iri(try iri())
        case UInt8(ascii: "_"): return .blank(try blankLabel())
        default: throw wrong(part)
        }
    }

    private mutating func iri() throws(ScanError) -> String {
        let start = offset
        let text = try quoted(until: UInt8(ascii: ">"), isIRI: true)
        guard IRIReference.isAbsolute(text) else {
            throw ScanError(at: start, "\(ScanError.quote(text)) is no absolute IRI")
        }
        return text
    }

    private mutating func literal() throws(ScanError) -> RDFTerm {
        let text = try quoted(until: 0x22, isIRI: false)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "@") {
            return .literal(Literal(text, language: try languageTag()))
        }
        guard bytes.has("^^", at: offset) else { return .literal(Literal(text)) }
        offset += 2
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { throw wrong("the IRI of a datatype") }
        return .literal(Literal(text, datatype: try iri()))
    }

    /// Reads from an opening mark to the closing one, and takes out the escapes.
    private mutating func quoted(until close: UInt8, isIRI: Bool) throws(ScanError) -> String {
        let start = offset
        offset += 1
        var copied = offset
        var out: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == close {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
                offset += 1
                return String(decoding: out, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
                out.append(contentsOf: String(try escape(isIRI: isIRI)).utf8)
                copied = offset
            } else if byte == 0x0A || byte == 0x0D {
                throw ScanError(at: start, isIRI ? "the IRI never ends" : "the text never ends on its line")
            } else {
                offset += 1
            }
        }
        throw ScanError(at: start, isIRI ? "the IRI never ends" : "the text never ends")
    }

    private mutating func escape(isIRI: Bool) throws(ScanError) -> Unicode.Scalar {
        let start = offset
        guard offset + 1 < bytes.count else { throw ScanError(at: start, "an escape is cut off") }
        let letter = bytes[offset + 1]
        offset += 2
        switch letter {
        case UInt8(ascii: "u"): return try codePoint(digits: 4, start)
        case UInt8(ascii: "U"): return try codePoint(digits: 8, start)
        default:
            guard !isIRI, let scalar = NTriplesLine.escapes[letter] else {
                throw ScanError(at: start, "this escape is not known")
            }
            return scalar
        }
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "t"): "\t", UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r",
        UInt8(ascii: "f"): "\u{0C}", 0x22: "\"", 0x27: "'", UInt8(ascii: "\\"): "\\",
    ]

    private mutating func codePoint(digits: Int, _ start: Int) throws(ScanError) -> Unicode.Scalar {
        let text = String(decoding: bytes[offset..<min(offset + digits, bytes.count)], as: UTF8.self)
        guard text.utf8.count == digits, !text.hasPrefix("+"), !text.hasPrefix("-"), let code = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(code)
        else { throw ScanError(at: start, "this escape names no character") }
        offset += digits
        return scalar
    }

    private mutating func languageTag() throws(ScanError) -> String {
        let start = offset + 1
        offset = start
        while offset < bytes.count, isTagByte(bytes[offset]) { offset += 1 }
        let tag = String(decoding: bytes[start..<offset], as: UTF8.self)
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }), parts[0].allSatisfy({ $0 >= 0x41 }) else {
            throw ScanError(at: start, "\(ScanError.quote(tag)) is no language tag")
        }
        return tag
    }

    private func isTagByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
    }

    private mutating func blankLabel() throws(ScanError) -> String {
        let start = offset
        guard bytes.has("_:", at: offset) else { throw wrong("a label that starts with '_:'") }
        offset += 2
        let from = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ":"), XMLNames.mayBePart(bytes[offset]) {
            offset += 1
        }
        // A point at the end belongs to the triple.
        while offset > from, bytes[offset - 1] == UInt8(ascii: ".") { offset -= 1 }
        let label = String(decoding: bytes[from..<offset], as: UTF8.self)
        guard let first = label.unicodeScalars.first, XMLNames.isStart(first) || ("0"..."9").contains(first),
            label.unicodeScalars.allSatisfy(XMLNames.isPart)
        else { throw ScanError(at: start, "this is no label of a blank node") }
        return label
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    }

    private mutating func skipComment() {
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    }

    private func wrong(_ expected: String) -> ScanError { ScanError(at: offset, "\(expected) is expected here") }
}
