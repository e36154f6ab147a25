/// Reads RDF/XML, event by event, with the open elements on a stack of its own.
///
/// The whole language is read: typed nodes, property attributes, `rdf:li`, reification, `rdf:parseType` with XML
/// literals in exclusive canonical form, `xml:base`, `xml:lang`, datatypes. Nothing is loaded; a document type
/// declaration may hold internal entities and no more. Blank nodes get labels that no other blank node of the document
/// has.
///
/// Source: RDF 1.1 XML Syntax, W3C Recommendation 2014, with the grammar of its section 7.
package struct RDFXMLParser {
    private typealias Receiver = TripleReceiver

    private var scanner: XMLScanner
    private var namespaces = NamespaceScope()
    private var frames: [RDFXMLFrame] = []
    private var contexts: [RDFXMLContext]
    private var canonical = CanonicalXML()
    private var identifiers: Set<String> = []
    private var blanks = 0

    /// Makes a parser.
    ///
    /// - Parameters:
    ///   - bytes: the document as UTF-8 without forbidden characters, as `XMLInput` gives it; has to outlive the parser.
    ///   - base: the absolute IRI of the document; without one, a relative reference is an error.
    ///   - limits: how deep elements may nest, and how long a text may be.
    /// - Throws: where the document starts as none of XML.
    package init(
        _ bytes: Bytes,
        base: String? = nil,
        limits: SyntaxLimits = SyntaxLimits()
    ) throws(ScanError) {
        scanner = try XMLScanner(bytes, limits: limits)
        contexts = [RDFXMLContext(base: base.map { IRIReference($0) }, language: nil)]
    }

    /// Reads the document and gives its triples in order.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package mutating func parse(_ receive: TripleReceiver) throws(ScanError) {
        while try step(receive) {}
    }

    /// Takes the next event; false at the end of the document.
    private mutating func step(_ receive: Receiver) throws(ScanError) -> Bool {
        switch try scanner.next() {
        case .start: try start(receive)
        case .end: try end(receive)
        case .text: try text()
        case .comment:
            if case .literal = frames.last { canonical.comment(try scanner.string(scanner.text)) }
        case .instruction:
            if case .literal = frames.last {
                canonical.instruction(scanner.string(scanner.name), try scanner.string(scanner.text))
            }
        case .finish: return false
        }
        return true
    }

    /// Where the element stands that the last event belongs to.
    private var place: TriplePlace { TriplePlace(scanner.start) }

    private var context: RDFXMLContext { contexts[contexts.count - 1] }

    // MARK: Elements

    private mutating func start(_ receive: Receiver) throws(ScanError) {
        let element = try NamespacedElement(&scanner, &namespaces)
        if case .literal = frames.last {
            canonical.start(element)
            contexts.append(context)
            frames.append(.literal(nil))
            return
        }
        let attributes = try RDFXMLAttributes(element)
        try enter(attributes)
        let isDocument = frames.isEmpty && element.name.iri == RDFXMLNames.iri("RDF")
        if isDocument {
            try attributes.allow()
            try attributes.allowNoProperties()
            frames.append(.document)
            return
        }
        switch frames.last {
        case nil, .document, .collection: _ = try startNode(element, attributes, receive)
        case .property(var property):
            let node = try startNode(element, attributes, receive)
            guard property.object == nil, property.datatype == nil, property.text.isBlank else {
                throw ScanError(at: scanner.start, "a property has one value: a text or a single node")
            }
            property.object = node
            property.text = ""
            frames[frames.count - 2] = .property(property)
        case .node: try startProperty(element, attributes, receive)
        case .empty: throw ScanError(at: scanner.start, "this property is complete and can hold no element")
        case .literal: break
        }
    }

    private mutating func enter(_ attributes: RDFXMLAttributes) throws(ScanError) {
        var inner = context
        if let base = attributes.base {
            let resolved = try resolve(base.value, base.offset)
            inner.base = IRIReference(resolved)
        }
        if let language = attributes.language { inner.language = language.isEmpty ? nil : language }
        contexts.append(inner)
    }

    private mutating func end(_ receive: Receiver) throws(ScanError) {
        defer {
            namespaces.pop()
            contexts.removeLast()
        }
        guard let frame = frames.popLast() else { return }
        switch frame {
        case .document, .node, .empty: break
        case .property(let property): finish(property, receive)
        case .collection(let property, let items): finish(property, items, receive)
        case .literal(nil): canonical.end()
        case .literal(let property?):
            let literal = Literal(canonical.finish(), datatype: RDFTerms.xmlLiteral)
            emit(property, .literal(literal), receive)
        }
    }

    private mutating func text() throws(ScanError) {
        switch frames.last {
        case .literal: canonical.text(try scanner.string(scanner.text))
        case .property(var property):
            let more = try scanner.string(scanner.text)
            guard property.object == nil || more.isBlank else {
                throw ScanError(at: scanner.start, "a property has one value: a text or a single node")
            }
            if property.object == nil {
                // Taken out first, so that the text grows in place.
                frames[frames.count - 1] = .empty
                if property.text.isEmpty { property.valueStart = scanner.start }
                property.text += more
                frames[frames.count - 1] = .property(property)
            }
        default:
            let stray = try scanner.string(scanner.text)
            guard stray.isBlank else {
                throw ScanError(at: scanner.start, "the text \(ScanError.quote(stray)) cannot stand here")
            }
        }
    }

    // MARK: Nodes

    private mutating func startNode(
        _ element: NamespacedElement,
        _ attributes: RDFXMLAttributes,
        _ receive: Receiver
    ) throws(ScanError) -> RDFTerm {
        let type = element.name.iri
        try checkName(element, RDFXMLNames.notNodes, "node")
        try attributes.allow("ID", "about", "nodeID")
        guard attributes.syntax.count <= 1 else {
            throw ScanError(at: scanner.start, "a node has one of rdf:ID, rdf:about and rdf:nodeID")
        }
        let node = try subject(attributes)
        if type != RDFXMLNames.iri("Description") { receive(Triple(node, RDFTerms.type, .iri(type)), place) }
        try give(attributes.properties, of: node, receive)
        if case .collection(let property, let items) = frames.last {
            frames[frames.count - 1] = .collection(property, items: items + [node])
        }
        frames.append(.node(node, members: 0))
        return node
    }

    private mutating func subject(_ attributes: RDFXMLAttributes) throws(ScanError) -> RDFTerm {
        if let about = attributes["about"] { return .iri(try resolve(about.value, about.offset)) }
        if let id = attributes["ID"] { return .iri(try identifier(id)) }
        if let label = attributes["nodeID"] { return try blank(label) }
        return freshBlank()
    }

    /// Gives the triples of attributes that stand for properties.
    private mutating func give(
        _ properties: [XMLNamedAttribute],
        of node: RDFTerm,
        _ receive: Receiver
    ) throws(ScanError) {
        for attribute in properties {
            let iri = attribute.name.iri
            try checkAbsolute(iri, attribute.offset)
            if iri == RDFTerms.type {
                receive(Triple(node, iri, .iri(try resolve(attribute.value, attribute.offset))), place)
            } else {
                receive(Triple(node, iri, .literal(plain(attribute.value))), place)
            }
        }
    }

    // MARK: Properties

    private mutating func startProperty(
        _ element: NamespacedElement,
        _ attributes: RDFXMLAttributes,
        _ receive: Receiver
    ) throws(ScanError) {
        try checkName(element, RDFXMLNames.notProperties, "property")
        guard case .node(let subject, let members) = frames.last else { return }
        var predicate = element.name.iri
        if predicate == RDFXMLNames.iri("li") {
            predicate = RDFXMLNames.iri("_\(members + 1)")
            frames[frames.count - 1] = .node(subject, members: members + 1)
        }
        var statement: String?
        if let id = attributes["ID"] { statement = try identifier(id) }
        let property = RDFXMLProperty(
            subject: subject,
            predicate: predicate,
            statement: statement,
            start: scanner.start,
            valueStart: scanner.start
        )
        if let kind = attributes["parseType"] {
            try attributes.allow("ID", "parseType")
            try attributes.allowNoProperties()
            try startParsed(kind.value, property, receive)
        } else if attributes["resource"] != nil || attributes["nodeID"] != nil || !attributes.properties.isEmpty {
            try attributes.allow("ID", "resource", "nodeID")
            try startEmpty(property, attributes, receive)
        } else {
            try attributes.allow("ID", "datatype")
            var property = property
            if let datatype = attributes["datatype"] {
                property.datatype = try resolve(datatype.value, datatype.offset)
            }
            frames.append(.property(property))
        }
    }

    private mutating func startParsed(
        _ kind: String,
        _ property: RDFXMLProperty,
        _ receive: Receiver
    ) throws(ScanError) {
        switch kind {
        case "Resource":
            let node = freshBlank()
            emit(property, node, receive)
            frames.append(.node(node, members: 0))
        case "Collection": frames.append(.collection(property, items: []))
        default:
            canonical = CanonicalXML()
            frames.append(.literal(property))
        }
    }

    private mutating func startEmpty(
        _ property: RDFXMLProperty,
        _ attributes: RDFXMLAttributes,
        _ receive: Receiver
    ) throws(ScanError) {
        let object: RDFTerm
        switch (attributes["resource"], attributes["nodeID"]) {
        case (let resource?, nil): object = .iri(try resolve(resource.value, resource.offset))
        case (nil, let label?): object = try blank(label)
        case (nil, nil): object = freshBlank()
        case (_?, let label?):
            throw ScanError(at: label.offset, "rdf:resource and rdf:nodeID exclude each other")
        }
        emit(property, object, receive)
        try give(attributes.properties, of: object, receive)
        frames.append(.empty)
    }

    private mutating func finish(_ property: RDFXMLProperty, _ receive: Receiver) {
        if let object = property.object { return emit(property, object, receive) }
        let literal = property.datatype.map { Literal(property.text, datatype: $0) } ?? plain(property.text)
        emit(property, .literal(literal), receive)
    }

    private mutating func finish(_ property: RDFXMLProperty, _ items: [RDFTerm], _ receive: Receiver) {
        let cells = items.map { _ in freshBlank() }
        emit(property, cells.first ?? .iri(RDFTerms.empty), receive)
        for (index, cell) in cells.enumerated() {
            let next = index + 1 < cells.count ? cells[index + 1] : .iri(RDFTerms.empty)
            receive(Triple(cell, RDFTerms.first, items[index]), place)
            receive(Triple(cell, RDFTerms.rest, next), place)
        }
    }

    /// Gives the triple of a property, and the four that reify it where that is asked for.
    private func emit(_ property: RDFXMLProperty, _ object: RDFTerm, _ receive: Receiver) {
        let start = property.start
        let own = TriplePlace(subject: start, predicate: start, object: property.valueStart)
        receive(Triple(property.subject, property.predicate, object), own)
        guard let statement = property.statement else { return }
        receive(Triple(.iri(statement), RDFTerms.type, .iri(RDFTerms.statement)), place)
        receive(Triple(.iri(statement), RDFTerms.subject, property.subject), place)
        receive(Triple(.iri(statement), RDFTerms.predicate, .iri(property.predicate)), place)
        receive(Triple(.iri(statement), RDFTerms.object, object), place)
    }

    // MARK: Terms

    private func plain(_ text: String) -> Literal {
        context.language.map { Literal(text, language: $0) } ?? Literal(text)
    }

    /// The node of an `rdf:nodeID`; generated labels start with another letter.
    private func blank(_ attribute: XMLNamedAttribute) throws(ScanError) -> RDFTerm {
        guard XMLNames.isNCName(attribute.value) else {
            throw ScanError(at: attribute.offset, "\(ScanError.quote(attribute.value)) is no name for rdf:nodeID")
        }
        return .blank("n" + attribute.value)
    }

    private mutating func freshBlank() -> RDFTerm {
        blanks += 1
        return .blank("b\(blanks)")
    }

    private mutating func identifier(_ attribute: XMLNamedAttribute) throws(ScanError) -> String {
        guard XMLNames.isNCName(attribute.value) else {
            throw ScanError(at: attribute.offset, "\(ScanError.quote(attribute.value)) is no name for rdf:ID")
        }
        let iri = try resolve("#" + attribute.value, attribute.offset)
        guard identifiers.insert(iri).inserted else {
            throw ScanError(at: attribute.offset, "the rdf:ID \(ScanError.quote(attribute.value)) stands twice")
        }
        return iri
    }

    private func resolve(_ text: String, _ offset: Int) throws(ScanError) -> String {
        guard let base = context.base else {
            guard IRIReference(text).scheme != nil else {
                let message = "\(ScanError.quote(text)) is relative, and the document has no xml:base"
                throw ScanError(at: offset, message)
            }
            return text
        }
        return base.resolving(text)
    }

    private func checkName(_ element: NamespacedElement, _ forbidden: Set<String>, _ kind: String) throws(ScanError) {
        guard !forbidden.contains(element.name.iri) else {
            throw ScanError(at: scanner.start, "'rdf:\(element.name.local)' cannot be a \(kind)")
        }
        try checkAbsolute(element.name.iri, scanner.start)
    }

    private func checkAbsolute(_ iri: String, _ offset: Int) throws(ScanError) {
        guard IRIReference(iri).scheme != nil else {
            throw ScanError(at: offset, "\(ScanError.quote(iri)) is no absolute IRI: the name needs a namespace")
        }
    }
}
