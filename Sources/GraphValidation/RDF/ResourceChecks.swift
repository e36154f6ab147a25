internal import GraphSyntax
internal import NewsOntology

/// Checks identifiers, references and the ontology in RDF, resource by resource, each with all that is said of it.
struct ResourceChecks {
    private let graph: TripleGraph
    /// The length of the article, where it is known.
    private let textLength: Int?
    /// The names of the ontology's types of nodes.
    private let nodeTypes: Set<ArraySlice<UInt8>>
    /// Whether anything is a node of the ontology.
    let hasNodes: Bool
    private var ledger = EdgeLedger()
    private var triples = TripleLedger()
    private var hasVersion = false

    init(_ graph: TripleGraph, textLength: Int?) {
        let types = Set(NodeType.allCases.map { Array($0.term.iri.utf8)[...] })
        (self.graph, self.textLength, nodeTypes) = (graph, textLength, types)
        var isType: [TripleGraph.Resource: Bool] = [:]
        hasNodes = graph.entries.contains { entry in
            entry.classes.contains { name in
                let known = isType[name] ?? types.contains(graph.name(of: name))
                isType[name] = known
                return known
            }
        }
    }

    mutating func run(_ findings: inout FindingCollector) {
        let triples = Dictionary(grouping: graph.triples, by: \.subject)
        let subjects = graph.entries.indices.filter { graph.entries[$0].offset >= 0 }
        for subject in subjects.sorted(by: { graph.entries[$0].offset < graph.entries[$1].offset }) {
            check(subject, triples[subject] ?? [], &findings)
        }
        // A document without a graph follows no version of the ontology.
        guard hasNodes else { return }
        ledger.finish(&findings)
        self.triples.finish(&findings)
        if !hasVersion { VersionRule.adviseMissing(at: 0, &findings) }
    }

    private mutating func check(
        _ subject: TripleGraph.Resource,
        _ triples: [TripleGraph.Said],
        _ findings: inout FindingCollector
    ) {
        let entry = graph.entries[subject]
        // What a document declares as a class itself needs no word of ours.
        let classes = entry.classes.filter { nodeTypes.contains(graph.name(of: $0)) || !graph.isDeclared($0) }
        let types = ResourceTypes(classes.map { ShapeFacts.term(graph.name(of: $0)) })
        types.check(entry, &findings)
        // Other people make statements, too; of those nothing is asked.
        var record = ResourceRecord(types.kind, entry, isOurs: types.kind.isOurs(among: hasNodes || entry.isOurs))
        if !entry.isBlank { record.number = declare(subject, types.kind, at: entry.offset, &findings) }
        if case .node(nil) = types.kind {
            findings.addUnknownType(MessageText.quote(types.className.utf8), ofNode: true, at: entry.offset)
        }
        for triple in triples {
            switch triple.object {
            case .resource(let object):
                let iri = Array(graph.name(of: object))
                iri.withUnsafeBufferPointer { link(triple, to: $0, &record, &findings) }
            case .literal(let literal): take(literal, triple, &record, &findings)
            }
        }
        record.checkValues(&findings)
        finish(record, &findings)
    }

    private mutating func declare(
        _ subject: TripleGraph.Resource,
        _ kind: ResourceKind,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Int32 {
        let iri = Array(graph.name(of: subject))
        let number = iri.withUnsafeBufferPointer { ledger.declare($0, as: kind.declares, at: offset, &findings) }
        switch kind {
        case .node(let type?): if number >= 0 { ledger.setType(OntologyMatrix.number(of: type), of: number) }
        // The IRI of a stretch ends in `#char=START,END` (RFC 5147).
        case .stretch:
            let end = iri.split(separator: UInt8(ascii: ",")).last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
            findings.checkEnd(end, in: textLength, at: offset)
        case .node, .statement, .ontology, .other: break
        }
        return number
    }

    /// The resource has a property whose value is another resource.
    private mutating func link(
        _ triple: TripleGraph.Said,
        to iri: Bytes,
        _ record: inout ResourceRecord,
        _ findings: inout FindingCollector
    ) {
        switch (record.kind, triple.property) {
        case (.node, .relation(let relation)):
            let object = ledger.number(of: iri)
            guard record.number >= 0 else { return }
            let number = OntologyMatrix.number(of: relation)
            ledger.add(number, from: record.number, to: object, at: triple.offset, &findings)
            triples.state(record.number, relation, object)
        case (.node, .attribute(let key)), (.statement, .attribute(let key)):
            _ = record.keys.insert(AttributeSet([key]))
            if key.valueKind == .spans { ledger.refer(to: ledger.number(of: iri), at: triple.offset) }
        case (.statement, .subject): record.subjects.append(ledger.number(of: iri))
        case (.statement, .object): record.objects.append(ledger.number(of: iri))
        case (.statement, .predicate):
            record.predicates.append(ShapeFacts.relation(iri))
            guard record.isOurs, record.predicates.last == .some(nil) else { return }
            let known = OntologyRules.list(RelationType.allCases.map(\.rawValue))
            let message = "\(MessageText.quote(iri)) is no type of edge of the ontology; it has \(known)"
            findings.add(.edgeType, at: triple.offset, message)
        default: break
        }
    }

    /// The resource has a property whose value is a text.
    private mutating func take(
        _ literal: TripleGraph.Literal,
        _ triple: TripleGraph.Said,
        _ record: inout ResourceRecord,
        _ findings: inout FindingCollector
    ) {
        switch triple.property {
        case .attribute(let key): record.take(literal, of: key, at: triple.offset, &findings)
        case .version where record.entry.isOurOntology:
            hasVersion = true
            VersionRule.check(String(decoding: literal.text, as: UTF8.self), at: triple.offset, &findings)
        case .version, .relation, .subject, .object, .predicate: break
        }
    }

    private mutating func finish(_ record: ResourceRecord, _ findings: inout FindingCollector) {
        let offset = record.entry.offset
        record.type?.checkRequired(record.keys, basis: record.text(.basis).flatMap(Basis.init), at: offset, &findings)
        switch record.kind {
        case .node(.event):
            guard record.number >= 0, let date = record.text(.date) else { return }
            if let days = date.withBytes({ DateRule.days($0) }) { ledger.setDate(days, of: record.number) }
        case .statement:
            guard let subject = record.subjects.last, let object = record.objects.last else { return }
            ledger.refer(to: subject, as: .node, at: offset)
            ledger.refer(to: object, as: .node, at: offset)
            guard let relation = record.predicates.last ?? nil else { return }
            triples.claim(subject, relation, object, at: offset)
        case .node, .stretch, .ontology, .other: break
        }
    }
}

/// What is said of a resource, while the checks look at it.
struct ResourceRecord {
    let kind: ResourceKind
    let entry: TripleGraph.Entry
    /// Whether the ontology has a say in it.
    let isOurs: Bool
    /// Its number in the ledger; -1 when it has none of its own.
    var number: Int32 = -1
    /// Of a statement: what it is about.
    var subjects: [Int32] = []
    var predicates: [RelationType?] = []
    var objects: [Int32] = []
    /// The attributes that there are, whether as texts or as resources.
    var keys = AttributeSet()
    private var literals: [Said] = []
    private typealias Said = (key: AttributeKey, text: [UInt8], language: String?, offset: Int)

