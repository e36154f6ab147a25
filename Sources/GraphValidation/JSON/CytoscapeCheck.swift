internal import GraphSyntax

/// Checks JSON for Cytoscape; the ontology is asked for only where the document names a version of it.
struct CytoscapeCheck {
    private var checks: ElementChecks
    /// Cytoscape takes the number 1 for the text "1".
    private var identifiers = ForeignIdentifiers(tellsBoth: false)

    init(textLength: Int?) {
        checks = ElementChecks(textLength: textLength)
    }

    mutating func run(_ parser: inout JSONParser, _ findings: inout FindingCollector) throws(ScanError) {
        let root = try parser.value(&findings)
        try parser.end()
        let version = root["data"]?["ontology"]
        if let version { VersionRule.check(version.string ?? version.description, at: version.offset, &findings) }
        for (item, isNode) in elements(of: root, &findings) where !findings.isFull {
            read(item, isNode, isOurs: version != nil, &findings)
        }
        identifiers.finish(&findings)
        checks.finish(&findings)
    }

    /// The nodes and edges: in two lists, or, as Cytoscape.js takes them too, in one.
    private func elements(of root: JSONValue, _ findings: inout FindingCollector) -> [(JSONValue, isNode: Bool)] {
        if let items = root.items { return items.map { ($0, CytoscapeCheck.isNode($0)) } }
        switch root["elements"]?.content {
        case .array(let items): return items.map { ($0, CytoscapeCheck.isNode($0)) }
        case .object: break
        case nil where root["nodes"] != nil:
            return lists(root, ["links", "edges"].first { root[$0] != nil }, &findings)
        default:
            let place = root["elements"]?.offset ?? root.offset
            findings.add(.structure, at: place, "the document has no 'elements', neither an object nor a list")
            return []
        }
        return lists(root["elements"] ?? root, "edges", &findings)
    }

    /// The two lists of an object; other programs call the second one `links`, and it may be left out.
    private func lists(
        _ elements: JSONValue,
        _ edges: String?,
        _ findings: inout FindingCollector
    ) -> [(JSONValue, isNode: Bool)] {
        var found: [(JSONValue, isNode: Bool)] = []
        for (name, isNode) in [("nodes", true), (edges ?? "", false)] where !name.isEmpty {
            if let items = elements[name]?.items {
                found += items.map { ($0, isNode) }
            } else if isNode || elements[name] != nil {
                let place = elements[name]?.offset ?? elements.offset
                findings.add(.structure, at: place, "the elements have no list '\(name)'")
            }
        }
        return found
    }

    /// In one list, an element says what it is, or has the two ends of an edge.
    private static func isNode(_ item: JSONValue) -> Bool {
        if let group = item["group"]?.string { return group != "edges" }
        return item["data"]?["source"] == nil && item["data"]?["target"] == nil
    }

    private mutating func read(_ item: JSONValue, _ isNode: Bool, isOurs: Bool, _ findings: inout FindingCollector) {
        // In lists of nodes and links the members stand in the element itself.
        let isPlain = item["data"] == nil && (item["id"] != nil || item["source"] != nil)
        guard let data = isPlain ? item : item["data"], let members = data.members else {
            let place = item["data"]?.offset ?? item.offset
            return findings.add(.structure, at: place, "the \(isNode ? "node" : "edge") has no object 'data'")
        }
        if isOurs {
            let element = ElementChecks.Element(
                isNode: isNode,
                offset: data.offset,
                members: members,
                attributes: attributes(members)
            )
            return checks.check(element, &findings)
        }
        if isNode { readNode(data, &findings) } else { readEdge(data, &findings) }
    }

    /// Of an edge, `source` is an end and no attribute.
    private func attributes(_ members: [JSONMember]) -> [JSONMember] {
        let isEdge = members.contains { $0.name == "target" }
        return isEdge ? members.filter { !["source", "name"].contains($0.name) } : members
    }

    private mutating func readNode(_ data: JSONValue, _ findings: inout FindingCollector) {
        guard let id = data["id"] else {
            return findings.add(.missingAttribute, at: data.offset, "the node has no 'id'")
        }
        declare(id, isNode: true, &findings)
    }

    private mutating func declare(_ id: JSONValue, isNode: Bool, _ findings: inout FindingCollector) {
        let text = id.scalarText ?? ""
        identifiers.declare(text, shown: id.description, isNode: isNode, at: id.offset, &findings)
    }

    private mutating func readEdge(_ data: JSONValue, _ findings: inout FindingCollector) {
        if let id = data["id"] { declare(id, isNode: false, &findings) }
        for name in ["source", "target"] {
            guard let end = data[name] else {
                findings.add(.missingAttribute, at: data.offset, "the edge has no '\(name)'")
                continue
            }
            identifiers.refer(to: end.scalarText ?? "", shown: end.description, at: end.offset)
        }
    }
}
