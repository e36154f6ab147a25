internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// Reads the tables of Neo4j's bulk import: nodes, relationships, or both.
///
/// A table of relationships alone gives its ends as things, of which no more is known than the identifiers.
///
/// Source: Neo4j, *Operations Manual, Import, CSV header format*.
public struct Neo4jReader: GraphReader {
    /// The tables of the bulk import.
    public enum Table: Sendable {
        /// One row a node, or one row an edge.
        case nodes, relationships
    }

    /// The table that is read.
    public let table: Table

    /// Makes a reader of a table.
    public init(_ table: Table) { self.table = table }

    /// Reads a table, and the other one where the options hold it.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        let nodes = table == .nodes ? bytes : options.companion
        let edges = table == .nodes ? options.companion : bytes
        var assembly = GraphAssembly(Bytes(start: nil, count: 0))
        try nodes?.withText { (buffer) throws(ScanError) in
            var rows = try Neo4jRows(buffer)
            try rows.nodes(&assembly)
        }
        try edges?.withText { (buffer) throws(ScanError) in
            var rows = try Neo4jRows(buffer)
            try rows.relationships(&assembly, addingEnds: nodes == nil)
        }
        return try [UInt8]().withDocument { (_) throws(ScanError) in try assembly.finish() }
    }
}

/// The rows of one table.
private struct Neo4jRows {
    private var reader: CSVReader
    private var columns: [TableColumn] = []
    /// Where the heading ends.
    private let isOurs: Bool

    init(_ bytes: Bytes) throws(ScanError) {
        reader = CSVReader(bytes)
        guard let heading = try reader.next() else { throw ScanError(at: 0, "the table has no heading") }
        columns = heading.map(TableColumn.init)
        isOurs = heading.contains { $0.text.hasPrefix("newsgraph ontology ") }
    }

    mutating func nodes(_ assembly: inout GraphAssembly) throws(ScanError) {
        while let row = try reader.next() {
            let offset = row[0].offset
            let id = try needed(.id, in: row, "a node needs a value in the column ':ID'")
            var draft = try assembly.node(id, at: offset)
            fill(&draft, row, &assembly)
            assembly.addNode(&draft)
        }
    }

    mutating func relationships(_ assembly: inout GraphAssembly, addingEnds: Bool) throws(ScanError) {
        while let row = try reader.next() {
            let offset = row[0].offset
            let source = try needed(.start, in: row, "a relationship needs a value in the column ':START_ID'")
            let target = try needed(.end, in: row, "a relationship needs a value in the column ':END_ID'")
            for id in [source, target] {
                if addingEnds {
                    add(id, offset, &assembly)
                } else if id.withBytes({ assembly.node($0) }) == nil {
                    let name = ScanError.quote(id)
                    throw ScanError(
                        at: offset,
                        "the relationship joins \(name), which is no node of the table of nodes"
                    )
                }
            }
            let id = value(named: "id", in: row) ?? ""
            var draft = assembly.edge(id, from: source, to: target, at: offset)
            fill(&draft, row, &assembly)
            assembly.endEdge(draft)
        }
    }

    /// Adds the end of a relationship of which no table tells.
    private func add(_ id: String, _ offset: Int, _ assembly: inout GraphAssembly) {
        guard let index = assembly.announce(id, at: offset) else { return }
        var draft = ElementDraft(isEdge: false, offset: offset, index: index, id: id)
        assembly.addNode(&draft)
    }

    private func needed(
        _ role: TableColumn.Role,
        in row: [CSVReader.Field],
        _ message: String
    ) throws(ScanError) -> String {
        for (column, field) in zip(columns, row) where column.role == role && !field.isMissing {
            return FormulaGuard.removed(from: field.text)
        }
        throw ScanError(at: row[0].offset, message)
    }

    private func value(named name: String, in row: [CSVReader.Field]) -> String? {
        for (column, field) in zip(columns, row) where column.role == .value && column.name == name {
            return field.isMissing ? nil : FormulaGuard.removed(from: field.text)
        }
        return nil
    }

    private func fill(_ draft: inout ElementDraft, _ row: [CSVReader.Field], _ assembly: inout GraphAssembly) {
        for (column, field) in zip(columns, row) where !field.isMissing {
            let text = FormulaGuard.removed(from: field.text)
            switch column.role {
            case .label: takeLabels(text, &draft, &assembly)
            case .type: takeType(text, &draft, &assembly)
            case .value:
                if draft.isEdge, column.name == "id" { continue }
                give(text, column, to: &draft, &assembly)
            case .id, .start, .end, .ignored: break
            }
        }
    }

    private func give(
        _ text: String,
        _ column: TableColumn,
        to draft: inout ElementDraft,
        _ assembly: inout GraphAssembly
    ) {
        guard column.isList else {
            let kind = ForeignAttribute.Kind(DeclaredType(neo4j: column.type))
            return assembly.give(ForeignAttribute(name: column.name, kind: kind, text: text), to: &draft)
        }
        // Neo4j's own delimiter is a semicolon; our tables are written with another.
        let parts = text.split(separator: isOurs ? "|" : ";", omittingEmptySubsequences: false).map(String.init)
        assembly.give(column.name, parts, to: &draft)
    }

    /// The label of the ontology that says most is the type; all others are kept, but for that of the type above it.
    private func takeLabels(_ text: String, _ draft: inout ElementDraft, _ assembly: inout GraphAssembly) {
        let labels = text.split { $0 == "|" || $0 == ";" }.map(String.init)
        let types = labels.compactMap(NodeType.init)
        let type = types.first { type in !types.contains { $0.parent == type } }
        if let type { assembly.setType(type.rawValue, of: &draft) }
        let others = labels.filter { $0 != type?.rawValue && $0 != type?.parent?.rawValue }
        if !others.isEmpty { draft.set("labels", .string, labels.map { ":" + $0 }.joined()) }
    }

    private static let relations = Dictionary(
        uniqueKeysWithValues: RelationType.allCases.map { ($0.upperSnakeCase, $0.rawValue) }
    )

    private func takeType(_ text: String, _ draft: inout ElementDraft, _ assembly: inout GraphAssembly) {
        assembly.setType(Neo4jRows.relations[text] ?? text, of: &draft)
    }
}
