internal import NewsOntology

/// A data element by which its parent cannot be told from another: key and time.
struct DataIdentity: Hashable {
    let key: Int
    let time: Int
}

// Data elements: their keys in every dialect, their values in ours.
extension GraphMLScan {
    private static var key: Int { GraphMLAttribute.key.number }
    private static var time: Int { GraphMLAttribute.time.number }

    mutating func startData(_ tag: borrowing ScannedTag, _ findings: inout FindingCollector) {
        let parent = frames.count - 2
        guard parent >= 0, let number = withToken(GraphMLScan.key, { keys.number(of: $0) }) else { return }
        if dialect.isOurs {
            startValue(of: number, in: parent, tag, &findings)
        } else if let number {
            keys.count(number)
            if number == labelKey { frames[parent].hasLabel = true }
            if keys.isTyped(number) { typed = TypedData(key: number, offset: tag.offset, start: tag.end) }
            noteData(of: number, in: parent, tag.offset, &findings)
        } else {
            addUnknownKey(tag.offset, &findings)
        }
    }

    /// In GraphML of any program an element has one value of each key at each time.
    private mutating func noteData(of key: Int, in parent: Int, _ offset: Int, _ findings: inout FindingCollector) {
        let hasTime = present & (1 << UInt32(GraphMLScan.time)) != 0
        let time = hasTime ? text(of: .time).flatMap { Int($0) } ?? 0 : 0
        let isNew: Bool
        if key < 64, time == 0 {
            isNew = frames[parent].keys & (1 << UInt64(key)) == 0
            frames[parent].keys |= 1 << UInt64(key)
        } else {
            if !frames[parent].hasFurtherData {
                frames[parent].hasFurtherData = true
                furtherData.append([])
            }
            isNew = furtherData[furtherData.count - 1].insert(DataIdentity(key: key, time: time)).inserted
        }
        guard !isNew else { return }
        findings.add(.duplicateAttribute, at: offset, "the element has the data of key \(quotedKey) twice")
    }

    /// In our GraphML a value belongs to a node or edge, under a key that is declared for it.
    private mutating func startValue(
        of number: Int?,
        in parent: Int,
        _ tag: borrowing ScannedTag,
        _ findings: inout FindingCollector
    ) {
        let element = frames[parent].element
        guard element == .node || element == .edge else { return }
        let use = number.map { keys.use(of: $0, onEdge: element == .edge) }
        guard let number, let use, use.isDeclared else {
            isStructured = false
            let message = "no key \(quotedKey) is declared for \(element.name)s"
            return findings.add(.unknownKey, at: tag.offset, message)
        }
        keys.count(number)
        if use.known >= 0 { data = Data(key: use.known, offset: tag.offset, start: tag.end) }
        if use.isOurs { return }
        if dialect == .newsgraph {
            isStructured = false
        } else {
            noteData(of: number, in: parent, tag.offset, &findings)
        }
    }

    private func addUnknownKey(_ offset: Int, _ findings: inout FindingCollector) {
        findings.add(.unknownKey, at: offset, "no key \(quotedKey) is declared")
    }

    private var quotedKey: String { MessageText.quote((text(of: .key) ?? "").utf8) }

    mutating func endData(at offset: Int, _ findings: inout FindingCollector) {
        if let typed {
            self.typed = nil
            let content = bytes[ByteRange(typed.start, max(typed.start, offset))]
            let isPlain = !content.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == 0x0D }
            if isPlain {
                checkType(of: typed.key, content, at: typed.offset, &findings)
            } else {
                XMLValue.text(content).withUnsafeBytes { checkType(of: typed.key, $0, at: typed.offset, &findings) }
            }
        }
        guard let data, let last = drafts.indices.last else { return }
        self.data = nil
        let facts = facts[data.key]
        let content = ByteRange(data.start, max(data.start, offset))
        let value = DataValue(key: data.key, offset: data.offset, content: content, isPlain: data.pieces <= 1)
        if facts.check == .remark { return }
        if facts.check == .colour { return checkColour(value, &findings) }
        if facts.check == .measure { return checkMeasure(value, &findings) }
        guard drafts[last].keys.insert(facts.keys) else {
            let message = "'\(GraphMLKey.all[data.key].name)' is given twice"
            return findings.add(.duplicateAttribute, at: data.offset, message)
        }
        if facts.check == .type { return setType(value, last, &findings) }
        if facts.check != .label { values.append(value) }
    }

    private mutating func setType(_ value: DataValue, _ draft: Int, _ findings: inout FindingCollector) {
        let isNode = drafts[draft].owner == .node
        let names = isNode ? ontology.nodeTypeNames : ontology.relationNames
        let number = withValue(value) { names.index(of: $0) }
        if let number { return drafts[draft].type = UInt8(number) }
        let known = OntologyRules.list(
            isNode ? NodeType.allCases.map(\.rawValue) : RelationType.allCases.map(\.rawValue)
        )
        let kind = isNode ? "node" : "edge"
        let message = "the ontology has no type of \(kind) \(quote(value)); it has \(known)"
        findings.add(isNode ? .nodeType : .edgeType, at: value.offset, message)
    }

    private func checkColour(_ value: DataValue, _ findings: inout FindingCollector) {
        let number = withValue(value) { ValueRules.natural($0) }
        guard number.map({ $0 <= 255 }) != true else { return }
        let name = GraphMLKey.all[value.key].name
        let message = "\(quote(value)) is no part of a colour; '\(name)' has to be 0 to 255"
        findings.add(.value, at: value.offset, message)
    }

    private func checkMeasure(_ value: DataValue, _ findings: inout FindingCollector) {
        guard !withValue(value, { ValueRules.isNumber($0) }) else { return }
        findings.add(.value, at: value.offset, "\(quote(value)) is no number")
    }

    /// Gives the text of a value.
    @inline(__always)
    func withValue<Result>(_ value: DataValue, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let content = bytes[value.content]
        let isPlain = value.isPlain && !content.contains { $0 == UInt8(ascii: "&") || $0 == 0x0D }
        return isPlain ? body(content) : XMLValue.text(content).withUnsafeBytes(body)
    }

    func quote(_ value: DataValue) -> String { withValue(value) { MessageText.quote($0) } }
}
