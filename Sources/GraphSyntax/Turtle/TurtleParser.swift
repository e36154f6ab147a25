/// Reads Turtle.
///
/// Blank nodes without a label get labels that start with `-`, which no label of a document does.
///
/// Source: W3C, *RDF 1.1 Turtle* (2014), section 6.5.
package struct TurtleParser {
    private var scanner: TurtleScanner
    private var prefixes: [String: String] = [:]
    private var base: IRIReference?
    private var depth = 0
    private var blanks = 0

    /// Makes a parser of a document in UTF-8, which has to outlive it.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - base: the absolute IRI of the document, if known.
    ///   - limits: how deep brackets may nest, and how long a text may be.
    package init(
        _ bytes: Bytes,
        base: String? = nil,
        limits: SyntaxLimits = SyntaxLimits()
    ) {
        scanner = TurtleScanner(bytes, limits: limits)
        self.base = base.map { IRIReference($0) }
    }

    /// Reads the document and gives its triples in order.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package mutating func parse(_ receive: TripleReceiver) throws(ScanError) {
        while try step(receive) {}
    }

    /// Reads the next statement; false at the end of the document.
    package mutating func step(_ receive: TripleReceiver) throws(ScanError) -> Bool {
        scanner.skipSpace()
        guard scanner.next != nil else { return false }
        if try directive() { return true }
        try triples(receive)
        try expect(".", "'.' at the end of a statement")
        return true
    }

    private mutating func expect(_ text: StaticString, _ wanted: String) throws(ScanError) {
        scanner.skipSpace()
        guard scanner.take(text) else { throw scanner.unexpected(wanted) }
    }
}

// Declarations
extension TurtleParser {
    /// Reads the declaration of a prefix or of the base, and says whether there was one.
    private mutating func directive() throws(ScanError) -> Bool {
        var ahead = scanner
        let isTurtle = ahead.take("@")
        let word = ahead.word()
        guard isTurtle || ahead.next?.isBlank == true || ahead.comes(UInt8(ascii: "<")) else { return false }
        switch isTurtle ? word : word.lowercased() {
        case "prefix":
            scanner = ahead
            try readPrefix()
        case "base":
            scanner = ahead
            scanner.skipSpace()
            guard scanner.comes(UInt8(ascii: "<")) else { throw scanner.unexpected("the IRI of the base in '<>'") }
            base = IRIReference(try iri())
        default:
            guard isTurtle else { return false }
            let message = "'@\(word)' stands where '@prefix', '@base' or a triple should stand"
            throw ScanError(at: scanner.offset, message)
        }
        if isTurtle { try expect(".", "'.' at the end of a declaration") }
        return true
    }

    private mutating func readPrefix() throws(ScanError) {
        scanner.skipSpace()
        let name = scanner.prefix()
        guard scanner.take(":") else { throw scanner.unexpected("a prefix that ends in ':'") }
        scanner.skipSpace()
        guard scanner.comes(UInt8(ascii: "<")) else { throw scanner.unexpected("the IRI of the prefix in '<>'") }
        prefixes[name] = try iri()
    }
}

// Statements
extension TurtleParser {
    private mutating func triples(_ receive: TripleReceiver) throws(ScanError) {
        let start = scanner.offset
        guard scanner.comes(UInt8(ascii: "[")) else {
            let subject = try subject(receive)
            return try predicates(of: subject, at: start, receive)
        }
        let (node, isEmpty) = try blankNode(receive)
        scanner.skipSpace()
        // What stands in brackets may be all that is said.
        if !isEmpty, scanner.comes(UInt8(ascii: ".")) { return }
        try predicates(of: node, at: start, receive)
    }

    private mutating func subject(_ receive: TripleReceiver) throws(ScanError) -> RDFTerm {
        scanner.comes(UInt8(ascii: "(")) ? try collection(receive) : try resource("a subject")
    }

    /// Reads properties with their objects, as far as they go.
    private mutating func predicates(
        of subject: RDFTerm,
        at start: Int,
        _ receive: TripleReceiver
    ) throws(ScanError) {
        repeat {
            scanner.skipSpace()
            let offset = scanner.offset
            let predicate = try predicate()
            repeat {
                scanner.skipSpace()
                let place = TriplePlace(subject: start, predicate: offset, object: scanner.offset)
                let object = try object(receive)
                receive(Triple(subject, predicate, object), place)
                scanner.skipSpace()
            } while scanner.take(",")
        } while takesSemicolons()
    }