    init(_ kind: ResourceKind, _ entry: TripleGraph.Entry, isOurs: Bool) {
        (self.kind, self.entry, self.isOurs) = (kind, entry, isOurs)
    }

    /// The type of node, or, of a statement, of edge.
    var type: ElementType? {
        switch kind {
        case .node(let type): type.map { .node($0) }
        case .statement: (predicates.last ?? nil).map { .edge($0) }
        case .stretch, .ontology, .other: nil
        }
    }

    /// The text of an attribute; of several the last.
    func text(_ key: AttributeKey) -> String? {
        literals.last { $0.key == key }.map { String(decoding: $0.text, as: UTF8.self) }
    }

    mutating func take(
        _ literal: TripleGraph.Literal,
        of key: AttributeKey,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        let (text, language) = (literal.text, key.isNaturalLanguage ? literal.language : nil)
        // A triple that is said twice is one.
        guard !literals.contains(where: { $0 == (key, text, language, $0.offset) }) else { return }
        _ = keys.insert(AttributeSet([key]))
        // In each language a thing has a label.
        let isSecond = literals.contains { $0.key == key && $0.language == language }
        literals.append((key, text, language, offset))
        guard isOurs, isSecond, key.valueKind != .strings else { return }
        findings.add(.duplicateAttribute, at: offset, "'\(key.rawValue)' has a second value; it has one at most")
    }

    /// Checks what can be told without any other resource; all properties have been given.
    func checkValues(_ findings: inout FindingCollector) {
        let type = type
        if case .edge? = type {
            for literal in literals { _ = type?.allows(literal.key, at: entry.offset, &findings) }
        }
        if case .node = kind, let mode = literals.last(where: { $0.key == .mode }) {
            findings.checkMode(text(.mode), of: text(.eventType), at: mode.offset)
        }
        guard isOurs else { return }
        let own: NodeType? = if case .node(let type) = kind { type } else { nil }
        if own?.needsLabel != false, !literals.contains(where: { $0.key == .label }) {
            findings.add(.missingAttribute, at: entry.offset, "the \(own?.rawValue ?? "statement") has no 'rdfs:label'")
        }
        if case .statement = kind { checkParts(&findings) }
        for literal in literals where literal.key.valueKind != .spans { check(literal, type, &findings) }
    }

    private func checkParts(_ findings: inout FindingCollector) {
        let parts = [("subject", subjects.count), ("predicate", predicates.count), ("object", objects.count)]
        for (name, count) in parts where count != 1 {
            let message = count == 0 ? "the statement has no 'rdf:\(name)'" : "the statement has 'rdf:\(name)' twice"
            findings.add(count == 0 ? .missingAttribute : .duplicateAttribute, at: entry.offset, message)
        }
    }

    /// A stretch is a resource, and what leads to none has been told.
    private func check(
        _ literal: Said,
        _ type: ElementType?,
        _ findings: inout FindingCollector
    ) {
        if case .node? = type, type?.allows(literal.key, at: literal.offset, &findings) == false { return }
        let allowed =
            type.map { $0.values(of: literal.key) } ?? OntologyRules.values(of: literal.key, on: RelationType?.none)
        let problem = literal.text.withUnsafeBufferPointer { ValueRules.problem(literal.key, $0, allowed: allowed) }
        if let problem { findings.addProblem(problem, with: literal.key, at: literal.offset) }
    }
}
