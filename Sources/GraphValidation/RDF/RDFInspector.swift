internal import NewsOntology

/// Gives the resources of flat RDF/XML to the checks, in one reading.
struct RDFInspector: XMLInspector {
    /// A property whose text is being read.
    private struct Literal {
        let property: ResourceProperty
        let offset: Int
        var text: [UInt8] = []
    }

    private var checks: ResourceChecks
    private var shapes = ShapeInspector()
    private var depth = 0
    private var literal: Literal?

    init(textLength: Int?) {
        checks = ResourceChecks(textLength: textLength)
    }

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        shapes.start(tag, &findings)
        RDFTerms.check(tag, isProperty: depth % 2 == 1 && depth > 1, &findings)
        if depth == 2 { startResource(tag, &findings) }
        if depth == 3 { startProperty(tag, &findings) }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        shapes.text(bytes)
        if depth == 3 { literal?.text.append(contentsOf: bytes) }
    }

    mutating func end(_ findings: inout FindingCollector) {
        shapes.end(&findings)
        if depth == 2 { checks.end(&findings) }
        if depth == 3, let literal {
            self.literal = nil
            literal.text.withUnsafeBytes { checks.value(literal.property, $0, at: literal.offset, &findings) }
        }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {
        checks.finish(&findings)
        ShapeVerdict.add(shapes.facts, &findings)
    }

    private mutating func startResource(_ tag: XMLTag, _ findings: inout FindingCollector) {
        let name = tag.name.text
        let kind = ResourceKind(RDFInspector.vocabulary(of: tag.name), name)
        checks.begin(kind, named: tag.rdfValue("about"), className: name, at: tag.offset, &findings)
    }

    private mutating func startProperty(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let property = ResourceProperty(RDFInspector.vocabulary(of: tag.name), tag.name.text) else { return }
        if let iri = tag.rdfValue("resource") {
            checks.link(property, to: iri, at: tag.offset, &findings)
        } else {
            literal = Literal(property: property, offset: tag.offset)
        }
    }
}

extension RDFInspector {
    static let rdf = Vocabulary.rdf.namespace
    static let ontology = Namespace.ontology

    private static func vocabulary(of name: XMLName) -> Vocabulary? {
        Vocabulary.checked.first { name.isIn($0.namespace) }
    }
}

extension Vocabulary {
    /// The vocabularies that the checks of RDF have something to say of, the frequent ones first.
    static let checked: [Vocabulary] = [.ng, .rdf, .rdfs, .oa, .owl]
}

extension XMLTag {
    /// The value of an attribute of RDF itself.
    func rdfValue(_ local: StaticString) -> UnsafeRawBufferPointer? {
        value(local, namespace: RDFInspector.rdf)
    }
}
