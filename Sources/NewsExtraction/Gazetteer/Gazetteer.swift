internal import NewsOntology
internal import NewsTables

/// States, places and organisations that are known by name, with what is known of them.
struct Gazetteer: Sendable {
    private(set) var entries: [GazetteerEntry] = []
    private(set) var names = NameIndex<NameSense>()
    private var stateByISO: [String: Int] = [:]
    private var capitals: [String: String] = [:]
    private var capitalByISO: [String: Int] = [:]

    /// Reads the built-in tables; states win over organisations, organisations over places.
    static func builtIn() -> Gazetteer {
        var gazetteer = Gazetteer()
        gazetteer.readStates()
        gazetteer.readOrganisations()
        gazetteer.readPlaces()
        return gazetteer
    }

    /// The index of a state by its ISO 3166-1 alpha-3 code.
    func state(_ iso: String) -> Int? { stateByISO[iso] }

    /// The index of the capital of a state.
    func capital(of state: Int) -> Int? { entries[state].iso.flatMap { capitalByISO[$0] } }

    /// The index of the thing that an entry belongs to or lies in.
    func parent(of entry: GazetteerEntry) -> Int? {
        guard let parent = entry.partOf, !parent.isEmpty else { return nil }
        return stateByISO[parent] ?? names[parent]?.entry
    }

    private mutating func add(_ entry: GazetteerEntry, names list: [String], form: NameSense.Form = .name) {
        entries.append(entry)
        for name in list { names.add(name, NameSense(entry: entries.count - 1, form: form)) }
    }

    private mutating func readStates() {
        for row in EmbeddedTable(named: "states")?.rows ?? [] {
            let entry = GazetteerEntry(type: .state, name: row[1], iso: row[0], wikidata: row[6].nonEmpty)
            add(entry, names: [row[1]] + row.list(2))
            let index = entries.count - 1
            for demonym in row.list(3) { names.add(demonym, NameSense(entry: index, form: .demonym)) }
            for metonym in row.list(5) { names.add(metonym, NameSense(entry: index, form: .metonym)) }
            stateByISO[row[0]] = index
            for capital in row.list(4) { capitals[capital] = row[0] }
        }
    }

    private mutating func readOrganisations() {
        for row in EmbeddedTable(named: "organisations")?.rows ?? [] {
            var entry = GazetteerEntry(type: .organisation, name: row[0], wikidata: row[4].nonEmpty)
            entry.kind = OrganisationKind(rawValue: row[2])
            entry.partOf = row[3].nonEmpty
            add(entry, names: [row[0]] + row.list(1))
        }
    }

    private mutating func readPlaces() {
        for row in EmbeddedTable(named: "places")?.rows ?? [] {
            var entry = GazetteerEntry(type: .place, name: row[0], wikidata: row[4].nonEmpty)
            entry.partOf = row[3].nonEmpty
            entry.capitalOf = capitals[row[0]]
            add(entry, names: [row[0]] + row.list(1))
            if let iso = entry.capitalOf { capitalByISO[iso] = entries.count - 1 }
        }
    }
}

extension String {
    /// `nil` for the empty string.
    var nonEmpty: String? { isEmpty ? nil : self }
}
