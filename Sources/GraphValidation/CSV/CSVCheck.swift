internal import NewsOntology

/// Checks one of the two tables of Neo4j's bulk import; whether relationships lead to a node, the tables of nodes say.
struct CSVCheck {
    private var fields: CSVFields
    private var checks: PlainGraphChecks
    private var heading = CSVHeading([])
    private var ids: [String: Int] = [:]
    /// The identifiers of the nodes in the tables beside this one, where they are known.
    private let nodes: TableIdentifiers?

    init(bytes: UnsafeRawBufferPointer, limits: ValidationLimits, textLength: Int?, nodes: TableIdentifiers? = nil) {
        fields = CSVFields(bytes, limits: limits)
        checks = PlainGraphChecks(textLength: textLength)
        self.nodes = nodes
    }

    mutating func run(_ findings: inout FindingCollector) {
        do {
            guard let row = try fields.next() else { return }
            heading = CSVHeading(row)
            readHeading(&findings)
            while !findings.isFull, let row = try fields.next() { check(row, &findings) }
        } catch {
            findings.add(error.code, at: error.offset, error.message)
        }
    }

    private func readHeading(_ findings: inout FindingCollector) {
        let wanted: [(role: CSVHeading.Role, name: String)] =
            heading.isOfNodes ? [(.id, ":ID")] : [(.start, ":START_ID"), (.end, ":END_ID"), (.type, ":TYPE")]
        for (role, name) in wanted where !heading.columns.contains(where: { $0.role == role }) {
            findings.add(.structure, at: 0, "the first row has no column '\(name)'")
        }
        guard let version = heading.version else { return }
        _ = VersionRule.check(mark: version.name, at: version.offset, &findings)
    }

    private mutating func check(_ row: [CSVFields.Field], _ findings: inout FindingCollector) {
        guard let first = row.first else { return }
        guard row.count == heading.columns.count else {
            let message = "the row has \(row.count) fields; the first row names \(heading.columns.count) columns"
            return findings.add(.structure, at: first.offset, message)
        }
        checkEnds(row, &findings)
        if heading.version != nil { return checks.check(element(row, at: first.offset), &findings) }
        checkValues(row, &findings)
        let missing = zip(heading.columns, row).filter { $0.0.role == .start || $0.0.role == .end || $0.0.role == .id }
        for (_, field) in missing where field.text.isEmpty {
            findings.add(.missingAttribute, at: field.offset, "the identifier is empty")
        }
        if heading.isOfNodes { declare(row, &findings) }
    }

    /// Whether there is a node at both ends.
    private func checkEnds(_ row: [CSVFields.Field], _ findings: inout FindingCollector) {
        guard let nodes else { return }
        for (column, field) in zip(heading.columns, row) where column.role == .start || column.role == .end {
            guard !field.text.isEmpty, !nodes.contains(field.text, in: column.space) else { continue }
            let message = "no node has the identifier \(MessageText.quote(field.text.utf8))"
            findings.add(.danglingReference, at: field.offset, message)
        }
    }

    /// Whether the values are of the types that the first row declares. What separates the values of a list is an option
    /// of the import: `;`, unless another sign is chosen, and `|` here.
    private func checkValues(_ row: [CSVFields.Field], _ findings: inout FindingCollector) {
        for (column, field) in zip(heading.columns, row) {
            guard let type = column.type, !field.text.isEmpty else { continue }
            let parts = column.isList ? field.text.split { $0 == ";" || $0 == "|" } : [Substring(field.text)]
            guard let wrong = parts.first(where: { !type.accepts($0) }) else { continue }
            let message =
                "\(MessageText.quote(wrong.utf8)) is no value of the type that '\(column.name)' is declared with"
            findings.add(.value, at: field.offset, message)
        }
    }

    private mutating func declare(_ row: [CSVFields.Field], _ findings: inout FindingCollector) {
        guard let id = zip(heading.columns, row).first(where: { $0.0.role == .id })?.1 else { return }
        guard let earlier = ids.updateValue(id.offset, forKey: id.text) else { return }
        let message = "the identifier \(MessageText.quote(id.text.utf8)) is used twice"
        findings.add(.duplicateID, at: id.offset, message, related: earlier)
    }

    /// A row of ours as an element of a graph.
    private func element(_ row: [CSVFields.Field], at offset: Int) -> PlainGraphChecks.Element {
        var members: [(name: String, value: JSONNode?)] = []
        var attributes: [JSONMember] = []
        for (column, field) in zip(heading.columns, row) where !field.isMissing {
            switch column.role {
            case .property where !["id", "label"].contains(column.name):
                guard let key = AttributeKey(rawValue: column.name) else { continue }
                let bar = UInt8(ascii: "|")
                attributes.append(PlainText.attribute(key, field.text, at: field.offset, spansJoinedBy: bar))
            case .ignored: break
            default: members.append((CSVCheck.name(of: column), CSVCheck.value(column, field)))
            }
        }
        let object = PlainText.object(members, at: offset)
        return PlainGraphChecks.Element(isNode: heading.isOfNodes, object: object, attributes: attributes)
    }

    private static func name(of column: CSVHeading.Column) -> String {
        switch column.role {
        case .id: "id"
        case .label, .type: "type"
        case .start: "source"
        case .end: "target"
        case .ignored, .property: column.name
        }
    }

    /// Of several labels the first is the type; types of relationships are in capitals.
    private static func value(_ column: CSVHeading.Column, _ field: CSVFields.Field) -> JSONNode {
        switch column.role {
        case .label: PlainText.text(field.text.utf8.prefix { $0 != UInt8(ascii: "|") }, at: field.offset)
        case .type: PlainText.text(relation(field.text).utf8, at: field.offset)
        case .id, .start, .end, .ignored, .property: PlainText.text(field.text.utf8, at: field.offset)
        }
    }

    /// `holdsOffice` for `HOLDS_OFFICE`; a type that the ontology does not have is the label of an edge that it knows
    /// nothing of.
    private static func relation(_ type: String) -> String {
        let letters = type.replacing("_", with: "").lowercased()
        return RelationType.allCases.first { $0.rawValue.lowercased() == letters }?.rawValue
            ?? RelationType.linkedTo.rawValue
    }
}
