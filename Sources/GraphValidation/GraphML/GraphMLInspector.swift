internal import NewsOntology

/// Checks identifiers, references and the ontology in GraphML, in one reading, with tables of its own.
struct GraphMLInspector: XMLInspector {
    private enum Kind {
        case graph, key, node, edge, data, other
    }

    /// A data element that is being read.
    private struct Data {
        let key: GraphMLKey
        let offset: Int
    }

    private var open: [Kind] = []
    private var drafts: [ElementDraft] = []
    private var keys = DeclaredKeys()
    private var ledger = EdgeLedger()
    private var data: Data?
    private var content: [UInt8] = []

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        let kind = GraphMLInspector.kind(of: tag.name)
        open.append(kind)
        switch kind {
        case .key: keys.declare(tag, &findings)
        case .graph: startGraph(tag, &findings)
        case .node: startNode(tag, &findings)
        case .edge: startEdge(tag, &findings)
        case .data: startData(tag, &findings)
        case .other: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if data != nil { content.append(contentsOf: bytes) }
    }

    mutating func end(_ findings: inout FindingCollector) {
        switch open.popLast() {
        case .node: endNode(&findings)
        case .edge: endEdge(&findings)
        case .data: endData(&findings)
        case .graph, .key, .other, nil: break
        }
    }

    mutating func finish(_ findings: inout FindingCollector) { ledger.finish(&findings) }

    private static let kinds: [(name: StaticString, kind: Kind)] = [
        ("data", .data), ("node", .node), ("edge", .edge), ("key", .key), ("graph", .graph),
    ]

    private static func kind(of name: XMLName) -> Kind {
        guard let row = kinds.first(where: { name.isNamed($0.name) }), name.isIn(GraphMLSchema.namespace) else {
            return .other
        }
        return row.kind
    }

    private mutating func startGraph(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let id = tag.value("id") else { return }
        _ = ledger.declare(id, as: .other, at: tag.offset, &findings)
    }

    private mutating func startNode(_ tag: XMLTag, _ findings: inout FindingCollector) {
        let number = tag.value("id").flatMap { ledger.declare($0, as: .node, at: tag.offset, &findings) }
        drafts.append(ElementDraft(.node, offset: tag.offset, number: number))
    }

    private mutating func startEdge(_ tag: XMLTag, _ findings: inout FindingCollector) {
        let number = tag.value("id").flatMap { ledger.declare($0, as: .edge, at: tag.offset, &findings) }
        var draft = ElementDraft(.edge, offset: tag.offset, number: number)
        if let source = tag.value("source"), let target = tag.value("target") {
            draft.ends = (ledger.number(of: source), ledger.number(of: target))
        }
        drafts.append(draft)
    }

    private mutating func startData(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let id = tag.value("key"), let owner = drafts.last?.owner, open.dropLast().last != .data else { return }
        guard let declared = keys[id], declared.isFor(owner) else {
            let message = "no key \(MessageText.quote(id)) is declared for \(owner.rawValue)s"
            findings.add(.unknownKey, at: tag.offset, message)
            return
        }
        guard let key = declared.known(owner) else { return }
        data = Data(key: key, offset: tag.offset)
        content.removeAll(keepingCapacity: true)
    }

    private mutating func endData(_ findings: inout FindingCollector) {
        guard let data else { return }
        self.data = nil
        if data.key.attribute != nil {
            drafts[drafts.count - 1].set(data.key, content, at: data.offset, &findings)
        } else if let problem = ColourRule.problem(data.key.name, content) {
            findings.add(.value, at: data.offset, problem)
        }
    }

    private mutating func endNode(_ findings: inout FindingCollector) {
        guard let draft = drafts.popLast() else { return }
        draft.finish(&findings)
        if let number = draft.number { ledger.setType(draft.nodeType, of: number) }
    }

    private mutating func endEdge(_ findings: inout FindingCollector) {
        guard let draft = drafts.popLast() else { return }
        draft.finish(&findings)
        guard let ends = draft.ends else { return }
        let edge = EdgeLedger.Edge(
            relation: draft.relation,
            source: ends.source,
            target: ends.target,
            offset: draft.offset
        )
        ledger.add(edge, &findings)
    }
}

/// The parts of a colour that viewers read.
enum ColourRule {
    /// What is wrong with a part; `nil` when nothing is.
    static func problem(_ name: String, _ value: [UInt8]) -> String? {
        let number = ValueRules.isInteger(value) ? Int(String(decoding: value, as: UTF8.self)) : nil
        guard let number, (0...255).contains(number) else {
            return "\(MessageText.quote(value)) is no part of a colour; '\(name)' has to be 0 to 255"
        }
        return nil
    }
}