    /// Whether another property comes: semicolons may stand side by side, and at the end.
    private mutating func takesSemicolons() -> Bool {
        guard scanner.comes(UInt8(ascii: ";")) else { return false }
        while scanner.take(";") { scanner.skipSpace() }
        return scanner.next != nil && !scanner.comes(UInt8(ascii: ".")) && !scanner.comes(UInt8(ascii: "]"))
    }

    private mutating func predicate() throws(ScanError) -> String {
        var ahead = scanner
        if ahead.take("a"), !ahead.continuesName {
            scanner = ahead
            return RDFTerms.type
        }
        if scanner.comes(UInt8(ascii: "<")) { return try iri() }
        return try prefixedName("a property")
    }

    private mutating func object(_ receive: TripleReceiver) throws(ScanError) -> RDFTerm {
        switch scanner.next {
        case UInt8(ascii: "["): return try blankNode(receive).node
        case UInt8(ascii: "("): return try collection(receive)
        case 0x22, 0x27: return .literal(try literal())
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return .literal(try scanner.number())
        case let byte? where byte.isDigit: return .literal(try scanner.number())
        default: break
        }
        var ahead = scanner
        let word = ahead.word()
        if word == "true" || word == "false", !ahead.continuesName {
            scanner = ahead
            return .literal(Literal(word, datatype: RDFTerms.boolean))
        }
        return try resource("an object")
    }
}

// Terms
extension TurtleParser {
    private mutating func resource(_ wanted: String) throws(ScanError) -> RDFTerm {
        if scanner.comes(UInt8(ascii: "<")) { return .iri(try iri()) }
        if scanner.comes("_:") { return .blank(try scanner.blankLabel()) }
        return .iri(try prefixedName(wanted))
    }

    private mutating func literal() throws(ScanError) -> Literal {
        let text = try scanner.text(mayBeLong: true)
        if scanner.comes(UInt8(ascii: "@")) { return Literal(text, language: try scanner.languageTag()) }
        guard scanner.take("^^") else { return Literal(text) }
        scanner.skipSpace()
        if scanner.comes(UInt8(ascii: "<")) { return Literal(text, datatype: try iri()) }
        return Literal(text, datatype: try prefixedName("the IRI of a datatype"))
    }

    /// Reads `[ … ]`; empty brackets are a node and no statement.
    private mutating func blankNode(
        _ receive: TripleReceiver
    ) throws(ScanError) -> (node: RDFTerm, isEmpty: Bool) {
        let start = scanner.offset
        let node = freshBlank()
        try open(at: start)
        defer { depth -= 1 }
        scanner.skip(1)
        scanner.skipSpace()
        if scanner.take("]") { return (node, true) }
        try predicates(of: node, at: start, receive)
        try expect("]", "']'")
        return (node, false)
    }

    /// Reads `( … )`.
    private mutating func collection(_ receive: TripleReceiver) throws(ScanError) -> RDFTerm {
        try open(at: scanner.offset)
        defer { depth -= 1 }
        scanner.skip(1)
        scanner.skipSpace()
        var head = RDFTerm.iri(RDFTerms.empty), last: RDFTerm?
        while !scanner.take(")") {
            let place = TriplePlace(scanner.offset)
            let cell = freshBlank()
            if let last { receive(Triple(last, RDFTerms.rest, cell), place) } else { head = cell }
            let item = try object(receive)
            receive(Triple(cell, RDFTerms.first, item), place)
            last = cell
            scanner.skipSpace()
        }
        if let last { receive(Triple(last, RDFTerms.rest, .iri(RDFTerms.empty)), TriplePlace(scanner.offset - 1)) }
        return head
    }

    private mutating func open(at offset: Int) throws(ScanError) {
        depth += 1
        try scanner.limits.check("brackets", nestedBy: depth, at: offset)
    }

    private mutating func freshBlank() -> RDFTerm {
        blanks += 1
        return .blank("-\(blanks)")
    }

    private mutating func prefixedName(_ wanted: String) throws(ScanError) -> String {
        let start = scanner.offset
        let prefix = scanner.prefix()
        guard scanner.take(":") else {
            scanner.skip(start - scanner.offset)
            throw scanner.unexpected(wanted)
        }
        guard let namespace = prefixes[prefix] else {
            throw ScanError(at: start, "the prefix \(ScanError.quote(prefix + ":")) is not declared")
        }
        return namespace + (try scanner.localName())
    }

    private mutating func iri() throws(ScanError) -> String {
        let start = scanner.offset
        let text = try scanner.iri()
        if IRIReference.hasScheme(text) { return text }
        if let base { return base.resolving(text) }
        let message = "\(ScanError.quote(text)) is relative, and the document has no '@base'"
        throw ScanError(at: start, message)
    }
}
