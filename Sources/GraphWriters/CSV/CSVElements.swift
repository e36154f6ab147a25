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
    private let places: CaseTable<AttributeKey, Int>
    private let columns: [ForeignColumns.Column]

    init(table: Neo4jWriter.Table, foreign: ForeignColumns = ForeignColumns()) {
        (self.table, self.foreign) = (table, foreign)
        let owner: ElementOwner = table == .nodes ? .node : .edge
        keys = AttributeKey.allCases.filter {
            ![.type, .label].contains($0) && (owner == .node ? $0.onNodes : $0.onEdges)
        }
        places = owner == .node ? CSVElements.ofNodes : CSVElements.ofEdges
        (self.owner, columns) = (owner, foreign.columns(of: owner))
    }

    /// Fields in double quotes; a quote in them is written twice.
    private static let field: EscapeTable = EscapeTable(["\"": "\"\""])
    private let escapes: EscapeTable = CSVElements.field

    /// The columns of attributes in the table of nodes and in that of relationships; -1 for those without.
    private static let ofNodes = order { $0.onNodes }
    private static let ofEdges = order { $0.onEdges }

    private static func order(_ bears: (AttributeKey) -> Bool) -> CaseTable<AttributeKey, Int> {
        let keys = AttributeKey.allCases.filter { ![.type, .label].contains($0) && bears($0) }
        return CaseTable { (key: AttributeKey) in keys.firstIndex(of: key) ?? -1 }
    }

    /// The labels that a node of each type has without further ado, and the names of relationships.
    private static let labels = CaseTable { (type: NodeType) in
        Snippet(Node(id: "", type: type, label: "").neo4jLabels.joined(separator: "|"))
    }
    private static let types = CaseTable { (type: RelationType) in Snippet(type.upperSnakeCase) }

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

    /// Writes a graph that is known as a whole, without a look at what the other table holds.
    mutating func write(_ graph: Graph, _ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        start(&output)
        switch table {
        case .nodes: for index in graph.nodes.indices { node(of: graph, index, &output) }
        case .relationships: edges(of: graph, &output)
        }
        end(&output)
        output.finish(&buffer, &warnings)
    }

    func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        guard table == .nodes else { return }
        output.owner = node.pointee.id
        field(node.pointee.id, &output)
        output.buffer.append(comma)
        if node.pointee.type != .thing || node.pointee.attributes.foreign.isEmpty {
            output.raw(CSVElements.labels[node.pointee.type])
        } else {
            field(node.pointee.neo4jLabels.joined(separator: "|"), &output)
        }
        output.buffer.append(comma)
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
        field(source.id, &output)
        output.buffer.append(comma)
        field(target.id, &output)
        output.buffer.append(comma)
        if edge.pointee.type == .linkedTo {
            field(edge.pointee.neo4jType, &output)
        } else {
            output.raw(CSVElements.types[edge.pointee.type])
        }
        output.buffer.append(comma)
        field(edge.pointee.id, &output)
        output.buffer.append(comma)
        finish(edge.pointee.label, edge.pointee.attributes, &output)
    }

    func end(_ output: inout TextOutput) {}

    @inline(__always)
    private func finish(_ label: String, _ attributes: Attributes, _ output: inout TextOutput) {
        quoted(label, .label, &output)
        var done = 0
        // Both stand in the order of the ontology.
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                let place = places[entries[index].key]
                guard place >= 0 else { continue }
                // A field without anything is no property; one with quotes would be an empty text.
                output.append(comma, count: place + 1 - done)
                done = place + 1
                quoted(entries[index].value, entries[index].key, &output)
            }
        }
        output.append(comma, count: keys.count - done)
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

    private var comma: UInt8 { UInt8(ascii: ",") }
    private var quote: UInt8 { UInt8(ascii: "\"") }

    /// A name as a field, in quotes where it needs them.
    @inline(__always)
    private func field(_ name: String, _ output: inout TextOutput) {
        if name.utf8.withContiguousStorageIfAvailable({ plainField($0, &output) }) != true { anyField(name, &output) }
    }

    @inline(__always)
    private func field(_ name: UnsafeBufferPointer<UInt8>, _ output: inout TextOutput) {
        if !plainField(name, &output) { anyField(String(decoding: name, as: UTF8.self), &output) }
    }

    /// A name of which it can be told at once that it needs neither quotes nor a guard; false for others.
    @inline(__always)
    private func plainField(_ name: UnsafeBufferPointer<UInt8>, _ output: inout TextOutput) -> Bool {
        guard let first = name.first, first >= 0x41, name.isName else { return false }
        output.buffer.copy(name)
        return true
    }

    private func anyField(_ name: String, _ output: inout TextOutput) {
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
    private func guardFormula(_ text: String, _ part: AttributeKey, _ output: inout TextOutput) {
        guard let first = text.utf8.first, first < 0x41 else { return }
        guardFormula(text, part.rawValue, &output)
    }

    /// The same for the part of an owner that is none of the ontology.
    private func guardFormula(_ text: String, _ part: String, _ output: inout TextOutput) {
        guard let first = text.utf8.first, first < 0x41, FormulaGuard.needs(text) else { return }
        output.warn(.guardedFormulas, of: part)
        output.raw("'")
    }

    @inline(__always)
    private func quoted(_ text: String, _ key: AttributeKey, _ output: inout TextOutput) {
        output.buffer.append(quote)
        guardFormula(text, key, &output)
        output.text(text, escapes, of: key)
        output.buffer.append(quote)
    }

    @inline(__always)
    private func quoted(_ value: AttributeValue, _ key: AttributeKey, _ output: inout TextOutput) {
        switch value {
        case .string(let text): quoted(text, key, &output)
        case .spans(let spans): quoted(spans, key, &output)
        case .strings, .integer, .number:
            output.buffer.append(quote)
            if case .strings(let list) = value, let first = list.first { guardFormula(first, key, &output) }
            output.plain(value, escapes, of: key)
            output.buffer.append(quote)
        }
    }

    private func quoted(_ spans: [TextSpan], _ key: AttributeKey, _ output: inout TextOutput) {
        output.buffer.append(quote)
        for index in spans.indices {
            if index > 0 { output.buffer.append(UInt8(ascii: "|")) }
            if let article = spans[index].article {
                output.text(article, escapes, of: key)
                output.buffer.append(UInt8(ascii: "#"))
            }
            output.buffer.append(spans[index].start)
            output.buffer.append(UInt8(ascii: "-"))
            output.buffer.append(spans[index].end)
        }
        output.buffer.append(quote)
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
