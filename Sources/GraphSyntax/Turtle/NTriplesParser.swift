/// Reads N-Triples, line by line.
///
/// Source: RDF 1.1 N-Triples, W3C Recommendation 2014, with the grammar of its section 7.
package struct NTriplesParser {
    private var scanner: TurtleScanner

    /// Makes a parser of a document in UTF-8, which has to outlive it.
    package init(_ bytes: Bytes, limits: SyntaxLimits = SyntaxLimits()) {
        scanner = TurtleScanner(bytes, limits: limits)
    }

    /// Reads the document and gives its triples in order.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package mutating func parse(_ receive: TripleReceiver) throws(ScanError) {
        while try step(receive) {}
    }

    /// Reads the next triple; false at the end of the document.
    package mutating func step(_ receive: TripleReceiver) throws(ScanError) -> Bool {
        scanner.skipSpace()
        guard scanner.next != nil else { return false }
        let start = scanner.offset
        let subject = try resource("a subject, an IRI in '<>' or a blank node")
        scanner.skipBlanks()
        let predicateOffset = scanner.offset
        guard scanner.comes(UInt8(ascii: "<")) else { throw scanner.unexpected("a property, an IRI in '<>'") }
        let predicate = try iri()
        scanner.skipBlanks()
        let objectOffset = scanner.offset
        let object = try object()
        try end()
        receive(
            Triple(subject, predicate, object),
            TriplePlace(subject: start, predicate: predicateOffset, object: objectOffset)
        )
        return true
    }

    /// Steps over the rest of a line that is wrong.
    package mutating func skipLine() { scanner.skipLine() }

    private mutating func end() throws(ScanError) {
        scanner.skipBlanks()
        guard scanner.comes(UInt8(ascii: ".")) else { throw scanner.unexpected("'.' at the end of the triple") }
        scanner.skip(1)
        scanner.skipBlanks()
        if scanner.comes(UInt8(ascii: "#")) { scanner.skipLine() }
        guard scanner.next.map({ $0 == 0x0A || $0 == 0x0D }) ?? true else { throw scanner.unexpected("a line end") }
    }

    private mutating func resource(_ wanted: String) throws(ScanError) -> RDFTerm {
        if scanner.comes(UInt8(ascii: "<")) { return .iri(try iri()) }
        guard scanner.comes(UInt8(ascii: "_")) else { throw scanner.unexpected(wanted) }
        return .blank(try scanner.blankLabel())
    }

    private mutating func iri() throws(ScanError) -> String {
        let start = scanner.offset
        let text = try scanner.iri()
        guard IRIReference.hasScheme(text) else {
            throw ScanError(at: start, "\(ScanError.quote(text)) is no absolute IRI")
        }
        return text
    }

    private mutating func object() throws(ScanError) -> RDFTerm {
        guard scanner.comes(0x22) else {
            return try resource("an object: an IRI in '<>', a blank node or a text in quotes")
        }
        let text = try scanner.text(mayBeLong: false)
        if scanner.comes(UInt8(ascii: "@")) { return .literal(Literal(text, language: try scanner.languageTag())) }
        guard scanner.take("^^") else { return .literal(Literal(text)) }
        guard scanner.comes(UInt8(ascii: "<")) else { throw scanner.unexpected("the IRI of a datatype in '<>'") }
        return .literal(Literal(text, datatype: try iri()))
    }
}
