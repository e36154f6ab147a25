internal import NewsOntology

// What the elements of GraphML declare and refer to.
extension GraphMLScan {
    private static var id: Int { GraphMLAttribute.id.number }
    private static var source: Int { GraphMLAttribute.source.number }
    private static var target: Int { GraphMLAttribute.target.number }

    mutating func startGraph(_ offset: Int, _ findings: inout FindingCollector) {
        ledger.openGraph(at: offset)
        if frames.count == 2 {
            outermostGraphs.count += 1
            if outermostGraphs.count == 2 { outermostGraphs.second = offset }
        }
        adviseViewers(.graph, at: offset, &findings)
        declare(.graph, at: offset, &findings)
    }

    mutating func startNode(_ offset: Int, _ findings: inout FindingCollector) {
        if openNodes == 0 { outermostNodes += 1 }
        openNodes += 1
        let number = declared(GraphMLScan.id, as: .node, at: offset, &findings)
        drafts.append(ElementDraft(.node, offset: offset, number: number, firstValue: values.count))
    }

    mutating func startEdge(_ offset: Int, _ findings: inout FindingCollector) {
        let number = declared(GraphMLScan.id, as: .edge, at: offset, &findings)
        var draft = ElementDraft(.edge, offset: offset, number: number, firstValue: values.count)
        draft.source = nodeNumber(GraphMLScan.source)
        draft.target = nodeNumber(GraphMLScan.target)
        drafts.append(draft)
    }

    /// Declares the identifier of a graph, hyperedge or endpoint, or the name of a port.
    mutating func declare(_ element: GraphMLElement, at offset: Int, _ findings: inout FindingCollector) {
        switch element {
        case .graph: _ = declared(GraphMLScan.id, as: .graph, at: offset, &findings)
        case .hyperedge: _ = declared(GraphMLScan.id, as: .hyperedge, at: offset, &findings)
        case .port: _ = declared(GraphMLAttribute.name.number, as: .port, in: outermostNodes, at: offset, &findings)
        case .endpoint:
            _ = declared(GraphMLScan.id, as: .endpoint, at: offset, &findings)
            let node = nodeNumber(GraphMLAttribute.node.number)
            guard node >= 0 else { return }
            let place = UInt32(truncatingIfNeeded: offset)
            ledger.add(GraphMLLedger.Edge(relation: 0xFF, source: node, target: node, offset: place), &findings)
        default: break
        }
    }

    /// Ends a node or an edge.
    mutating func endElement(_ findings: inout FindingCollector) {
        guard let draft = drafts.popLast() else { return }
        if dialect.isOurs { check(draft, &findings) }
        values.removeLast(values.count - draft.firstValue)
        guard draft.owner == .edge, draft.source >= 0, draft.target >= 0 else { return }
        let edge = GraphMLLedger.Edge(
            relation: draft.type,
            source: draft.source,
            target: draft.target,
            offset: UInt32(truncatingIfNeeded: draft.offset)
        )
        ledger.add(edge, &findings)
    }

    mutating func declareKey(_ offset: Int, _ findings: inout FindingCollector) {
        guard present & (1 << UInt32(GraphMLScan.id)) != 0 else { return }
        let (owner, name, type) = (text(of: .owner), text(of: .attrName) ?? "", text(of: .attrType) ?? "")
        let id = XMLValue.token(bytes[found[GraphMLScan.id]])
        let declaration = id.withUnsafeBytes {
            keys.declare($0, owner: owner, name: name, type: type, at: offset, &findings)
        }
        guard let declaration else { return }
        adviseKey(declaration, at: offset, &findings)
        if dialect.isOurs, !type.isEmpty, keys.isMeantAsOurs(id) {
            DeclaredKeys.checkType(type, of: declaration, &findings)
        }
    }

    /// The number under which an attribute declares its value; -1 when it is not there or not new.
    @inline(__always)
    private mutating func declared(
        _ attribute: Int,
        as kind: GraphMLLedger.Kind,
        in scope: UInt32? = nil,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Int32 {
        guard present & (1 << UInt32(attribute)) != 0 else { return -1 }
        let value = bytes[found[attribute]]
        if SimpleForm.isToken(value) { return ledger.declare(value, as: kind, in: scope, at: offset, &findings) }
        return XMLValue.token(value).withUnsafeBytes {
            ledger.declare($0, as: kind, in: scope, at: offset, &findings)
        }
    }

    /// The number of the node that an attribute names; -1 when it is not there.
    @inline(__always)
    private mutating func nodeNumber(_ attribute: Int) -> Int32 {
        guard present & (1 << UInt32(attribute)) != 0 else { return -1 }
        let value = bytes[found[attribute]]
        if SimpleForm.isToken(value) { return ledger.number(of: value) }
        return XMLValue.token(value).withUnsafeBytes { ledger.number(of: $0) }
    }
}

// Locators, whose attributes no schema of ours can name.
extension GraphMLScan {
    /// A locator has the address `xlink:href`, perhaps `xlink:type`, and nothing else.
    mutating func checkLocator(_ tag: borrowing ScannedTag, _ findings: inout FindingCollector) {
        isStructured = false
        var hasAddress = false
        for index in tag.attributes.indices {
            let attribute = tag.attributes[index]
            let name = bytes[attribute.name]
            guard !name.hasASCII("xmlns", at: 0) else { continue }
            let colon = name.index(of: UInt8(ascii: ":"), from: 0)
            guard colon < name.count, isXLink(UnsafeRawBufferPointer(rebasing: name[..<colon])) else { continue }
            let local = UnsafeRawBufferPointer(rebasing: name[(colon + 1)...])
            if local.equals(.text("href")) {
                hasAddress = true
            } else if !local.equals(.text("type")) || !GraphMLScan.linkTypes.contains(bytes[attribute.value].text) {
                let message =
                    "the attribute \(MessageText.quote(name)) is not expected on a locator, or has a wrong value"
                findings.add(.structure, at: tag.offset, message)
            }
        }
        if !hasAddress { findings.add(.structure, at: tag.offset, "the locator has no 'xlink:href'") }
    }

    private static let linkTypes = ["simple", "extended", "locator", "arc"]

    private func isXLink(_ prefix: UnsafeRawBufferPointer) -> Bool { namespaces[prefix] == .xlink }
}
