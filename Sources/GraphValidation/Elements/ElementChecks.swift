internal import GraphSyntax
internal import NewsOntology

/// Checks nodes and edges that bear the names of the ontology as they are: JSON Lines, JSON for Cytoscape, GEXF, tables.
struct ElementChecks {
    /// A node or edge: what every one has, and its attributes.
    struct Element {
        let isNode: Bool
        let offset: Int
        let members: [JSONMember]
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

    private typealias Text = (text: String, offset: Int)

    /// The text of a member that every element has.
    private func text(_ name: String, of element: Element, _ findings: inout FindingCollector) -> Text? {
        guard let value = element.members.first(where: { $0.name == name })?.value else {
            let message = "the \(element.isNode ? "node" : "edge") has no '\(name)'"
            findings.add(.missingAttribute, at: element.offset, message)
            return nil
        }
        guard let text = value.string else {
            findings.add(.structure, at: value.offset, "'\(name)' is a text, not \(value.description)")
            return nil
        }
        return (text, value.offset)
    }

    private mutating func checkNode(
        _ element: Element,
        _ id: Text?,
        _ name: Text?,
        _ findings: inout FindingCollector
    ) {
        let number = declare(id, as: .node, &findings)
        guard let name else { return }
        guard let type = NodeType(rawValue: name.text) else {
            return findings.addUnknownType(MessageText.quote(name.text.utf8), ofNode: true, at: name.offset)
        }
        if number >= 0 { ledger.setType(OntologyMatrix.number(of: type), of: number) }
        checkAttributes(of: element, .node(type), &findings)
        guard type == .event, number >= 0, let date = string(.date, of: element) else { return }
        if let days = date.withBytes({ DateRule.days($0) }) { ledger.setDate(days, of: number) }
    }

    private mutating func checkEdge(
        _ element: Element,
        _ id: Text?,
        _ name: Text?,
        _ findings: inout FindingCollector
    ) {
        _ = declare(id, as: .edge, &findings)
        let ends = ["source", "target"].map { end in
            text(end, of: element, &findings).map { end in end.text.withBytes { ledger.number(of: $0) } }
        }
        let relation = name.flatMap { RelationType(rawValue: $0.text) }
        if let source = ends[0], let target = ends[1] {
            let number = relation.map(OntologyMatrix.number) ?? 0xFF
            ledger.add(number, from: source, to: target, at: element.offset, &findings)
        }
        guard let name else { return }
        guard let relation else {
            return findings.addUnknownType(MessageText.quote(name.text.utf8), ofNode: false, at: name.offset)
        }
        checkAttributes(of: element, .edge(relation), &findings)
    }

    /// The number of an identifier; -1 when there is none, or not a new one.
    private mutating func declare(
        _ id: Text?,
        as kind: EdgeLedger.Kind,
        _ findings: inout FindingCollector
    ) -> Int32 {
        id.map { id in id.text.withBytes { ledger.declare($0, as: kind, at: id.offset, &findings) } } ?? -1
    }

    private func string(_ key: AttributeKey, of element: Element) -> String? {
        element.attributes.first { $0.name == key.rawValue }?.value.string
    }

    // MARK: Attributes

    private func checkAttributes(of element: Element, _ type: ElementType, _ findings: inout FindingCollector) {
        var keys = AttributeSet()
        for member in element.attributes {
            // What the ontology does not know is for viewers, or another tool's.
            guard let key = AttributeKey(rawValue: member.name), key != .type, key != .label else { continue }
            _ = keys.insert(AttributeSet([key]))
            guard type.allows(key, at: member.offset, &findings) else { continue }
            if let problem = JSONValueRules.problem(key, member.value, allowed: type.values(of: key)) {
                findings.addProblem(problem, with: key, at: member.value.offset)
            } else if key.valueKind == .spans {
                for value in member.value.items ?? [member.value] {
                    let end = (value.string ?? "").withBytes { ValueRules.largestEnd($0) }
                    findings.checkEnd(end, in: textLength, at: value.offset)
                }
            }
        }
        let basis = string(.basis, of: element).flatMap(Basis.init)
        type.checkRequired(keys, basis: basis, at: element.offset, &findings)
    }
}
