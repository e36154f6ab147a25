internal import NewsOntology

/// Checks identifiers, references and the ontology in RDF, resource by resource, whatever its syntax.
struct ResourceChecks {
    /// A resource that is being described.
    private struct Record {
        let kind: ResourceKind
        let offset: Int
        let number: Int?
        /// Whether it is the ontology itself, whose version counts.
        let isOurOntology: Bool
        var subject: Int?
        var predicate: RelationType?
        var object: Int?
        var keys = KeySet()
        /// The keys that the checks of edges are to look at, in their order.
        var literals: [AttributeKey] = []
        var basis: Basis?
        var eventType: EventType?
        var mode: (mode: EventMode, offset: Int)?
    }

    /// The length of the article, where it is known.
    let textLength: Int?
    /// Whether the schema of the syntax says what nodes have to bear.
    private let schemaSaysRequired: Bool
    private var record: Record?
    private var ledger = EdgeLedger()
    private var triples = TripleLedger()
    private var hasVersion = false

    init(textLength: Int?, schemaSaysRequired: Bool = false) {
        self.textLength = textLength
        self.schemaSaysRequired = schemaSaysRequired
    }

    /// A resource starts; one without a name stands for itself.
    mutating func begin(
        _ kind: ResourceKind,
        named iri: UnsafeRawBufferPointer?,
        className: String,
        isOurOntology: Bool,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        let number = iri.flatMap { ledger.declare($0, as: kind.declares, at: offset, &findings) }
        record = Record(kind: kind, offset: offset, number: number, isOurOntology: isOurOntology)
        if case .stretch = kind, let iri { checkEnd(iri, offset, &findings) }
        guard case .node(let type) = kind else { return }
        if let number { ledger.setType(type, of: number) }
        guard type == nil else { return }
        let known = OntologyRules.list(NodeType.allCases.map(\.rawValue))
        let message = "the ontology has no type of node \(MessageText.quote(className.utf8)); it has \(known)"
        findings.add(.nodeType, at: offset, message)
    }

    /// The resource has a property whose value is another resource.
    mutating func link(
        _ property: ResourceProperty,
        to iri: UnsafeRawBufferPointer,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        switch (record?.kind, property) {
        case (.node, .relation(let relation)):
            let object = ledger.number(of: iri)
            guard let subject = record?.number else { return }
            ledger.add(EdgeLedger.Edge(relation: relation, source: subject, target: object, offset: offset), &findings)
            triples.state(subject, relation, object)
        case (.node, .attribute(let key)), (.statement, .attribute(let key)):
            _ = record?.keys.insert(KeySet([key]))
            if key.valueKind == .spans { ledger.refer(to: ledger.number(of: iri), at: offset) }
        case (.statement, .subject): record?.subject = ledger.number(of: iri)
        case (.statement, .object): record?.object = ledger.number(of: iri)
        case (.statement, .predicate): record?.predicate = ResourceChecks.relation(iri)
        default: break
        }
    }

    /// The resource has a property whose value is a text, or none that can be read.
    mutating func value(
        _ property: ResourceProperty,
        _ text: UnsafeRawBufferPointer,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        guard case .attribute(let key) = property else { return readVersion(property, text, offset, &findings) }
        guard record?.keys.insert(KeySet([key])) != nil else { return }
        record?.literals.append(key)
        switch key {
        case .basis: record?.basis = Basis(rawValue: text.text)
        case .eventType: record?.eventType = EventType(rawValue: text.text)
        case .mode: record?.mode = EventMode(rawValue: text.text).map { ($0, offset) }
        case .date:
            if case .node(.event) = record?.kind, let number = record?.number, let days = DateRule.days(text) {
                ledger.setDate(days, of: number)
            }
        default: break
        }
    }

    /// The resource has been read.
    mutating func end(_ findings: inout FindingCollector) {
        guard let record else { return }
        self.record = nil
        switch record.kind {
        case .node(let type): if let type { finish(record, type, &findings) }
        case .statement: finish(record, &findings)
        case .stretch, .ontology, .other: break
        }
    }

    /// The document has been read.
    mutating func finish(_ findings: inout FindingCollector) {
        ledger.finish(&findings)
        triples.finish(&findings)
        if !hasVersion { VersionRule.adviseMissing(at: 0, &findings) }
    }
}

extension ResourceChecks {
    /// The IRI of a stretch ends in `#char=START,END` (RFC 5147).
    private func checkEnd(_ iri: UnsafeRawBufferPointer, _ offset: Int, _ findings: inout FindingCollector) {
        guard let textLength, let end = iri.text.split(separator: ",").last.flatMap({ Int($0) }), end > textLength
        else { return }
        findings.add(.offsets, at: offset, "the stretch ends at \(end), but the text has \(textLength) code points")
    }

    private mutating func readVersion(
        _ property: ResourceProperty,
        _ text: UnsafeRawBufferPointer,
        _ offset: Int,
        _ findings: inout FindingCollector
    ) {
        guard case .version = property, record?.isOurOntology == true else { return }
        hasVersion = true
        VersionRule.check(text.text, at: offset, &findings)
    }

    private func finish(_ record: Record, _ type: NodeType, _ findings: inout FindingCollector) {
        for key in record.keys.missing(KeySet(type.requiredAttributes)) where !schemaSaysRequired {
            findings.add(.missingAttribute, at: record.offset, OntologyRules.missing(key, of: type))
        }
        guard let eventType = record.eventType, let (mode, offset) = record.mode,
            let problem = OntologyRules.problem(mode, of: eventType)
        else { return }
        findings.add(.value, at: offset, problem, severity: .warning)
    }

    private mutating func finish(_ record: Record, _ findings: inout FindingCollector) {
        if let predicate = record.predicate { checkKeys(record, predicate, &findings) }
        guard let subject = record.subject, let object = record.object else { return }
        ledger.refer(to: subject, as: .node, at: record.offset)
        ledger.refer(to: object, as: .node, at: record.offset)
        guard let predicate = record.predicate else { return }
        triples.claim(subject, predicate, object, at: record.offset)
    }

    private func checkKeys(_ record: Record, _ relation: RelationType, _ findings: inout FindingCollector) {
        let allowed = OntologyRules.keysOfEdges[relation] ?? KeySet()
        for key in record.literals where !allowed.contains(KeySet([key])) {
            let message = "'\(key.rawValue)' is no attribute of \(relation.rawValue)"
            findings.add(.attributeNotAllowed, at: record.offset, message)
        }
        let rows: [([AttributeKey], Severity)] = [
            (relation.requiredAttributes, .error), (relation.provenance(basis: record.basis), .warning),
        ]
        for (keys, severity) in rows {
            for key in record.keys.missing(KeySet(keys)) {
                let message = OntologyRules.missing(key, of: relation)
                findings.add(.missingAttribute, at: record.offset, message, severity: severity)
            }
        }
    }

    static func relation(_ iri: UnsafeRawBufferPointer) -> RelationType? {
        let text = iri.text
        guard text.hasPrefix(Namespace.ontology) else { return nil }
        return RelationType(rawValue: String(text.dropFirst(Namespace.ontology.count)))
    }
}
