internal import NewsOntology

/// Checks GEXF: identifiers, references, declared attributes, and the ontology where the document follows a version of it.
///
/// Source: gexf.net, *GEXF 1.3 Primer*. What else `gexf.xsd` asks for is not looked at.
struct GEXFInspector: XMLInspector {
    /// A node or edge that is being read.
    private struct Draft {
        let isNode: Bool
        let depth: Int
        let object: JSONNode
        var type: JSONNode?
        var attributes: [JSONMember] = []
    }

    private var depth = 0
    private var names = GEXFNames()
    private var checks: PlainGraphChecks
    private var drafts: [Draft] = []
    /// The class of the attributes that are being declared.
    private var owner = GEXFNames.Owner.node
    private var remark: (text: [UInt8], offset: Int)?
    private var isOurs = false

    init(textLength: Int?) {
        checks = PlainGraphChecks(textLength: textLength)
    }

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        switch tag.name.text {
        case "description": remark = ([], tag.offset)
        case "attributes": owner = tag.text("class") == "edge" ? .edge : .node
        case "attribute": declare(tag, &findings)
        case "graph": checkDirection(tag, "defaultedgetype", &findings)
        case "node": open(tag, isNode: true, &findings)
        case "edge": open(tag, isNode: false, &findings)
        case "attvalue": read(tag, &findings)
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) { remark?.text.append(contentsOf: bytes) }

    mutating func end(_ findings: inout FindingCollector) {
        if let (text, offset) = remark {
            let mark = String(decoding: text, as: UTF8.self)
            if !isOurs { isOurs = VersionRule.check(mark: mark, at: offset, &findings) }
            remark = nil
        }
        if let draft = drafts.last, draft.depth == depth {
            drafts.removeLast()
            if isOurs { check(draft, &findings) }
        }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {
        if isOurs { checks.finish(&findings) } else { names.finish(&findings) }
    }

    private mutating func open(_ tag: XMLTag, isNode: Bool, _ findings: inout FindingCollector) {
        let wanted = isNode ? ["id"] : ["source", "target"]
        for name in wanted where tag.text(name) == nil {
            findings.add(.structure, at: tag.offset, "the \(isNode ? "node" : "edge") has no '\(name)'")
        }
        let members = ["id", "label", "source", "target"].map { name in
            (name, tag.text(name).map { PlainText.text($0.utf8, at: tag.offset) })
        }
        let object = PlainText.object(members, at: tag.offset)
        drafts.append(Draft(isNode: isNode, depth: depth, object: object))
        if !isNode { checkEdge(tag, &findings) }
        // In a document of ours the other checks look at these, too.
        guard !isOurs else { return }
        if isNode {
            names.declareNode(tag.text("id"), at: tag.offset, &findings)
        } else {
            names.declareEdge(tag.text("id"), at: tag.offset, &findings)
            for name in wanted { names.refer(to: tag.text(name), at: tag.offset) }
        }
    }

    private mutating func declare(_ tag: XMLTag, _ findings: inout FindingCollector) {
        names.declare(
            tag.text("id"),
            titled: tag.text("title"),
            typed: tag.text("type"),
            of: owner,
            at: tag.offset,
            &findings
        )
    }

    private func checkEdge(_ tag: XMLTag, _ findings: inout FindingCollector) {
        checkDirection(tag, "type", &findings)
        guard let weight = tag.text("weight"), !DeclaredType.number.accepts(weight) else { return }
        findings.add(.value, at: tag.offset, "the weight \(MessageText.quote(weight.utf8)) is no number")
    }

    private func checkDirection(_ tag: XMLTag, _ name: String, _ findings: inout FindingCollector) {
        guard let type = tag.text(name), !["directed", "undirected", "mutual"].contains(type) else { return }
        let message = "'\(name)' is \(MessageText.quote(type.utf8)); it has to be directed, undirected or mutual"
        findings.add(.value, at: tag.offset, message)
    }

    private mutating func read(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let last = drafts.indices.last else { return }
        // Before GEXF 1.2 the declaration was named by `id`.
        let id = tag.text("for") ?? tag.text("id")
        let owner: GEXFNames.Owner = drafts[last].isNode ? .node : .edge
        guard let title = names.title(of: id, owner, at: tag.offset, &findings) else { return }
        let text = tag.text("value") ?? ""
        if !isOurs, let problem = names.problem(text, of: id, owner) { findings.add(.value, at: tag.offset, problem) }
        if title == AttributeKey.type.rawValue {
            drafts[last].type = PlainText.text(text.utf8, at: tag.offset)
        } else if let key = AttributeKey(rawValue: title) {
            let blank = UInt8(ascii: " ")
            let member = PlainText.attribute(key, text, at: tag.offset, spansJoinedBy: blank)
            drafts[last].attributes.append(member)
        }
    }

    private mutating func check(_ draft: Draft, _ findings: inout FindingCollector) {
        let type = draft.type.map { [JSONMember(name: "type", offset: $0.offset, value: $0)] } ?? []
        let object = JSONNode(offset: draft.object.offset, value: .object(draft.object.members + type))
        checks.check(.init(isNode: draft.isNode, object: object, attributes: draft.attributes), &findings)
    }
}

extension XMLTag {
    /// The value of an attribute without namespace.
    fileprivate func text(_ name: String) -> String? {
        all.first { $0.name.namespace == nil && $0.name.text == name }?.value.text
    }
}
