internal import GraphSyntax
internal import NewsOntology

// What the elements of GraphML declare and refer to.
extension GraphMLScan {
    mutating func startGraph(_ findings: inout FindingCollector) {
        ledger.openGraph(at: tag)
        if frames.count == 2 {
            outermostGraphs.count += 1
            if outermostGraphs.count == 2 { outermostGraphs.second = tag }
        }
        adviseViewers(.graph, &findings)
        declare(.graph, &findings)
    }

    mutating func startNode(_ findings: inout FindingCollector) {
        if openNodes == 0 { outermostNodes += 1 }
        openNodes += 1
        let number = declared(.id, as: .node, &findings)
        drafts.append(ElementDraft(.node, offset: tag, number: number, firstValue: values.count))
    }

    mutating func startEdge(_ findings: inout FindingCollector) {
        let number = declared(.id, as: .edge, &findings)
        var draft = ElementDraft(.edge, offset: tag, number: number, firstValue: values.count)
        draft.source = nodeNumber(.source)
        draft.target = nodeNumber(.target)
        drafts.append(draft)
    }

    /// Declares the identifier of a graph, hyperedge or endpoint, or the name of a port.
    mutating func declare(_ element: GraphMLElement, _ findings: inout FindingCollector) {
        switch element {
        case .graph: _ = declared(.id, as: .graph, &findings)
        case .hyperedge: _ = declared(.id, as: .hyperedge, &findings)
        case .port: _ = declared(.name, as: .port, in: outermostNodes, &findings)
        case .endpoint:
            _ = declared(.id, as: .endpoint, &findings)
            let node = nodeNumber(.node)
            if node >= 0 { ledger.add(0xFF, from: node, to: node, at: tag, &findings) }
        default: break
        }
    }

    /// Ends a node or an edge.
    mutating func endElement(_ findings: inout FindingCollector) {
        guard let draft = drafts.popLast() else { return }
        if dialect.isOurs { check(draft, &findings) }
        values.removeLast(values.count - draft.firstValue)
        guard draft.owner == .edge, draft.source >= 0, draft.target >= 0 else { return }
        ledger.add(draft.type, from: draft.source, to: draft.target, at: draft.offset, &findings)
    }

    mutating func declareKey(_ findings: inout FindingCollector) {
        let (owner, name, type) = (string(.owner), string(.attrName) ?? "", string(.attrType) ?? "")
        guard let id = string(.id) else { return }
        let declaration = id.withBytes {
            keys.declare($0, owner: owner, name: name, type: type, at: tag, &findings)
        }
        guard let declaration else { return }
        adviseKey(declaration, &findings)
        if dialect.isOurs, !type.isEmpty, keys.isMeantAsOurs(id) {
            DeclaredKeys.checkType(type, of: declaration, &findings)
        }
    }

    /// The number under which an attribute declares its value; -1 when it is not there or not new.
    @inline(__always)
    private mutating func declared(
        _ attribute: GraphMLAttribute,
        as kind: EdgeLedger.Kind,
        in scope: UInt32? = nil,
        _ findings: inout FindingCollector
    ) -> Int32 {
        withToken(attribute) { $0.ledger.declare($1, as: kind, in: scope, at: $0.tag, &findings) } ?? -1
    }

    /// The number of the node that an attribute names; -1 when it is not there.
    @inline(__always)
    private mutating func nodeNumber(_ attribute: GraphMLAttribute) -> Int32 {
        withToken(attribute) { $0.ledger.number(of: $1) } ?? -1
    }

    /// A locator has the address `xlink:href`, perhaps `xlink:type`, and nothing else of XLink; the schema says the rest.
    mutating func checkLocator(_ findings: inout FindingCollector) {
        isStructured = false
        let attributes = (resolved?.attributes ?? []).filter { $0.name.namespace == "http://www.w3.org/1999/xlink" }
        for attribute in attributes where attribute.name.local != "href" {
            let types = ["simple", "extended", "locator", "arc"]
            guard attribute.name.local != "type" || !types.contains(attribute.value) else { continue }
            let name = "\(attribute.name.prefix):\(attribute.name.local)"
            let message = "the attribute '\(name)' is not expected on a locator, or has a wrong value"
            findings.add(.structure, at: tag, message)
        }
        guard !attributes.contains(where: { $0.name.local == "href" }) else { return }
        findings.add(.structure, at: tag, "the locator has no 'xlink:href'")
    }
}
