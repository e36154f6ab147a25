internal import GraphSyntax

/// Checks JSON Lines as they are written here: a header, nodes, edges, and a line that says that nothing is missing; in an
/// output of several articles the same again for each.
struct JSONLinesCheck {
    /// The kinds of lines, in their order.
    private enum Kind: String, CaseIterable {
        case graph, node, edge, end
    }

    private let textLength: Int?
    private var checks: ElementChecks
    private var last: Kind?
    private var hasVersion = false

    init(textLength: Int?) {
        self.textLength = textLength
        checks = ElementChecks(textLength: textLength)
    }

    mutating func run(_ parser: inout JSONParser, _ findings: inout FindingCollector) throws(ScanError) {
        while !parser.isAtEnd() {
            let node = try parser.value(&findings)
            if !findings.isFull { read(node, &findings) }
        }
        if last != .end {
            let message = "the last line is not {\"kind\": \"end\"}: the document may have been cut"
            findings.add(.structure, at: parser.offset, message)
        }
        if !hasVersion { VersionRule.adviseMissing(at: 0, &findings) }
        checks.finish(&findings)
    }

    private mutating func read(_ node: JSONValue, _ findings: inout FindingCollector) {
        let known = OntologyRules.list(Kind.allCases.map { "'\($0.rawValue)'" })
        guard let members = node.members, let text = node["kind"]?.string, let kind = Kind(rawValue: text) else {
            let place = node["kind"]?.offset ?? node.offset
            return findings.add(.structure, at: place, "the 'kind' of a line is \(known)")
        }
        checkOrder(kind, node, &findings)
        if kind == .graph, last == .end {
            // Another article: its identifiers are its own.
            checks.finish(&findings)
            checks = ElementChecks(textLength: textLength)
        }
        last = kind
        switch kind {
        case .graph: readHeader(node, &findings)
        case .node, .edge:
            let attributes = node["attributes"]
            if attributes?.members == nil {
                let place = attributes?.offset ?? node.offset
                findings.add(.structure, at: place, "the \(text) has no object 'attributes'")
            }
            let element = ElementChecks.Element(
                isNode: kind == .node,
                offset: node.offset,
                members: members,
                attributes: attributes?.members ?? []
            )
            checks.check(element, &findings)
        case .end: break
        }
    }

    /// Edges stand behind all nodes, so that a reader knows both ends.
    private func checkOrder(_ kind: Kind, _ node: JSONValue, _ findings: inout FindingCollector) {
        let isFirst = last == nil || last == .end
        guard (kind == .graph) != isFirst || (kind == .node && last == .edge) else { return }
        let wanted =
            last == nil ? "the first line has the kind 'graph'" : "the lines of an article are graph, nodes, edges, end"
        findings.add(.structure, at: node.offset, "a line of the kind '\(kind.rawValue)' stands here; \(wanted)")
    }

    private mutating func readHeader(_ node: JSONValue, _ findings: inout FindingCollector) {
        guard let version = node["ontology"] else { return }
        hasVersion = true
        VersionRule.check(version.string ?? version.description, at: version.offset, &findings)
    }
}
