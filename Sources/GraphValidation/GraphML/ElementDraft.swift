internal import NewsOntology

/// What is known of a node or edge while its data are being read.
struct ElementDraft {
    let owner: GraphMLKey.Owner
    let offset: Int
    /// Its number in the ledger.
    let number: Int?
    /// Of an edge: the numbers of its ends.
    var ends: (source: Int, target: Int)?
    private(set) var nodeType: NodeType?
    private(set) var relation: RelationType?
    private var keys = KeySet()
    private var values: [Value] = []

    /// A value whose check needs the type of its owner, which may come later.
    private struct Value {
        let key: GraphMLKey
        let text: [UInt8]
        let offset: Int
    }

    init(_ owner: GraphMLKey.Owner, offset: Int, number: Int?, ends: (source: Int, target: Int)? = nil) {
        self.owner = owner
        self.offset = offset
        self.number = number
        self.ends = ends
    }

    /// Takes a value.
    mutating func set(_ key: GraphMLKey, _ text: [UInt8], at offset: Int, _ findings: inout FindingCollector) {
        guard keys.insert(key.keys) else {
            findings.add(.duplicateAttribute, at: offset, "'\(key.name)' is given twice")
            return
        }
        switch key.attribute {
        case .type: setType(text, at: offset, &findings)
        case .label, nil: break
        default: values.append(Value(key: key, text: key.isFree ? [] : text, offset: offset))
        }
    }

    /// Checks what can be told when all data have been read.
    func finish(_ findings: inout FindingCollector) {
        for (name, key) in [("type", KeySet.type), ("label", .label)] where !keys.contains(key) {
            findings.add(.missingAttribute, at: offset, "the \(owner.rawValue) has no '\(name)'")
        }
        let allowed = allowedKeys
        for value in values { check(value, allowed, &findings) }
        checkMode(&findings)
    }

    private mutating func setType(_ text: [UInt8], at offset: Int, _ findings: inout FindingCollector) {
        let name = String(decoding: text, as: UTF8.self)
        let quoted = MessageText.quote(text)
        switch owner {
        case .node:
            nodeType = NodeType(rawValue: name)
            guard nodeType == nil else { return }
            let known = OntologyRules.list(NodeType.allCases.map(\.rawValue))
            findings.add(.nodeType, at: offset, "the ontology has no type of node \(quoted); it has \(known)")
        case .edge:
            relation = RelationType(rawValue: name)
            guard relation == nil else { return }
            let known = OntologyRules.list(RelationType.allCases.map(\.rawValue))
            findings.add(.edgeType, at: offset, "the ontology has no type of edge \(quoted); it has \(known)")
        }
    }

    private func check(_ value: Value, _ allowed: KeySet?, _ findings: inout FindingCollector) {
        guard allowed?.contains(value.key.keys) ?? true else {
            let name = nodeType?.rawValue ?? relation?.rawValue ?? owner.rawValue
            findings.add(.attributeNotAllowed, at: value.offset, "'\(value.key.name)' is no attribute of \(name)")
            return
        }
        guard !value.key.isFree, let key = value.key.attribute else { return }
        let values =
            owner == .node ? OntologyRules.values(of: key, on: nodeType) : OntologyRules.values(of: key, on: relation)
        guard let problem = ValueRules.problem(key, value.text, allowed: values) else { return }
        findings.add(.value, at: value.offset, problem)
    }

    private var allowedKeys: KeySet? {
        nodeType.flatMap { OntologyRules.keysOfNodes[$0] } ?? relation.flatMap { OntologyRules.keysOfEdges[$0] }
    }

    private func checkMode(_ findings: inout FindingCollector) {
        guard nodeType == .event, let mode = values.first(where: { $0.key.attribute == .mode }),
            let eventType = values.first(where: { $0.key.attribute == .eventType }),
            let knownMode = EventMode(rawValue: String(decoding: mode.text, as: UTF8.self)),
            let knownType = EventType(rawValue: String(decoding: eventType.text, as: UTF8.self)),
            let problem = OntologyRules.problem(knownMode, of: knownType)
        else { return }
        findings.add(.value, at: mode.offset, problem, severity: .warning)
    }
}
