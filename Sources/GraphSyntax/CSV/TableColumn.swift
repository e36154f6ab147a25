/// A column of a table for Neo4j's bulk import, as its heading says: `name:type`, `:ROLE`, `name:ID(group)`.
///
/// Source: Neo4j, *Operations Manual, Import, CSV header format*.
package struct TableColumn: Sendable {
    /// What the column is, as far as it is no property.
    package enum Role: String, Sendable {
        case id = "ID"
        case label = "LABEL"
        case type = "TYPE"
        case start = "START_ID"
        case end = "END_ID"
        case ignored = "IGNORE"
        case value
    }

    package let role: Role
    package let name: String
    /// The space of identifiers that is named in brackets behind the role: `Person` of `ID(Person)`.
    package let space: String
    /// The type that is declared for values, in lower case; empty where none is.
    package let type: String
    /// Whether a field holds a list of such values.
    package let isList: Bool
    package let offset: Int

    package init(_ heading: CSVReader.Field) {
        let text = heading.text
        let colon = text.lastIndex(of: ":")
        let declared = colon.map { text[text.index(after: $0)...] } ?? ""
        let type = declared.prefix { $0 != "(" && $0 != "{" }
        name = colon.map { String(text[..<$0]) } ?? text
        role = Role(rawValue: type.uppercased()) ?? .value
        space = String(declared.dropFirst(type.count).drop { $0 == "(" }.prefix { $0 != ")" })
        isList = type.hasSuffix("[]")
        self.type = type.prefix { $0 != "[" }.lowercased()
        offset = heading.offset
    }

    /// Whether the first row of a table is one of nodes, and not of relationships.
    package static func areOfNodes(_ columns: [TableColumn]) -> Bool {
        !columns.contains { $0.role == .start || $0.role == .end }
    }
}
