/// Reads Turtle, and gives its triples to a graph.
///
/// Source: W3C, *RDF 1.1 Turtle* (2014), section 6.5.
struct TurtleParser {
    private var scanner: TripleScanner
    private(set) var graph: TripleGraph
    private var prefixes: [[UInt8]: [UInt8]] = [:]
    private var base: [UInt8]?
    private var depth = 0

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits, into graph: TripleGraph) {
        scanner = TripleScanner(bytes, limits: limits)
        self.graph = graph
    }

    /// Reads the document to its end.
    mutating func run(_ findings: inout FindingCollector) throws(SyntaxError) {
        scanner.skipSpace()
        while scanner.next != nil, !findings.isFull {
            if try !directive(&findings) {
                try triples(&findings)
                try expect(".", "'.' at the end of a statement")
            }
            scanner.skipSpace()
        }
    }

    private mutating func expect(_ text: StaticString, _ wanted: String) throws(SyntaxError) {
        scanner.skipSpace()
        guard scanner.take(text) else { throw scanner.unexpected(wanted) }
    }
}

// Statements
extension TurtleParser {
    /// Reads the declaration of a prefix or of the base, and says whether there was one.
    private mutating func directive(_ findings: inout FindingCollector) throws(SyntaxError) -> Bool {
        var ahead = scanner
        let isTurtle = ahead.take("@")
        let word = String(decoding: ahead.word(), as: UTF8.self)
        guard isTurtle || ahead.next?.isBlank == true || ahead.next == UInt8(ascii: "<") else { return false }
        switch isTurtle ? word : word.lowercased() {
        case "prefix":
            scanner = ahead
            try readPrefix(&findings)
        case "base":
            scanner = ahead
            base = try readIRI("the IRI of the base", &findings)
        default:
            guard isTurtle else { return false }
            throw SyntaxError(
                .tripleSyntax,
                at: scanner.offset,
                "'@\(word)' stands where '@prefix', '@base' or a triple should stand"
            )
        }
        if isTurtle { try expect(".", "'.' at the end of a declaration") }
        return true
    }

    private mutating func readPrefix(_ findings: inout FindingCollector) throws(SyntaxError) {
        scanner.skipSpace()
        let name = scanner.prefix()
        guard scanner.take(":") else { throw scanner.unexpected("a prefix with its ':'") }
        prefixes[name] = try readIRI("the IRI of the prefix", &findings)
    }

    private mutating func readIRI(_ wanted: String, _ findings: inout FindingCollector) throws(SyntaxError) -> [UInt8] {
        scanner.skipSpace()
        guard scanner.comes("<") else { throw scanner.unexpected(wanted) }
        return try resolvedIRI(&findings)
    }

    private mutating func triples(_ findings: inout FindingCollector) throws(SyntaxError) {
        let offset = scanner.offset
        if scanner.comes("[") {
            let (subject, isEmpty) = try blankNode(&findings)
            scanner.skipSpace()
            if !isEmpty, scanner.comes(".") { return }
            return try predicates(of: subject, at: offset, &findings)
        }
        let subject = try resource("a subject", &findings)
        try predicates(of: subject, at: offset, &findings)
    }

    /// Reads `predicate object, object; predicate object`.
    private mutating func predicates(
        of subject: TripleGraph.Resource,
        at start: Int,
        _ findings: inout FindingCollector
    ) throws(SyntaxError) {
        graph.describe(subject, at: start)
        repeat {
            scanner.skipSpace()
            let predicate = try verb(&findings)
            repeat {
                scanner.skipSpace()
                let offset = scanner.offset
                let object = try object(&findings)
                graph.add(subject, predicate, object, at: offset, &findings)
                scanner.skipSpace()
            } while scanner.take(",")
        } while takeSemicolons()
    }

    /// Steps over semicolons, and says whether another predicate follows.
    private mutating func takeSemicolons() -> Bool {
        guard scanner.comes(";") else { return false }
        while scanner.take(";") { scanner.skipSpace() }
        return !scanner.comes(".") && !scanner.comes("]") && scanner.next != nil
    }

    private mutating func verb(_ findings: inout FindingCollector) throws(SyntaxError) -> TripleGraph.Resource {
        var ahead = scanner
        if ahead.take("a"), ahead.next.map({ $0.isBlank || "<[(\"'_".utf8.contains($0) }) ?? false {
            scanner = ahead
            return graph.type
        }
        guard !scanner.comes("_:") else { throw scanner.unexpected("a property") }
        return try resource("a property", &findings)
    }
}

