internal import NewsOntology

/// The XML Schema of the GraphML that is written here: its text is that of the file, but for what the ontology says.
///
/// It fixes the structure, the keys and the form of identifiers. XML Schema 1.0 cannot say that the content of `data`
/// depends on its `key`, so the values are checked against the ontology in code. Other validators check identifiers and
/// references by its constraints; see `CompiledSchemas` for why ours does not.
enum GraphMLSchema {
    static let namespace = "http://graphml.graphdrawing.org/xmlns"

    @Sendable static func text() -> String {
        let keys = { (owner: GraphMLKey.Owner) in enumeration(GraphMLKey.all.filter { $0.owner == owner }.map(\.id)) }
        return SchemaText.refreshed(
            SchemaCatalog.graphml,
            OntologyTables.all + [
                ("NodeKey", keys(.node)), ("EdgeKey", keys(.edge)),
                ("AttributeName", enumeration(GraphMLKey.all.map(\.name).uniqued)),
            ]
        )
    }

    private static func enumeration(_ values: [String]) -> String {
        values.map { "<xs:enumeration value=\"\(SchemaText.escape($0))\"/>" }.joined(separator: "\n")
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, each where it stands first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
