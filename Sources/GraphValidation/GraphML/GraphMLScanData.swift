internal import GraphSyntax
internal import NewsOntology

/// A data element by which its parent cannot be told from another: key and time.
struct DataIdentity: Hashable {
    let key: Int
    let time: Int
}

/// A text that is being read, in one piece or several.
struct OpenText {
    /// What becomes of the text.
    enum Purpose {
        /// It is the value of a key of ours, by its place in `GraphMLKey.all`.
        case value(known: Int)
        /// It is held against the type of a key.
        case typed(key: Int)
        /// It says which version of the ontology the document follows.
        case version
    }

    let purpose: Purpose
    let offset: Int
    private(set) var range = ByteRange(start: 0, end: 0)
    /// The text, where it does not stand there as it is.
    private(set) var decoded: [UInt8]?

    init(_ purpose: Purpose, offset: Int) { (self.purpose, self.offset) = (purpose, offset) }

    @inline(__always)
    mutating func take(_ text: XMLText, _ scanner: inout XMLScanner) {
        if text.isPlain, decoded == nil, range.isEmpty { return range = text.range }
        var all = decoded ?? Array(scanner.bytes[range])
        // That all references are known, the scanner has seen.
        try? scanner.append(text, to: &all)
        decoded = all
    }
}

// Data elements: their keys in every dialect, their values in ours.
extension GraphMLScan {
    @inline(__always)
    mutating func startData(_ findings: inout FindingCollector) {
        let parent = frames.count - 2
        guard parent >= 0, present & (1 << UInt32(GraphMLAttribute.key.number)) != 0 else { return }
        // Nearly every key is a token as it stands: the hottest place of all takes no closure for that.
        let name = bytes[found[GraphMLAttribute.key.number].range]
        let number = name.isToken ? keys.number(of: name) : withToken(.key) { $0.keys.number(of: $1) } ?? nil
        if dialect.isOurs {
            startValue(of: number, in: parent, &findings)
        } else if let number {
            keys.count(number)
            if number == labelKey { frames[parent].hasLabel = true }
            if keys.isTyped(number) { text = OpenText(.typed(key: number), offset: tag) }
            noteData(of: number, in: parent, &findings)
        } else {
            findings.add(.unknownKey, at: tag, "no key \(quotedKey()) is declared")
        }
    }

    /// In GraphML of any program an element has one value of each key at each time.
    private mutating func noteData(of key: Int, in parent: Int, _ findings: inout FindingCollector) {
        let time = string(.time).flatMap { Int($0) } ?? 0
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
        findings.add(.duplicateAttribute, at: tag, "the element has the data of key \(quotedKey()) twice")
    }

    /// In our GraphML a value belongs to a node or edge, under a key that is declared for it.
    @inline(__always)
    private mutating func startValue(of number: Int?, in parent: Int, _ findings: inout FindingCollector) {
        let element = frames[parent].element
        guard element.isNodeOrEdge else { return }
        let use = number.map { keys.use(of: $0, onEdge: element == .edge) }
        guard let number, let use, use.isDeclared else {
            isStructured = false
            return findings.add(.unknownKey, at: tag, "no key \(quotedKey()) is declared for \(element.name)s")
        }
        keys.count(number)
        if use.known >= 0 { text = OpenText(.value(known: use.known), offset: tag) }
        if use.isOurs { return }
        if dialect == .newsgraph {
            isStructured = false
        } else {
            noteData(of: number, in: parent, &findings)
        }
    }

    private mutating func quotedKey() -> String { MessageText.quote((string(.key) ?? "").utf8) }

    /// The element has ended whose text was read.
    @inline(__always)
    mutating func endText(_ findings: inout FindingCollector) {
        guard let text else { return }
        self.text = nil
        switch text.purpose {
        case .value(let known):
            let value = DataValue(key: known, offset: text.offset, content: text.range, decoded: text.decoded)
            endValue(value, &findings)
        case .typed(let key): checkType(of: key, text, &findings)
        case .version:
            let mark = String(decoding: text.decoded ?? Array(bytes[text.range]), as: UTF8.self)
            if VersionRule.check(mark: mark, at: text.offset, &findings) { hasVersion = true }
        }
    }

    private mutating func endValue(_ value: DataValue, _ findings: inout FindingCollector) {
        guard let last = drafts.indices.last else { return }
        let facts = facts[value.key]
        switch facts.check {
        case .remark: return
        case .colour: return checkColour(value, &findings)
        case .measure: return checkMeasure(value, &findings)
        default: break
        }
        guard drafts[last].keys.insert(facts.keys) else {
            let message = "'\(GraphMLKey.all[value.key].name)' is given twice"
            return findings.add(.duplicateAttribute, at: value.offset, message)
        }
        if facts.check == .type { return setType(value, last, &findings) }
        if facts.check != .label { values.append(value) }
    }

    private mutating func setType(_ value: DataValue, _ draft: Int, _ findings: inout FindingCollector) {
        let isNode = drafts[draft].owner == .node
        let names = isNode ? OntologyMatrix.nodeTypeNames : OntologyMatrix.relationNames
        if let number = withValue(value, { names.index(of: $0) }) { return drafts[draft].type = UInt8(number) }
        findings.addUnknownType(quote(value), ofNode: isNode, at: value.offset)
    }

    private func checkColour(_ value: DataValue, _ findings: inout FindingCollector) {
        let number = withValue(value) { $0.natural }
        guard number.map({ $0 <= 255 }) != true else { return }
        let name = GraphMLKey.all[value.key].name
        let message = "\(quote(value)) is no part of a colour; '\(name)' has to be 0 to 255"
        findings.add(.value, at: value.offset, message)
    }

