/// Checks JSON for Cytoscape; the ontology is asked for only where the document names a version of it.
struct CytoscapeCheck {
    private var checks: PlainGraphChecks
    private var ids: Set<String> = []
    private var ends: [JSONNode] = []

    init(textLength: Int?) {
        checks = PlainGraphChecks(textLength: textLength)
    }

    mutating func run(_ parser: inout JSONParser, _ findings: inout FindingCollector) throws(SyntaxError) {
        let root = try parser.value(&findings)
        try parser.end()
        let version = root["data"]?["ontology"]
        if let version { VersionRule.check(version.text ?? version.description, at: version.offset, &findings) }
        guard let elements = root["elements"], case .object = elements.value else {
            let place = root["elements"]?.offset ?? root.offset
            return findings.add(.structure, at: place, "the document has no object 'elements'")
        }
        for (name, isNode) in [("nodes", true), ("edges", false)] {
            guard let list = elements[name], case .array(let items) = list.value else {
                let place = elements[name]?.offset ?? elements.offset
                findings.add(.structure, at: place, "the elements have no list '\(name)'")
                continue
            }
            for item in items where !findings.isFull { read(item, isNode, isOurs: version != nil, &findings) }
        }
        checkEnds(&findings)
        checks.finish(&findings)
    }

    private mutating func read(_ item: JSONNode, _ isNode: Bool, isOurs: Bool, _ findings: inout FindingCollector) {
        guard let data = item["data"], case .object(let members) = data.value else {
            let place = item["data"]?.offset ?? item.offset
            return findings.add(.structure, at: place, "the \(isNode ? "node" : "edge") has no object 'data'")
        }
        if isOurs {
            return checks.check(.init(isNode: isNode, object: data, attributes: attributes(members)), &findings)
        }
        if isNode { readNode(data, &findings) } else { readEdge(data, &findings) }
    }

    /// Of an edge, `source` is an end and no attribute.
    private func attributes(_ members: [JSONMember]) -> [JSONMember] {
        let isEdge = members.contains { $0.name == "target" }
        return isEdge ? members.filter { !["source", "name"].contains($0.name) } : members
    }

    private mutating func readNode(_ data: JSONNode, _ findings: inout FindingCollector) {
        guard let id = data["id"] else {
            return findings.add(.missingAttribute, at: data.offset, "the node has no 'id'")
        }
        guard !ids.insert(CytoscapeCheck.key(id)).inserted else { return }
        findings.add(.duplicateID, at: id.offset, "the identifier \(id.description) is used twice")
    }

    private mutating func readEdge(_ data: JSONNode, _ findings: inout FindingCollector) {
        for name in ["source", "target"] {
            guard let end = data[name] else {
                findings.add(.missingAttribute, at: data.offset, "the edge has no '\(name)'")
                continue
            }
            ends.append(end)
        }
    }

    private func checkEnds(_ findings: inout FindingCollector) {
        for end in ends where !ids.contains(CytoscapeCheck.key(end)) {
            findings.add(.danglingReference, at: end.offset, "no node has the identifier \(end.description)")
        }
    }

    /// Cytoscape takes the number 1 for the text "1".
    private static func key(_ node: JSONNode) -> String {
        if case .number(let digits) = node.value { return digits }
        return node.text ?? ""
    }
}
