internal import NewsOntology

/// What the ontology asks of one node or edge in RDF, where no schema has asked it: attributes, values, their number.
struct RecordRules {
    private let kind: ResourceKind
    /// Whether the document speaks of the ontology's nodes, so that its statements are of edges between them.
    private let statementsCount: Bool
    private var literals: [(key: AttributeKey, text: [UInt8], offset: Int)] = []
    private var keys = KeySet()
    private var relation: RelationType?
    private var parts: [String: Int] = [:]

    init(_ kind: ResourceKind, isOurs: Bool) {
        self.kind = kind
        statementsCount = isOurs
    }

    /// The resource has a property that leads to another resource.
    mutating func link(
        _ property: ResourceProperty,
        to iri: UnsafeRawBufferPointer,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        guard case .statement = kind, statementsCount else { return }
        switch property {
        case .subject: parts["rdf:subject", default: 0] += 1
        case .object: parts["rdf:object", default: 0] += 1
        case .predicate:
            parts["rdf:predicate", default: 0] += 1
            relation = ResourceChecks.relation(iri)
            if relation == nil { addUnknown(iri, at: offset, &findings) }
        case .relation, .attribute, .version: break
        }
    }

    /// The resource has a property whose value is a text.
    mutating func value(
        _ property: ResourceProperty,
        _ text: UnsafeRawBufferPointer,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        guard case .attribute(let key) = property else { return }
        // A triple that is said twice is one.
        guard !literals.contains(where: { $0.key == key && $0.text.elementsEqual(text) }) else { return }
        let isNew = keys.insert(KeySet([key]))
        literals.append((key, Array(text), offset))
        guard isOurs, !isNew, key.valueKind != .strings else { return }
        findings.add(.duplicateAttribute, at: offset, "'\(key.rawValue)' has a second value; it has one at most")
    }

    /// All properties of the resource have been given.
    func finish(at offset: Int, _ findings: inout FindingCollector) {
        guard isOurs else { return }
        if !keys.contains(.label) {
            findings.add(.missingAttribute, at: offset, "the \(name) has no 'rdfs:label'")
        }
        if case .statement = kind { checkParts(at: offset, &findings) }
        for (key, text, place) in literals { text.withUnsafeBytes { check(key, $0, at: place, &findings) } }
    }

    private var isOurs: Bool {
        switch kind {
        case .node(let type): type != nil
        case .statement: statementsCount
        case .stretch, .ontology, .other: false
        }
    }

    private var name: String {
        if case .node(let type?) = kind { type.rawValue } else { "statement" }
    }

    private func checkParts(at offset: Int, _ findings: inout FindingCollector) {
        for part in ["rdf:subject", "rdf:predicate", "rdf:object"] where parts[part] != 1 {
            let message = parts[part] == nil ? "the statement has no '\(part)'" : "the statement has '\(part)' twice"
            findings.add(parts[part] == nil ? .missingAttribute : .duplicateAttribute, at: offset, message)
        }
    }

    private func check(
        _ key: AttributeKey,
        _ text: UnsafeRawBufferPointer,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        // A stretch is a resource, and what leads to none has been told.
        guard key.valueKind != .spans else { return }
        if case .node(let type?) = kind, !key.isAllowed(on: type) {
            let message = "'\(key.rawValue)' is no attribute of \(type.rawValue)"
            return findings.add(.attributeNotAllowed, at: offset, message)
        }
        guard let problem = ValueRules.problem(key, text, allowed: allowed(key)) else { return }
        findings.add(key == .date ? .date : .value, at: offset, problem)
    }

    private func allowed(_ key: AttributeKey) -> [String]? {
        if case .node(let type) = kind { return OntologyRules.values(of: key, on: type) }
        return OntologyRules.values(of: key, on: relation)
    }

    private func addUnknown(_ iri: UnsafeRawBufferPointer, at offset: Int, _ findings: inout FindingCollector) {
        let known = OntologyRules.list(RelationType.allCases.map(\.rawValue))
        let message = "\(MessageText.quote(iri)) is no type of edge of the ontology; it has \(known)"
        findings.add(.edgeType, at: offset, message)
    }
}