    private func checkMeasure(_ value: DataValue, _ findings: inout FindingCollector) {
        guard !withValue(value, { ValueRules.isNumber($0) }) else { return }
        findings.add(.value, at: value.offset, "\(quote(value)) is no number")
    }

    /// What a key says of its values, held against one of them.
    private func checkType(of key: Int, _ text: OpenText, _ findings: inout FindingCollector) {
        let type = keys.declarations[key].type
        let value = DataValue(key: key, offset: text.offset, content: text.range, decoded: text.decoded)
        let isRight = withValue(value) { content in
            switch type {
            case "int", "long": ValueRules.isInteger(content)
            case "float", "double": ValueRules.isNumber(content)
            case "boolean": content.isBoolean
            default: true
            }
        }
        guard !isRight else { return }
        let message = "\(quote(value)) is no \(type), which its key says it is"
        findings.add(.keyType, at: value.offset, message, severity: .warning)
    }

    /// Gives the text of a value.
    @inline(__always)
    func withValue<Result>(_ value: DataValue, _ body: (Bytes) -> Result) -> Result {
        if let decoded = value.decoded { return decoded.withUnsafeBufferPointer(body) }
        return body(bytes[value.content])
    }

    func quote(_ value: DataValue) -> String { withValue(value) { MessageText.quote($0) } }
}

// The values of a node or edge, checked when all of them have been read.
extension GraphMLScan {
    mutating func check(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        if !draft.keys.contains(required) { addMissing(draft, &findings) }
        if draft.type != 0xFF { checkRequired(draft, &findings) }
        for index in draft.firstValue..<values.count { check(values[index], of: draft, &findings) }
        if draft.owner == .node { finishNode(draft, &findings) }
    }

    private func addMissing(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        for key in draft.keys.missing(required) {
            findings.add(.missingAttribute, at: draft.offset, "the \(draft.owner.rawValue) has no '\(key.rawValue)'")
        }
    }

    /// The type of a node or edge; `nil` when it is not known.
    private func type(of draft: ElementDraft) -> ElementType? {
        guard draft.type != 0xFF else { return nil }
        return draft.owner == .node
            ? .node(OntologyMatrix.nodeTypes[Int(draft.type)]) : .edge(OntologyMatrix.relations[Int(draft.type)])
    }

    /// Most have all that their type asks for, whatever their basis.
    @inline(__always)
    private func checkRequired(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        let wanted = draft.owner == .node ? OntologyMatrix.requiredOfNodes : OntologyMatrix.requiredOfEdges
        guard !draft.keys.contains(wanted[Int(draft.type)]) else { return }
        let basis = value(.basis, of: draft).flatMap { value in Basis(rawValue: withValue(value) { $0.text }) }
        type(of: draft)?.checkRequired(draft.keys, basis: basis, at: draft.offset, &findings)
    }

    private mutating func finishNode(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        guard draft.number >= 0 else { return }
        ledger.setType(draft.type, of: draft.number)
        guard draft.type == event else { return }
        if let mode = value(.mode, of: draft), let type = value(.eventType, of: draft) {
            findings.checkMode(withValue(mode) { $0.text }, of: withValue(type) { $0.text }, at: mode.offset)
        }
        if let date = value(.date, of: draft), let days = withValue(date, { DateRule.days($0) }) {
            ledger.setDate(days, of: draft.number)
        }
    }

    @inline(__always)
    private func check(_ value: DataValue, of draft: ElementDraft, _ findings: inout FindingCollector) {
        let facts = facts[value.key]
        if draft.type != 0xFF {
            let allowed = draft.owner == .node ? ontology.keysOfNodes : ontology.keysOfEdges
            guard allowed[Int(draft.type)].contains(facts.keys) else {
                if let key = GraphMLKey.all[value.key].attribute {
                    _ = type(of: draft)?.allows(key, at: value.offset, &findings)
                }
                return
            }
        }
        guard facts.check != .free else { return }
        let isRight = withValue(value) { bytes in
            switch facts.check {
            case .list: lists[Int(facts.list)].index(of: bytes) != nil
            case .spans: ValueRules.isSpans(bytes)
            case .integer: ValueRules.isInteger(bytes)
            case .number: ValueRules.isNumber(bytes)
            case .date: DateRule.days(bytes) != nil
            case .type, .label, .free, .colour, .measure, .remark: true
            }
        }
        if !isRight { return addProblem(value, draft, &findings) }
        if facts.check == .spans, textLength != nil {
            findings.checkEnd(withValue(value) { ValueRules.largestEnd($0) }, in: textLength, at: value.offset)
        }
    }

    private func addProblem(_ value: DataValue, _ draft: ElementDraft, _ findings: inout FindingCollector) {
        guard let key = GraphMLKey.all[value.key].attribute else { return }
        let allowed = key.closedList(onEdges: draft.owner == .edge)
        let problem = withValue(value) { ValueRules.problem(key, $0, allowed: allowed) }
        let message = problem ?? "\(quote(value)) is no value of '\(key.rawValue)'"
        findings.addProblem(message, with: key, at: value.offset)
    }

    private func value(_ key: AttributeKey, of draft: ElementDraft) -> DataValue? {
        let keys = AttributeSet([key])
        guard draft.keys.contains(keys) else { return nil }
        return values[draft.firstValue...].first { facts[$0.key].keys == keys }
    }
}
