internal import NewsOntology

/// Checks nodes and edges that bear the names of the ontology as they are: JSON Lines, and JSON for Cytoscape.
struct PlainGraphChecks {
    /// A node or edge as an object of JSON, with its attributes in the same object or another.
    struct Element {
        let isNode: Bool
        let object: JSONNode
        let attributes: [JSONMember]
    }

    /// The length of the article, where it is known.
    let textLength: Int?
    private var ledger = EdgeLedger()

    init(textLength: Int?) {
        self.textLength = textLength
    }

    mutating func check(_ element: Element, _ findings: inout FindingCollector) {
        let id = text("id", of: element, &findings)
        _ = text("label", of: element, &findings)
        let type = text("type", of: element, &findings)
        if element.isNode {
            checkNode(element, id, type, &findings)
        } else {
            checkEdge(element, id, type, &findings)
        }
    }

    mutating func finish(_ findings: inout FindingCollector) { ledger.finish(&findings) }

    /// The text of a member that every element has.
    private func text(_ name: String, of element: Element, _ findings: inout FindingCollector) -> JSONNode? {
        guard let node = element.object[name] else {
            let message = "the \(element.isNode ? "node" : "edge") has no '\(name)'"
            findings.add(.missingAttribute, at: element.object.offset, message)
            return nil
        }
        guard node.text != nil else {
            findings.add(.structure, at: node.offset, "'\(name)' is a text, not \(node.description)")
            return nil
        }
        return node
    }

    private mutating func checkNode(
        _ element: Element,
        _ id: JSONNode?,
        _ type: JSONNode?,
        _ findings: inout FindingCollector
    ) {
        let number = declare(id, as: .node, &findings)
        guard let type, let name = type.text else { return }
        guard let known = NodeType(rawValue: name) else {
            return addUnknown(.nodeType, "node", type, NodeType.allCases.map(\.rawValue), &findings)
        }
        if let number { ledger.setType(known, of: number) }
        let keys = check(element, &findings, allowed: OntologyRules.keysOfNodes[known], name) {
            OntologyRules.values(of: $0, on: known)
        }
        addMissing(keys, known.requiredAttributes, .error, element, &findings) { OntologyRules.missing($0, of: known) }
        guard known == .event, let number, let date = element.attributes.first(where: { $0.name == "date" }) else {
            return
        }
        let days = Array((date.value.text ?? "").utf8).withUnsafeBytes { DateRule.days($0) }
        if let days { ledger.setDate(days, of: number) }
    }

    private mutating func checkEdge(
        _ element: Element,
        _ id: JSONNode?,
        _ type: JSONNode?,
        _ findings: inout FindingCollector
    ) {
        _ = declare(id, as: .edge, &findings)
        let ends = ["source", "target"].map { number(of: text($0, of: element, &findings)) }
        let relation = type?.text.flatMap(RelationType.init)
        if let source = ends[0], let target = ends[1] {
            let edge = EdgeLedger.Edge(
                relation: relation,
                source: source,
                target: target,
                offset: element.object.offset
            )
            ledger.add(edge, &findings)
        }
        guard let type, let name = type.text else { return }
        guard let relation else {
            return addUnknown(.edgeType, "edge", type, RelationType.allCases.map(\.rawValue), &findings)
        }
        let keys = check(element, &findings, allowed: OntologyRules.keysOfEdges[relation], name) {
            OntologyRules.values(of: $0, on: relation)
        }
        let basis = element.attributes.first { $0.name == "basis" }?.value.text.flatMap(Basis.init)
        let rows: [([AttributeKey], Severity)] = [
            (relation.requiredAttributes, .error), (relation.provenance(basis: basis), .warning),
        ]
        for (required, severity) in rows {
            addMissing(keys, required, severity, element, &findings) { OntologyRules.missing($0, of: relation) }
        }
    }

    private mutating func declare(
        _ id: JSONNode?,
        as kind: EdgeLedger.Declaration.Kind,
        _ findings: inout FindingCollector
    ) -> Int? {
        guard let id, let text = id.text else { return nil }
        return Array(text.utf8).withUnsafeBytes { ledger.declare($0, as: kind, at: id.offset, &findings) }
    }

    private mutating func number(of end: JSONNode?) -> Int? {
        guard let text = end?.text else { return nil }
        return Array(text.utf8).withUnsafeBytes { ledger.number(of: $0) }
    }
}

extension PlainGraphChecks {
    /// Checks the attributes, and tells which of them there are.
    private func check(
        _ element: Element,
        _ findings: inout FindingCollector,
        allowed: KeySet?,
        _ type: String,
        values: (AttributeKey) -> [String]?
    ) -> KeySet {
        var keys = KeySet()
        for member in element.attributes {
            // What the ontology does not know is for viewers, or another tool's.
            guard let key = AttributeKey(rawValue: member.name), key != .type, key != .label else { continue }
            _ = keys.insert(KeySet([key]))
            if let allowed, !allowed.contains(KeySet([key])) {
                let message = "'\(key.rawValue)' is no attribute of \(type)"
                findings.add(.attributeNotAllowed, at: member.offset, message)
            } else if let problem = JSONValueRules.problem(key, member.value, allowed: values(key)) {
                findings.add(key == .date ? .date : .value, at: member.value.offset, problem)
            } else {
                checkEnd(key, member.value, &findings)
            }
        }
        return keys
    }

    private func checkEnd(_ key: AttributeKey, _ value: JSONNode, _ findings: inout FindingCollector) {
        guard let textLength, key.valueKind == .spans else { return }
        for node in value.values {
            let end = Array((node.text ?? "").utf8).withUnsafeBytes { ValueRules.largestEnd($0) }
            guard let end, end > textLength else { continue }
            let message = "the stretch ends at \(end), but the text has \(textLength) code points"
            findings.add(.offsets, at: node.offset, message)
        }
    }

    private func addMissing(
        _ keys: KeySet,
        _ required: [AttributeKey],
        _ severity: Severity,
        _ element: Element,
        _ findings: inout FindingCollector,
        message: (AttributeKey) -> String
    ) {
        for key in keys.missing(KeySet(required)) {
            findings.add(.missingAttribute, at: element.object.offset, message(key), severity: severity)
        }
    }

    private func addUnknown(
        _ code: FindingCode,
        _ kind: String,
        _ type: JSONNode,
        _ known: [String],
        _ findings: inout FindingCollector
    ) {
        let message = "the ontology has no type of \(kind) \(type.description); it has \(OntologyRules.list(known))"
        findings.add(code, at: type.offset, message)
    }
}
