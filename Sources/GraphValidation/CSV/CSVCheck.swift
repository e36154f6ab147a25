internal import GraphSyntax
internal import NewsOntology

/// Checks one of the two tables of Neo4j's bulk import; whether relationships lead to a node, the tables of nodes say.
struct CSVCheck {
    private var reader: CSVReader
    private var checks: ElementChecks
    private var columns: [TableColumn] = []
    private var types: [DeclaredType?] = []
    private var isOfNodes = true
    /// Whether the table follows a version of the ontology.
    private var isOurs = false
    private var identifiers = ForeignIdentifiers()
    /// The identifiers of the nodes in the tables beside this one, where they are known.
    private let nodes: TableIdentifiers?

    init(_ bytes: Bytes, limits: ValidationLimits, textLength: Int?, nodes: TableIdentifiers? = nil) {
        reader = CSVReader(bytes, limits: limits.syntax)
        checks = ElementChecks(textLength: textLength)
        self.nodes = nodes
    }

    mutating func run(_ findings: inout FindingCollector) {
        do throws(ScanError) {
            guard let heading = try reader.next() else { return }
            readHeading(heading, &findings)
            while !findings.isFull, let row = try reader.next() { check(row, &findings) }
        } catch {
            findings.add(error, as: .csvSyntax)
        }
    }

    private mutating func readHeading(_ heading: [CSVReader.Field], _ findings: inout FindingCollector) {
        columns = heading.map(TableColumn.init)
        types = columns.map { $0.role == .value ? DeclaredType(neo4j: $0.type) : nil }
        isOfNodes = TableColumn.areOfNodes(columns)
        let wanted: [TableColumn.Role] = isOfNodes ? [.id] : [.start, .end, .type]
        for role in wanted where !columns.contains(where: { $0.role == role }) {
            findings.add(.structure, at: 0, "the first row has no column ':\(role.rawValue)'")
        }
        for column in columns where column.role == .ignored && !isOurs {
            isOurs = VersionRule.check(mark: column.name, at: column.offset, &findings)
        }
    }

    private mutating func check(_ row: [CSVReader.Field], _ findings: inout FindingCollector) {
        guard let first = row.first else { return }
        guard row.count == columns.count else {
            let message = "the row has \(row.count) fields; the first row names \(columns.count) columns"
            return findings.add(.structure, at: first.offset, message)
        }
        checkEnds(row, &findings)
        if isOurs { return checks.check(element(row, at: first.offset), &findings) }
        checkValues(row, &findings)
        for (column, field) in zip(columns, row) where [.start, .end, .id].contains(column.role) && field.text.isEmpty {
            findings.add(.missingAttribute, at: field.offset, "the identifier is empty")
        }
        if isOfNodes { declare(row, &findings) }
    }

    /// Whether there is a node at both ends.
    private func checkEnds(_ row: [CSVReader.Field], _ findings: inout FindingCollector) {
        guard let nodes else { return }
        for (column, field) in zip(columns, row) where column.role == .start || column.role == .end {
            guard !field.text.isEmpty, !nodes.contains(field.text, in: column.space) else { continue }
            let message = "no node has the identifier \(MessageText.quote(field.text.utf8))"
            findings.add(.danglingReference, at: field.offset, message)
        }
    }

    /// Whether the values are of the types that the first row declares. What separates the values of a list is an option
    /// of the import: `;`, unless another sign is chosen, and `|` here.
    private func checkValues(_ row: [CSVReader.Field], _ findings: inout FindingCollector) {
        for (index, field) in row.enumerated() {
            guard let type = types[index], !field.text.isEmpty else { continue }
            let column = columns[index]
            let parts = column.isList ? field.text.split { $0 == ";" || $0 == "|" } : [Substring(field.text)]
            guard let wrong = parts.first(where: { !type.accepts($0) }) else { continue }
            let message =
                "\(MessageText.quote(wrong.utf8)) is no value of the type that '\(column.name)' is declared with"
            findings.add(.value, at: field.offset, message)
        }
    }

    private mutating func declare(_ row: [CSVReader.Field], _ findings: inout FindingCollector) {
        guard let id = zip(columns, row).first(where: { $0.0.role == .id })?.1 else { return }
        identifiers.declare(id.text, isNode: true, at: id.offset, &findings)
    }

    /// A row of ours as an element of a graph.
    private func element(_ row: [CSVReader.Field], at offset: Int) -> ElementChecks.Element {
        var members: [JSONMember] = []
        var attributes: [JSONMember] = []
        for (column, field) in zip(columns, row) where !field.isMissing {
            switch column.role {
            case .value where !["id", "label"].contains(column.name):
                guard let key = AttributeKey(rawValue: column.name) else { continue }
                let bar = UInt8(ascii: "|")
                attributes.append(TextMember.attribute(key, field.text, at: field.offset, spansJoinedBy: bar))
            case .ignored: break
            default:
                let (name, text) = CSVCheck.member(column, field.text)
                members.append(TextMember.member(name, text, at: field.offset))
            }
        }
        return ElementChecks.Element(isNode: isOfNodes, offset: offset, members: members, attributes: attributes)
    }

    /// Of several labels the first is the type; types of relationships are in capitals.
    private static func member(_ column: TableColumn, _ text: String) -> (name: String, text: String) {
        switch column.role {
        case .id: ("id", text)
        case .label: ("type", String(text.prefix { $0 != "|" }))
        case .type: ("type", relation(text))
        case .start: ("source", text)
        case .end: ("target", text)
        case .ignored, .value: (column.name, text)
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
