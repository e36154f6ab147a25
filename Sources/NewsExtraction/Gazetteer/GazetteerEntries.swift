internal import NewsOntology
internal import NewsTables

/// The entries of the gazetteer, each made from its row when somebody asks: an article names few of them.
struct GazetteerEntries: Sendable {
    private var rows: [(type: NodeType, row: EmbeddedTable.Row)] = []
    /// ISO codes of states by the names of their capitals.
    fileprivate(set) var capitals: [String: String] = [:]

    /// The number of entries.
    var count: Int { rows.count }

    /// The entry with an index.
    subscript(_ index: Int) -> GazetteerEntry {
        let row = rows[index].row
        switch rows[index].type {
        case .state:
            return GazetteerEntry(
                type: .state,
                name: row[1],
                names: [row[1]] + row.list(2),
                iso: row[0],
                wikidata: row[6].nonEmpty
            )
        case .organisation:
            return GazetteerEntry(
                type: .organisation,
                name: row[0],
                names: [row[0]] + row.list(1),
                wikidata: row[4].nonEmpty,
                kind: OrganisationKind(rawValue: row[2]),
                partOf: row[3].nonEmpty,
                home: row[5].nonEmpty
            )
        default:
            return GazetteerEntry(
                type: .place,
                name: row[0],
                names: [row[0]] + row.list(1),
                wikidata: row[4].nonEmpty,
                partOf: row[3].nonEmpty,
                placeKind: PlaceKind(rawValue: row[2]),
                capitalOf: capitals[row[0]]
            )
        }
    }

    /// The type of an entry, without making it.
    func type(_ index: Int) -> NodeType { rows[index].type }

    /// The name of an entry, without making it.
    func name(_ index: Int) -> String { rows[index].row[rows[index].type == .state ? 1 : 0] }

    mutating func append(_ type: NodeType, _ row: EmbeddedTable.Row) { rows.append((type, row)) }

    mutating func addCapital(_ name: String, of iso: String) { capitals[name] = iso }
}
