internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// One of the two tables that Neo4j's bulk import takes: nodes or relationships, with typed headings.
///
/// Source: Neo4j, *Operations Manual, Import, CSV header format*.
struct CSVElements: ElementWriter {
    let table: Neo4jWriter.Table
    private let foreign: ForeignColumns

    init(table: Neo4jWriter.Table, foreign: ForeignColumns = ForeignColumns()) {
        (self.table, self.foreign) = (table, foreign)
    }

    private var owner: ElementOwner { table == .nodes ? .node : .edge }

    /// Fields in double quotes; a quote in them is written twice.
    private static let field = EscapeTable(["\"": "\"\""])

    private var keys: [AttributeKey] {
        AttributeKey.allCases.filter { ![.type, .label].contains($0) && (table == .nodes ? $0.onNodes : $0.onEdges) }
    }

    func start(_ output: inout TextOutput) {
        output.raw(table == .nodes ? "id:ID,:LABEL,label" : ":START_ID,:END_ID,:TYPE,id,label")
        for key in keys { output.raw(",\(key.rawValue)\(key.valueKind.neo4jType)") }
        for column in foreign.columns(of: owner) {
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
        field(node.pointee.neo4jLabels.joined(separator: "|"), &output)
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
        for name in [source.name, target.name, edge.pointee.neo4jType, edge.pointee.id] {
            field(name, &output)
            output.raw(",")
        }
        finish(edge.pointee.label, edge.pointee.attributes, &output)
    }

    func end(_ output: inout TextOutput) {}

    private func finish(_ label: String, _ attributes: Attributes, _ output: inout TextOutput) {
        quoted(.string(label), .label, &output)
        for key in keys {
            output.raw(",")
            // A field without anything is no property; one with quotes would be an empty text.
            if let value = attributes[key] { quoted(value, key, &output) }
        }
        finish(foreignOf: attributes, &output)
        output.raw(",\n")
    }

    private func finish(foreignOf attributes: Attributes, _ output: inout TextOutput) {
        var fields: [String: ForeignAttribute] = [:]
        foreign.each(of: attributes, owner, &output) { column, attribute, _ in fields[column.id] = attribute }
        for column in foreign.columns(of: owner) {
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
        guard name.utf8.contains(where: { ",\"\r\n'".utf8.contains($0) }) else {
            guardFormula(name, "id", &output)
            return output.raw(name)
        }
        output.raw("\"")
        guardFormula(name, "id", &output)
        output.text(name, CSVElements.field, of: .type)
        output.raw("\"")
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
            output.text(spans.map(\.description).joined(separator: "|"), CSVElements.field, of: key)
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
