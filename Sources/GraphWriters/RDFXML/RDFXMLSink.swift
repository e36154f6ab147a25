internal import KnowledgeGraph
internal import NewsOntology

/// RDF/XML: one typed element for each resource, one element in it for each triple.
struct RDFXMLSink: TripleSink {
    private let iris: ResourceIRIs
    private let tags: [Tags]
    // Owns the bytes of all tags.
    private let store = SnippetStore()
    /// The names of the elements that are open, outermost first.
    private var open: [Int?] = []

    /// The ways in which the name of a class or property is written.
    private struct Tags {
        /// `<ng:actor`
        let start: Snippet
        /// The same behind the blanks of an element within a resource, as nearly all are.
        let inner: Snippet
        /// The same as far as the quote before the IRI of a resource.
        let innerResource: Snippet
        /// `  <ng:Event rdf:about="`: resources stand in nothing else.
        let outer: Snippet
        /// `</ng:actor>` and a line end.
        let end: Snippet
        /// ` rdf:datatype="…">`
        let datatype: Snippet

        init(_ name: RDFName, _ store: SnippetStore) {
            start = store.make("<\(name.tag)")
            outer = store.make("  <\(name.tag) rdf:about=\"")
            inner = store.make("    <\(name.tag)")
            innerResource = store.make("    <\(name.tag) rdf:resource=\"")
            end = store.make("</\(name.tag)>\n")
            datatype = store.make(" rdf:datatype=\"\(name.iri.escaped(XMLText.attribute))\">")
        }
    }

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: XMLText.attribute)
        tags = names.all.map { [store] in Tags($0, store) }
    }

    private static let aboutEnd = Snippet("\">\n")
    private static let resource = Snippet(" rdf:resource=\"")
    private static let resourceEnd = Snippet("\"/>\n")
    private static let english = Snippet(" xml:lang=\"en\">")
    private static let description = Snippet("  <rdf:Description rdf:about=\"")
    private static let descriptionEnd = Snippet("</rdf:Description>\n")
    private static let blanks = Snippet("  ")
    private static let startEnd = Snippet(">\n")

    func start(_ output: inout TextOutput) {
        output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
        for vocabulary in Vocabulary.allCases {
            output.raw(vocabulary == Vocabulary.allCases.first ? " " : "\n         ")
            output.raw("xmlns:\(vocabulary.rawValue)=\"\(vocabulary.namespace)\"")
        }
        output.raw(">\n")
    }

    func end(_ output: inout TextOutput) { output.raw("</rdf:RDF>\n") }

    mutating func open(_ subject: Resource, class number: Int, _ output: inout TextOutput) {
        open(subject, tags[number].outer, number, &output)
    }

    mutating func reopen(_ subject: Resource, _ output: inout TextOutput) {
        open(subject, RDFXMLSink.description, nil, &output)
    }

    @inline(__always)
    private mutating func open(_ subject: Resource, _ start: Snippet, _ number: Int?, _ output: inout TextOutput) {
        output.raw(start)
        iris.append(subject, to: &output.buffer)
        output.raw(RDFXMLSink.aboutEnd)
        open.append(number)
    }

    mutating func close(_ output: inout TextOutput) {
        guard let number = open.popLast() else { return }
        indent(&output)
        output.raw(number.map { tags[$0].end } ?? RDFXMLSink.descriptionEnd)
    }

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        for name in [property, number] {
            indent(&output)
            output.raw(tags[name].start)
            output.raw(RDFXMLSink.startEnd)
            open.append(name)
        }
    }

    mutating func closeNested(_ output: inout TextOutput) {
        close(&output)
        close(&output)
    }

    @inline(__always)
    func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        if open.count == 1 {
            output.raw(tags[property].innerResource)
        } else {
            indent(&output)
            output.raw(tags[property].start)
            output.raw(RDFXMLSink.resource)
        }
        iris.append(object, to: &output.buffer)
        output.raw(RDFXMLSink.resourceEnd)
    }

    @inline(__always)
    func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        startLiteral(property, kind, &output)
        output.text(text, XMLText.content, of: part)
        output.raw(tags[property].end)
    }

    @inline(__always)
    func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        startLiteral(property, .typed(datatype), &output)
        output.buffer.append(number)
        output.raw(tags[property].end)
    }

    @inline(__always)
    private func startLiteral(_ property: Int, _ kind: LiteralKind, _ output: inout TextOutput) {
        if open.count == 1 {
            output.raw(tags[property].inner)
        } else {
            indent(&output)
            output.raw(tags[property].start)
        }
        endTag(kind, &output)
    }

    @inline(__always)
    private func endTag(_ kind: LiteralKind, _ output: inout TextOutput) {
        switch kind {
        case .plain: output.buffer.append(UInt8(ascii: ">"))
        case .english: output.raw(RDFXMLSink.english)
        case .typed(let datatype): output.raw(tags[datatype].datatype)
        }
    }

    func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        let name = RDFXMLSink.name(property)
        indent(&output)
        output.raw("<\(name.tag)\(name.declaration)")
        switch kind {
        case .plain: output.raw(">")
        case .language(let tag): output.raw(" xml:lang=\"\(tag)\">")
        case .typed(let datatype): output.raw(tags[datatype].datatype)
        }
        output.text(text, XMLText.content, of: part)
        output.raw("</\(name.tag)>\n")
    }

    func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        let name = RDFXMLSink.name(property)
        indent(&output)
        output.raw("<\(name.tag)\(name.declaration)")
        output.raw(RDFXMLSink.resource)
        iris.append(object, to: &output.buffer)
        output.raw(RDFXMLSink.resourceEnd)
    }

    /// The qualified name of a property of another tool; its prefix is declared where it is used, since few documents
    /// need it. An IRI whose end is no name becomes one of `Namespace.foreign`.
    private static func name(_ iri: String) -> (tag: String, declaration: String) {
        var start = iri.endIndex
        for index in iri.utf8.indices.reversed() {
            guard RDFName.isNCName("_" + iri[index...]) else { break }
            start = index
        }
        while start < iri.endIndex, !RDFName.isNCName(String(iri[start...])) { start = iri.utf8.index(after: start) }
        guard start < iri.endIndex else {
            return ("foreign:\(ForeignName.token(iri))", " xmlns:foreign=\"\(Namespace.foreign)\"")
        }
        let (namespace, local) = (String(iri[..<start]), iri[start...])
        if let known = Vocabulary.allCases.first(where: { $0.namespace == namespace }) {
            return ("\(known.rawValue):\(local)", "")
        }
        let prefix = namespace == Namespace.foreign ? "foreign" : "p"
        return ("\(prefix):\(local)", " xmlns:\(prefix)=\"\(namespace.escaped(XMLText.attribute))\"")
    }

    @inline(__always)
    private func indent(_ output: inout TextOutput) {
        for _ in 0...open.count { output.raw(RDFXMLSink.blanks) }
    }
}
