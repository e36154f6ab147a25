internal import GraphSyntax
internal import NewsOntology

/// Checks GEXF: identifiers, references, declared attributes, and the ontology where the document follows a version of it.
///
/// Source: gexf.net, *GEXF 1.3 Primer*. What else `gexf.xsd` asks for is not looked at.
struct GEXFCheck: ElementInspector {
    /// A node or edge that is being read.
    private struct Draft {
        let isNode: Bool
        let depth: Int
        let offset: Int
        var members: [JSONMember]
        var attributes: [JSONMember] = []
    }

    private var names = GEXFNames()
    private var identifiers = ForeignIdentifiers()
    private var checks: ElementChecks
    private var drafts: [Draft] = []
    /// The class of the attributes that are being declared.
    private var owner = GEXFNames.Owner.node
    private var remark: (text: String, offset: Int)?
    private var isOurs = false

    init(textLength: Int?) {
        checks = ElementChecks(textLength: textLength)
    }

    mutating func start(_ tag: ElementTag, depth: Int, _ findings: inout FindingCollector) {
        switch tag.element.name.local {
        case "description": remark = ("", tag.offset)
        case "attributes": owner = tag["class"] == "edge" ? .edge : .node
        case "attribute": names.declare(tag["id"], tag["title"], tag["type"], of: owner, at: tag.offset, &findings)
        case "graph": checkDirection(tag, "defaultedgetype", &findings)
        case "node": open(tag, isNode: true, depth: depth, &findings)
        case "edge": open(tag, isNode: false, depth: depth, &findings)
        case "attvalue": read(tag, &findings)
        default: break
        }
    }

    mutating func text(_ text: String) { remark?.text += text }

    mutating func end(depth: Int, _ findings: inout FindingCollector) {
        if let (mark, offset) = remark {
            if !isOurs { isOurs = VersionRule.check(mark: mark, at: offset, &findings) }
            remark = nil
        }
        guard let draft = drafts.last, draft.depth == depth else { return }
        drafts.removeLast()
        guard isOurs else { return }
        let element = ElementChecks.Element(
            isNode: draft.isNode,
            offset: draft.offset,
            members: draft.members,
            attributes: draft.attributes
        )
        checks.check(element, &findings)
    }

    mutating func finish(_ findings: inout FindingCollector) {
        if isOurs { checks.finish(&findings) } else { identifiers.finish(&findings) }
    }

    private mutating func open(_ tag: ElementTag, isNode: Bool, depth: Int, _ findings: inout FindingCollector) {
        let wanted = isNode ? ["id"] : ["source", "target"]
        for name in wanted where tag[name] == nil {
            findings.add(.structure, at: tag.offset, "the \(isNode ? "node" : "edge") has no '\(name)'")
        }
        var members = ["id", "label", "source", "target"].compactMap { name in
            tag[name].map { TextMember.member(name, $0, at: tag.offset) }
        }
        // GEXF has no label for an edge that has none of its own: it is called by its type.
        if !isNode, tag["label"] == nil { members.append(TextMember.member("label", "", at: tag.offset)) }
        drafts.append(Draft(isNode: isNode, depth: depth, offset: tag.offset, members: members))
        if !isNode { checkEdge(tag, &findings) }
        // In a document of ours the other checks look at these, too.
        guard !isOurs else { return }
        if let id = tag["id"] { identifiers.declare(id, isNode: isNode, at: tag.offset, &findings) }
        if !isNode { for id in wanted.compactMap({ tag[$0] }) { identifiers.refer(to: id, at: tag.offset) } }
    }

    private func checkEdge(_ tag: ElementTag, _ findings: inout FindingCollector) {
        checkDirection(tag, "type", &findings)
        guard let weight = tag["weight"], !DeclaredType.number(bits: 64).accepts(weight) else { return }
        findings.add(.value, at: tag.offset, "the weight \(MessageText.quote(weight.utf8)) is no number")
    }

    private func checkDirection(_ tag: ElementTag, _ name: String, _ findings: inout FindingCollector) {
        guard let type = tag[name], !["directed", "undirected", "mutual"].contains(type) else { return }
        let message = "'\(name)' is \(MessageText.quote(type.utf8)); it has to be directed, undirected or mutual"
        findings.add(.value, at: tag.offset, message)
    }

    private mutating func read(_ tag: ElementTag, _ findings: inout FindingCollector) {
        guard let last = drafts.indices.last else { return }
        // Before GEXF 1.2 the declaration was named by `id`.
        let id = tag["for"] ?? tag["id"]
        let owner: GEXFNames.Owner = drafts[last].isNode ? .node : .edge
        guard let title = names.title(of: id, owner, at: tag.offset, &findings) else { return }
        let text = tag["value"] ?? ""
        if !isOurs, let problem = names.problem(text, of: id, owner) { findings.add(.value, at: tag.offset, problem) }
        if title == AttributeKey.type.rawValue {
            drafts[last].members.append(TextMember.member(title, text, at: tag.offset))
        } else if let key = AttributeKey(rawValue: title) {
            let blank = UInt8(ascii: " ")
            drafts[last].attributes.append(
                TextMember.attribute(key, text, at: tag.offset, spansJoinedBy: blank)
            )
        }
    }
}
