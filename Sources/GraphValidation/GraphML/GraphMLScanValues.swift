internal import NewsOntology

// The values of a node or edge, checked when all of them have been read.
extension GraphMLScan {
    mutating func check(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        if !draft.keys.contains(required) { addMissing(draft, &findings) }
        if draft.type != 0xFF { checkRequired(draft, &findings) }
        let allowed = allowedKeys(of: draft)
        for index in draft.firstValue..<values.count { check(values[index], of: draft, allowed, &findings) }
        if draft.owner == .node { finishNode(draft, &findings) }
    }

    private func addMissing(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        for (name, key) in [("type", KeySet.type), ("label", .label)] where !draft.keys.contains(key) {
            findings.add(.missingAttribute, at: draft.offset, "the \(draft.owner.rawValue) has no '\(name)'")
        }
    }

    /// What nodes and edges of a type have to say: without some of it they say nothing, without the rest not whence.
    @inline(__always)
    private func checkRequired(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        let type = Int(draft.type)
        let required = draft.owner == .node ? ontology.requiredOfNodes[type] : ontology.requiredOfEdges[type]
        if !draft.keys.contains(required) { addMissing(draft, draft.keys.missing(required), .error, &findings) }
        guard draft.owner == .edge, !draft.keys.contains(ontology.provenance[type]) else { return }
        let basis = value(.basis, of: draft).flatMap { value in Basis(rawValue: withValue(value) { $0.text }) }
        let wanted = KeySet(OntologyMatrix.relations[type].provenance(basis: basis))
        addMissing(draft, draft.keys.missing(wanted), .warning, &findings)
    }

    private func addMissing(
        _ draft: ElementDraft,
        _ keys: [AttributeKey],
        _ severity: Severity,
        _ findings: inout FindingCollector
    ) {
        let type = Int(draft.type)
        for key in keys {
            let message =
                draft.owner == .node
                ? OntologyRules.missing(key, of: OntologyMatrix.nodeTypes[type])
                : OntologyRules.missing(key, of: OntologyMatrix.relations[type])
            findings.add(.missingAttribute, at: draft.offset, message, severity: severity)
        }
    }

    private func typeName(of draft: ElementDraft) -> String {
        draft.owner == .node
            ? OntologyMatrix.nodeTypes[Int(draft.type)].rawValue : OntologyMatrix.relations[Int(draft.type)].rawValue
    }

    private func allowedKeys(of draft: ElementDraft) -> KeySet? {
        guard draft.type != 0xFF else { return nil }
        return draft.owner == .node
            ? ontology.keysOfNodes[Int(draft.type)] : ontology.keysOfEdges[Int(draft.type)]
    }

    private mutating func finishNode(_ draft: ElementDraft, _ findings: inout FindingCollector) {
        guard draft.number >= 0 else { return }
        ledger.setType(draft.type, of: draft.number)
        guard draft.type == ontology.event else { return }
        checkMode(of: draft, &findings)
        if draft.keys.contains(.date), let date = value(.date, of: draft),
            let days = withValue(date, { DateRule.days($0) })
        {
            ledger.setDate(days, of: draft.number)
        }
    }

    @inline(__always)
    private func check(
        _ value: DataValue,
        of draft: ElementDraft,
        _ allowed: KeySet?,
        _ findings: inout FindingCollector
    ) {
        let facts = facts[value.key]
        if let allowed, !allowed.contains(facts.keys) { return addNotAllowed(value, draft, &findings) }
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
        if let textLength, facts.check == .spans { checkEnd(value, textLength, &findings) }
    }

    /// Stretches may not end behind the end of the article.
    private func checkEnd(_ value: DataValue, _ textLength: Int, _ findings: inout FindingCollector) {
        guard let end = withValue(value, { ValueRules.largestEnd($0) }), end > textLength else { return }
        let message = "the stretch ends at \(end), but the text has \(textLength) code points"
        findings.add(.offsets, at: value.offset, message)
    }

    private func addNotAllowed(_ value: DataValue, _ draft: ElementDraft, _ findings: inout FindingCollector) {
        let type = typeName(of: draft)
        let name = GraphMLKey.all[value.key].name
        findings.add(.attributeNotAllowed, at: value.offset, "'\(name)' is no attribute of \(type)")
    }

    private func addProblem(
        _ value: DataValue,
        _ draft: ElementDraft,
        _ findings: inout FindingCollector
    ) {
        guard let key = GraphMLKey.all[value.key].attribute else { return }
        let allowed =
            draft.owner == .node
            ? OntologyRules.values(of: key, on: NodeType.event)
            : OntologyRules.values(of: key, on: RelationType.holdsOffice)
        let problem = withValue(value) { ValueRules.problem(key, $0, allowed: allowed) }
        findings.add(
            key == .date ? .date : .value,
            at: value.offset,
            problem ?? "\(quote(value)) is no value of '\(key.rawValue)'"
        )
    }

    private func value(_ key: AttributeKey, of draft: ElementDraft) -> DataValue? {
        let keys = KeySet([key])
        for index in draft.firstValue..<values.count where facts[values[index].key].keys == keys {
            return values[index]
        }
        return nil
    }

    private func checkMode(of draft: ElementDraft, _ findings: inout FindingCollector) {
        guard let mode = value(.mode, of: draft), let type = value(.eventType, of: draft) else { return }
        guard let knownMode = EventMode(rawValue: withValue(mode) { $0.text }),
            let knownType = EventType(rawValue: withValue(type) { $0.text }),
            let problem = OntologyRules.problem(knownMode, of: knownType)
        else { return }
        findings.add(.value, at: mode.offset, problem, severity: .warning)
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes as text.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// Whether there is nothing but blanks, tabs and line ends.
    @inline(__always)
    var isBlank: Bool {
        for byte in self where !byte.isBlank { return false }
        return true
    }
}
