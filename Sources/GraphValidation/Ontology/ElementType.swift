internal import NewsOntology

/// A type of nodes or of edges, with what the ontology asks of them in the words of findings.
enum ElementType {
    case node(NodeType)
    case edge(RelationType)

    var name: String {
        switch self {
        case .node(let type): type.rawValue
        case .edge(let type): type.rawValue
        }
    }

    /// The attributes that such nodes or edges may bear.
    var allowed: AttributeSet {
        switch self {
        case .node(let type): OntologyMatrix.shared.keysOfNodes[Int(OntologyMatrix.number(of: type))]
        case .edge(let type): OntologyMatrix.shared.keysOfEdges[Int(OntologyMatrix.number(of: type))]
        }
    }

    /// The values that an attribute may have, where they are a closed list.
    func values(of key: AttributeKey) -> [String]? {
        switch self {
        case .node(let type): OntologyRules.values(of: key, on: type)
        case .edge(let type): OntologyRules.values(of: key, on: type)
        }
    }

    /// Adds a finding for each attribute that has to be there and is not: without some of them nodes and edges say
    /// nothing, without the rest not whence.
    func checkRequired(_ keys: AttributeSet, basis: Basis?, at offset: Int, _ findings: inout FindingCollector) {
        var rows: [(keys: [AttributeKey], severity: Severity)]
        switch self {
        case .node(let type): rows = [(type.requiredAttributes, .error)]
        case .edge(let type): rows = [(type.requiredAttributes, .error), (type.provenance(basis: basis), .warning)]
        }
        for row in rows {
            for key in keys.missing(AttributeSet(row.keys)) {
                findings.add(.missingAttribute, at: offset, missing(key), severity: row.severity)
            }
        }
    }

    /// Whether such nodes or edges may bear an attribute; adds a finding when they may not.
    func allows(_ key: AttributeKey, at offset: Int, _ findings: inout FindingCollector) -> Bool {
        if allowed.contains(key) { return true }
        findings.add(.attributeNotAllowed, at: offset, "'\(key.rawValue)' is no attribute of \(name)")
        return false
    }

    private func missing(_ key: AttributeKey) -> String {
        guard case .edge = self else { return "the \(name) has no '\(key.rawValue)'" }
        let start = "the edge '\(name)' has no '\(key.rawValue)'"
        return switch key {
        case .evidence: "\(start): nothing says which sentence it comes from"
        case .basis: "\(start); it has to be \(OntologyRules.list(Basis.allCases.map(\.rawValue)))"
        case .rule: "\(start): nothing says what made it"
        default: start
        }
    }
}

extension FindingCollector {
    /// A name is none of the ontology's types.
    mutating func addUnknownType(_ name: String, ofNode isNode: Bool, at offset: Int) {
        let known = isNode ? NodeType.allCases.map(\.rawValue) : RelationType.allCases.map(\.rawValue)
        let kind = isNode ? "node" : "edge"
        let message = "the ontology has no type of \(kind) \(name); it has \(OntologyRules.list(known))"
        add(isNode ? .nodeType : .edgeType, at: offset, message)
    }

    /// A value is none of its attribute.
    mutating func addProblem(_ problem: String, with key: AttributeKey, at offset: Int) {
        add(key == .date ? .date : .value, at: offset, problem)
    }

    /// A stretch ends behind the text that it is of, where the length of that is known.
    mutating func checkEnd(_ end: Int?, in textLength: Int?, at offset: Int) {
        guard let end, let textLength, end > textLength else { return }
        add(.offsets, at: offset, "the stretch ends at \(end), but the text has \(textLength) code points")
    }

    /// A mode of an event that events of its type do not have.
    mutating func checkMode(_ mode: String?, of type: String?, at offset: Int) {
        guard let mode = mode.flatMap(EventMode.init), let type = type.flatMap(EventType.init),
            !type.modes.contains(mode)
        else { return }
        let known = type.modes.isEmpty ? "it has none" : "it has \(OntologyRules.list(type.modes.map(\.rawValue)))"
        add(.value, at: offset, "\(type.rawValue) has no mode '\(mode.rawValue)'; \(known)", severity: .warning)
    }
}
