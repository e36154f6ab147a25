internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// One of the two tables that Neo4j's bulk import takes: nodes or relationships, with typed headings.
///
/// Source: Neo4j, *Operations Manual, Import, CSV header format*.
struct CSVElements: ElementWriter {
    let table: Neo4jWriter.Table
    private let foreign: ForeignColumns
    private let owner: ElementOwner
    private let keys: [AttributeKey]
    private let columns: [ForeignColumns.Column]

    init(table: Neo4jWriter.Table, foreign: ForeignColumns = ForeignColumns()) {
        (self.table, self.foreign) = (table, foreign)
        let owner: ElementOwner = table == .nodes ? .node : .edge
        keys = AttributeKey.allCases.filter {
            ![.type, .label].contains($0) && (owner == .node ? $0.onNodes : $0.onEdges)
        }
        (self.owner, columns) = (owner, foreign.columns(of: owner))
    }

    /// Fields in double quotes; a quote in them is written twice.
    private static let field = EscapeTable(["\"": "\"\""])

    private static let onNodes = CaseTable { (key: AttributeKey) in key.onNodes }
    private static let onEdges = CaseTable { (key: AttributeKey) in key.onEdges }

    /// The labels that a node of each type has without further ado.
    private static let labels = CaseTable { (type: NodeType) in Node(id: "", type: type, label: "").neo4jLabels }

    func start(_ output: inout TextOutput) {
        output.raw(table == .nodes ? "id:ID,:LABEL,label" : ":START_ID,:END_ID,:TYPE,id,label")
        for key in keys { output.raw(",\(key.rawValue)\(key.valueKind.neo4jType)") }
        for column in columns {
            output.raw(",\"")
            // What stands behind a colon is a type.
            output.text(column.name.replacing(":", with: "_"), CSVElements.field, of: .name)
            output.raw(column.kind == .string ? "\"" : ":\(column.kind)\"")
        }
        foreign.warnOfNames(&output)
        // A table has no place for remarks, but a column that is not imported has a name.
        output.raw(",\(OntologyVersion.current.mark):IGNORE\n")
    }

    func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        guard table == .nodes else { return }
        output.owner = node.pointee.id
        field(node.pointee.id, &output)
        output.raw(",")
        let isPlain = node.pointee.type != .thing || node.pointee.attributes.foreign.isEmpty
        let labels = isPlain ? CSVElements.labels[node.pointee.type] : node.pointee.neo4jLabels
        field(labels.count == 1 ? labels[0] : labels.joined(separator: "|"), &output)
        output.raw(",")
        finish(node.pointee.label, node.pointee.attributes, &output)
    }

    func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        guard table == .relationships else { return }
        output.owner = edge.pointee.id
        field(source.name, &output)
        output.raw(",")
        field(target.name, &output)
        output.raw(",")
        field(edge.pointee.neo4jType, &output)
        output.raw(",")
        field(edge.pointee.id, &output)
        output.raw(",")
        finish(edge.pointee.label, edge.pointee.attributes, &output)
    }

    func end(_ output: inout TextOutput) {}

    private func finish(_ label: String, _ attributes: Attributes, _ output: inout TextOutput) {
        quoted(.string(label), .label, &output)
        // Both stand in the order of the ontology.
        let entries = attributes.entries
        let bears = table == .nodes ? CSVElements.onNodes : CSVElements.onEdges
        var place = 0
        for key in keys {
            output.buffer.append(UInt8(ascii: ","))
            while place < entries.count, !bears[entries[place].key] { place += 1 }
            // A field without anything is no property; one with quotes would be an empty text.
            guard place < entries.count, entries[place].key == key else { continue }
            quoted(entries[place].value, key, &output)
            place += 1
        }
        finish(foreignOf: attributes, &output)
        output.raw(",\n")
    }

    private func finish(foreignOf attributes: Attributes, _ output: inout TextOutput) {
        guard !columns.isEmpty || !attributes.foreign.isEmpty else { return }
        var fields: [String: ForeignAttribute] = [:]
        foreign.each(of: attributes, owner, &output) { column, attribute, _ in fields[column.id] = attribute }
        for column in columns {
            output.raw(",")
            guard let attribute = fields[column.id] else { continue }
            output.raw("\"")
            guardFormula(attribute.text, attribute.name, &output)
            output.text(attribute.text, CSVElements.field, of: attribute.name)
            output.raw("\"")
        }
    }

    /// A name as a field, in quotes where it needs them.
    private func field(_ name: String, _ output: inout TextOutput) {
        guard name.utf8.contains(where: CSVElements.wantsQuotes) else {
            guardFormula(name, "id", &output)
            return output.raw(name)
        }
        output.raw("\"")
        guardFormula(name, "id", &output)
        output.text(name, CSVElements.field, of: .type)
        output.raw("\"")
    }

    private static func wantsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0A, 0x0D: true
        default: false
        }
    }

    /// Writes an apostrophe before a text that a spreadsheet would take for a formula.
    @inline(__always)
    private func guardFormula(_ text: String, _ part: String, _ output: inout TextOutput) {
        guard let first = text.utf8.first, first < 0x41, FormulaGuard.needs(text) else { return }
        output.warn(.guardedFormulas, of: part)
        output.raw("'")
    }

    private func quoted(_ value: AttributeValue, _ key: AttributeKey, _ output: inout TextOutput) {
        output.raw("\"")
        if case .string(let text) = value { guardFormula(text, key.rawValue, &output) }
        if case .strings(let list) = value, let first = list.first { guardFormula(first, key.rawValue, &output) }
        if case .spans(let spans) = value {
            for (index, span) in spans.enumerated() {
                if index > 0 { output.raw("|") }
                if let article = span.article {
                    output.text(article, CSVElements.field, of: key)
                    output.raw("#")
                }
                output.buffer.append(span.start)
                output.raw("-")
                output.buffer.append(span.end)
            }
        } else {
            output.plain(value, CSVElements.field, of: key)
        }
        output.raw("\"")
    }
}

extension AttributeKey.ValueKind {
    fileprivate var neo4jType: String {
        switch self {
        case .string: ""
        case .strings, .spans: ":string[]"
        case .integer: ":int"
        case .number: ":double"
        }
    }
}
