/// Reads N-Triples line by line, and gives its triples to a graph; after an error the next line is read.
///
/// Source: W3C, *RDF 1.1 N-Triples* (2014), section 7.
struct NTriplesLines {
    private var scanner: TripleScanner
    private(set) var graph: TripleGraph

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits, into graph: TripleGraph) {
        scanner = TripleScanner(bytes, limits: limits)
        self.graph = graph
    }

    /// Reads the document to its end.
    mutating func run(_ findings: inout FindingCollector) {
        while true {
            scanner.skipSpace()
            guard scanner.next != nil, !findings.isFull else { return }
            do {
                try triple(&findings)
            } catch {
                findings.add(error.code, at: error.offset, error.message)
                scanner.skipLine()
            }
        }
    }

    private mutating func triple(_ findings: inout FindingCollector) throws(SyntaxError) {
        let start = scanner.offset
        let subject = try resource("a subject, an IRI in '<>' or a blank node", &findings)
        scanner.skipBlanks()
        guard scanner.comes("<") else { throw scanner.unexpected("a property, an IRI in '<>'") }
        let predicate = try resource("a property", &findings)
        scanner.skipBlanks()
        let offset = scanner.offset
        let object = try object(&findings)
        scanner.skipBlanks()
        guard scanner.take(".") else { throw scanner.unexpected("'.' at the end of the triple") }
        graph.describe(subject, at: start)
        graph.add(subject, predicate, object, at: offset, &findings)
        scanner.skipBlanks()
        if scanner.comes("#") { scanner.skipLine() }
        guard scanner.next.map({ $0 == 0x0A || $0 == 0x0D }) ?? true else { throw scanner.unexpected("a line end") }
    }

    private mutating func resource(
        _ wanted: String,
        _ findings: inout FindingCollector
    ) throws(SyntaxError) -> TripleGraph.Resource {
        if scanner.comes("<") { return graph.iri(try iri(&findings)) }
        guard scanner.comes("_:") else { throw scanner.unexpected(wanted) }
        return graph.blank(try scanner.blankLabel())
    }

    private mutating func object(_ findings: inout FindingCollector) throws(SyntaxError) -> TripleGraph.Object {
        guard scanner.comes("\"") else {
            return .resource(try resource("an object: an IRI in '<>', a blank node or a text in quotes", &findings))
        }
        var literal = TripleGraph.Literal(text: try scanner.text(mayBeLong: false))
        if scanner.comes("@") {
            try scanner.languageTag()
            literal.hasLanguage = true
        } else if scanner.take("^^") {
            guard scanner.comes("<") else { throw scanner.unexpected("the IRI of a datatype in '<>'") }
            literal.datatype = String(decoding: try iri(&findings), as: UTF8.self)
        }
        return .literal(literal)
    }

    private mutating func iri(_ findings: inout FindingCollector) throws(SyntaxError) -> [UInt8] {
        let offset = scanner.offset
        let iri = try scanner.iri()
        iri.withUnsafeBytes { RDFTerms.check(iri: $0, at: offset, relative: .error, &findings) }
        return iri
    }
}
