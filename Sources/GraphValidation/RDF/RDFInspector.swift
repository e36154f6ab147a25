internal import NewsOntology

/// Checks identifiers, references and the ontology in flat RDF/XML, in one reading, with tables of its own.
struct RDFInspector: XMLInspector {
    private enum Kind {
        case node(NodeType?), statement, stretch, other
    }

    /// A resource that is being described, a child of the root element.
    private struct Record {
        let kind: Kind
        let offset: Int
        let number: Int?
        var subject: Int?
        var predicate: RelationType?
        var object: Int?
        var keys: [AttributeKey] = []
    }

    /// The length of the article, where it is known.
    let textLength: Int?
    private var depth = 0
    private var record: Record?
    private var ledger = EdgeLedger()
    private var triples = TripleLedger()

    init(textLength: Int?) {
        self.textLength = textLength
    }

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        RDFTerms.check(tag, isProperty: depth % 2 == 1 && depth > 1, &findings)
        if depth == 2 { startRecord(tag, &findings) }
        if depth == 3 { startProperty(tag, &findings) }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {}

    mutating func end(_ findings: inout FindingCollector) {
        if depth == 2 { endRecord(&findings) }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {
        ledger.finish(&findings)
        triples.finish(&findings)
    }

    private mutating func startRecord(_ tag: XMLTag, _ findings: inout FindingCollector) {
        let kind = RDFInspector.kind(of: tag.name)
        let number = tag.rdfValue("about").flatMap { iri in
            ledger.declare(iri, as: RDFInspector.declares(kind), at: tag.offset, &findings)
        }
        record = Record(kind: kind, offset: tag.offset, number: number)
        if case .stretch = kind, let iri = tag.rdfValue("about") { checkEnd(iri, tag.offset, &findings) }
        guard case .node(let type) = kind else { return }
        if let number { ledger.setType(type, of: number) }
        guard type == nil else { return }
        let known = OntologyRules.list(NodeType.allCases.map(\.rawValue))
        let name = MessageText.quote(tag.name.text.utf8)
        findings.add(.nodeType, at: tag.offset, "the ontology has no type of node \(name); it has \(known)")
    }

    private mutating func startProperty(_ tag: XMLTag, _ findings: inout FindingCollector) {
        switch record?.kind {
        case .node: readTriple(tag, &findings)
        case .statement: readStatement(tag)
        case .stretch, .other, nil: break
        }
    }

    /// The IRI of a stretch ends in `#char=START,END` (RFC 5147).
    private func checkEnd(_ iri: UnsafeRawBufferPointer, _ offset: Int, _ findings: inout FindingCollector) {
        guard let textLength, let end = iri.text.split(separator: ",").last.flatMap({ Int($0) }), end > textLength
        else {
            return
        }
        findings.add(.offsets, at: offset, "the stretch ends at \(end), but the text has \(textLength) code points")
    }

    /// A property of a node: an edge when it bears the name of a relation, or a reference to a stretch.
    private mutating func readTriple(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard tag.name.isIn(RDFInspector.ontology), let iri = tag.rdfValue("resource") else { return }
        let name = tag.name.text
        let object = ledger.number(of: iri)
        if let relation = RelationType(rawValue: name), let subject = record?.number {
            let edge = EdgeLedger.Edge(relation: relation, source: subject, target: object, offset: tag.offset)
            ledger.add(edge, &findings)
            triples.state(subject, relation, object)
        } else {
            readStretch(name, object, tag.offset)
        }
    }

    private mutating func readStretch(_ name: String, _ number: Int, _ offset: Int) {
        guard let key = AttributeKey(rawValue: name), key.valueKind == .spans else { return }
        ledger.refer(to: number, at: offset)
    }

    private mutating func readStatement(_ tag: XMLTag) {
        guard let iri = tag.rdfValue("resource") else { return readKey(tag) }
        if tag.name.isIn(RDFInspector.ontology) {
            return readStretch(tag.name.text, ledger.number(of: iri), tag.offset)
        }
        guard tag.name.isIn(RDFInspector.rdf) else { return }
        switch tag.name.text {
        case "subject": record?.subject = ledger.number(of: iri)
        case "object": record?.object = ledger.number(of: iri)
        case "predicate": record?.predicate = RDFInspector.relation(iri)
        default: break
        }
    }

    private mutating func readKey(_ tag: XMLTag) {
        guard tag.name.isIn(RDFInspector.ontology), let key = AttributeKey(rawValue: tag.name.text) else { return }
        record?.keys.append(key)
    }

    private mutating func endRecord(_ findings: inout FindingCollector) {
        defer { record = nil }
        guard let record, case .statement = record.kind, let subject = record.subject, let object = record.object else {
            return
        }
        ledger.refer(to: subject, as: .node, at: record.offset)
        ledger.refer(to: object, as: .node, at: record.offset)
        guard let predicate = record.predicate else { return }
        triples.claim(subject, predicate, object, at: record.offset)
        let allowed = OntologyRules.keysOfEdges[predicate] ?? KeySet()
        for key in record.keys where !allowed.contains(KeySet([key])) {
            let message = "'\(key.rawValue)' is no attribute of \(predicate.rawValue)"
            findings.add(.attributeNotAllowed, at: record.offset, message)
        }
    }
}

extension RDFInspector {
    static let rdf = Vocabulary.rdf.namespace
    fileprivate static let annotation = Vocabulary.oa.namespace
    static let ontology = Namespace.ontology

    private static func kind(of name: XMLName) -> Kind {
        if name.isIn(ontology) { return .node(NodeType(rawValue: name.text)) }
        if name.isIn(rdf), name.isNamed("Statement") { return .statement }
        return name.isIn(annotation) && name.isNamed("SpecificResource") ? .stretch : .other
    }

    private static func declares(_ kind: Kind) -> EdgeLedger.Declaration.Kind {
        switch kind {
        case .node: .node
        case .statement: .edge
        case .stretch, .other: .other
        }
    }

    private static func relation(_ iri: UnsafeRawBufferPointer) -> RelationType? {
        let text = iri.text
        guard text.hasPrefix(Namespace.ontology) else { return nil }
        return RelationType(rawValue: String(text.dropFirst(Namespace.ontology.count)))
    }
}

extension XMLTag {
    /// The value of an attribute of RDF itself.
    func rdfValue(_ local: StaticString) -> UnsafeRawBufferPointer? {
        value(local, namespace: RDFInspector.rdf)
    }
}