// Terms
extension TurtleParser {
    private mutating func resource(
        _ wanted: String,
        _ findings: inout FindingCollector
    ) throws(SyntaxError) -> TripleGraph.Resource {
        if scanner.comes("<") { return graph.iri(try resolvedIRI(&findings)) }
        if scanner.comes("_:") { return graph.blank(try scanner.blankLabel()) }
        if scanner.comes("(") { return try collection(&findings) }
        return graph.iri(try prefixedName(wanted))
    }

    private mutating func prefixedName(_ wanted: String) throws(SyntaxError) -> [UInt8] {
        var ahead = scanner
        let prefix = ahead.prefix()
        guard ahead.take(":") else { throw scanner.unexpected(wanted) }
        let local = try ahead.localName()
        guard let namespace = prefixes[prefix] else {
            let name = MessageText.quote(prefix + [UInt8(ascii: ":")])
            throw SyntaxError(
                .tripleSyntax,
                at: scanner.offset,
                "the prefix \(name) is not declared; '@prefix' declares one"
            )
        }
        scanner = ahead
        return namespace + local
    }

    private mutating func object(_ findings: inout FindingCollector) throws(SyntaxError) -> TripleGraph.Object {
        switch scanner.next {
        case UInt8(ascii: "["): return .resource(try blankNode(&findings).node)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .literal(try literal(&findings))
        case let byte? where byte.isDigit || "+-.".utf8.contains(byte):
            let (text, datatype) = try scanner.number()
            return .literal(TripleGraph.Literal(text: text, datatype: datatype))
        default: break
        }
        var ahead = scanner
        let word = ahead.word()
        if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8), !ahead.continuesName {
            scanner = ahead
            return .literal(TripleGraph.Literal(text: Array(word), datatype: TripleGraph.boolean))
        }
        return .resource(try resource("an object", &findings))
    }

    private mutating func literal(_ findings: inout FindingCollector) throws(SyntaxError) -> TripleGraph.Literal {
        var literal = TripleGraph.Literal(text: try scanner.text(mayBeLong: true))
        if scanner.comes("@") {
            try scanner.languageTag()
            literal.hasLanguage = true
        } else if scanner.take("^^") {
            scanner.skipSpace()
            let isIRI = scanner.comes("<")
            let datatype = isIRI ? try resolvedIRI(&findings) : try prefixedName("the IRI of a datatype")
            literal.datatype = String(decoding: datatype, as: UTF8.self)
        }
        return literal
    }

    /// Reads `[ … ]`; empty brackets are a node and no statement.
    private mutating func blankNode(
        _ findings: inout FindingCollector
    ) throws(SyntaxError) -> (node: TripleGraph.Resource, isEmpty: Bool) {
        let start = scanner.offset
        let node = graph.freshBlank()
        try open(at: start)
        defer { depth -= 1 }
        scanner.skip(1)
        scanner.skipSpace()
        if scanner.take("]") { return (node, true) }
        try predicates(of: node, at: start, &findings)
        try expect("]", "']'")
        return (node, false)
    }

    /// Reads `( … )`. What is in a list, no check asks for.
    private mutating func collection(_ findings: inout FindingCollector) throws(SyntaxError) -> TripleGraph.Resource {
        try open(at: scanner.offset)
        defer { depth -= 1 }
        scanner.skip(1)
        scanner.skipSpace()
        while !scanner.take(")") {
            _ = try object(&findings)
            scanner.skipSpace()
        }
        return graph.freshBlank()
    }

    private mutating func open(at offset: Int) throws(SyntaxError) {
        depth += 1
        guard depth > scanner.limits.depth else { return }
        throw SyntaxError(.depth, at: offset, "brackets are nested more than \(scanner.limits.depth) deep")
    }

    private mutating func resolvedIRI(_ findings: inout FindingCollector) throws(SyntaxError) -> [UInt8] {
        let offset = scanner.offset
        let iri = TripleIRI.resolve(try scanner.iri(), against: base)
        iri.withUnsafeBytes { RDFTerms.check(iri: $0, at: offset, &findings) }
        return iri
    }
}
