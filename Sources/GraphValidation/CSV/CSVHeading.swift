internal import NewsOntology

/// The first row of a table for Neo4j's bulk import: names, with what the columns are.
///
/// Source: Neo4j, *Operations Manual, Import, CSV header format*.
struct CSVHeading {
    /// What the columns are, as far as it is no property.
    enum Role {
        case id, label, type, start, end, ignored, property
    }

    /// A column of the table.
    struct Column {
        let role: Role
        let name: String
        /// The space of identifiers that is named in brackets behind the role: `Person` of `ID(Person)`.
        let space: String
        /// The type that is declared for properties; `nil` for texts.
        let type: DeclaredType?
        /// Whether a field holds a list of such values.
        let isList: Bool
        let offset: Int
    }

    let columns: [Column]

    /// Whether the table has a row for each node, and not for each relationship.
    var isOfNodes: Bool { !columns.contains { $0.role == .start || $0.role == .end } }

    init(_ fields: [CSVFields.Field]) {
        columns = fields.map { field in
            let colon = field.text.lastIndex(of: ":")
            let type = colon.map { field.text[field.text.index(after: $0)...] } ?? ""
            let name = colon.map { String(field.text[..<$0]) } ?? field.text
            let word = type.prefix { !"([{".contains($0) }
            let role = CSVHeading.role(word)
            return Column(
                role: role,
                name: name,
                space: String(type.dropFirst(word.count).drop { $0 == "(" }.prefix { $0 != ")" }),
                type: role == .property ? DeclaredType(neo4j: String(word)) : nil,
                isList: type.hasSuffix("[]"),
                offset: field.offset
            )
        }
    }

    private static func role(_ type: Substring) -> Role {
        switch type.uppercased() {
        case "ID": .id
        case "LABEL": .label
        case "TYPE": .type
        case "START_ID": .start
        case "END_ID": .end
        case "IGNORE": .ignored
        default: .property
        }
    }

    /// The column that says which version of the ontology the table follows.
    var version: Column? {
        columns.first { $0.role == .ignored && $0.name.hasPrefix(OntologyVersion.markStart) }
    }

    /// Whether a document starts with such a row.
    static func starts(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let line = bytes.prefix(1 << 12).prefix { $0 != 0x0A }
        let head = UnsafeRawBufferPointer(rebasing: line)
        guard head.index(of: UInt8(ascii: ","), from: 0) < head.count, !bytes.looksLikeXML else { return false }
        var limits = ValidationLimits()
        limits.textBytes = 1 << 12
        var fields = CSVFields(head, limits: limits)
        guard let row = try? fields.next() else { return false }
        let roles = CSVHeading(row).columns.map(\.role)
        return roles.contains(.id) || roles.contains(.start) && roles.contains(.end)
    }
}
