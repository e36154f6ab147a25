internal import NewsOntology
internal import NewsTables

/// The entries of the gazetteer, each made from its row when somebody asks: an article names few of them.
struct GazetteerEntries: Sendable {
    private var rows: [(type: NodeType, row: EmbeddedTable.Row)] = []
    /// What a user's own rows say, by index; the rows that stand alone come behind those that are built in.
    private var own: [Int: GazetteerEntry] = [:]
    /// What a user's dictionaries name, behind all others.
    var dictionary: PetrarchNames?
    /// ISO codes of states by the names of their capitals.
    fileprivate(set) var capitals: [String: String] = [:]

    /// The number of entries.
    var count: Int { rows.count }

    /// The entry with an index.
    subscript(_ index: Int) -> GazetteerEntry {
        if let entry = ownEntry(index) { return entry }
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
    func type(_ index: Int) -> NodeType { ownEntry(index)?.type ?? rows[index].type }

    private func ownEntry(_ index: Int) -> GazetteerEntry? {
        if index >= PetrarchNames.first { return dictionary?.entry(index - PetrarchNames.first) }
        return own.isEmpty ? nil : own[index]
    }

    /// Puts an entry of a user's own in the place of another, or behind all.
    mutating func put(_ entry: GazetteerEntry, at known: Int?) -> Int {
        let index = known ?? rows.count + own.keys.count { $0 >= rows.count }
        own[index] = entry
        return index
    }

    /// The name of an entry, without making it.
    func name(_ index: Int) -> String {
        ownEntry(index)?.name ?? rows[index].row[rows[index].type == .state ? 1 : 0]
    }

    mutating func append(_ type: NodeType, _ row: EmbeddedTable.Row) { rows.append((type, row)) }

    mutating func addCapital(_ name: String, of iso: String) { capitals[name] = iso }
}
