internal import NewsOntology
internal import NewsTables

/// States, places and organisations that are known by name, with what is known of them.
struct Gazetteer: Sendable {
    var entries = GazetteerEntries()
    var names = NameIndex<NameSense>()
    private var stateByISO: [String: Int] = [:]
    /// Plurals of demonyms: *Russians*.
    private var peoples: Set<String> = []
    private var capitalByISO: [String: Int] = [:]
    /// What a user knows, which wins.
    var own = OwnIndex()
    /// Regions by the state whose name they share: *Georgia*.
    private(set) var regionsByNamesake: [Int: [Int]] = [:]

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

    /// The state of an ISO code, or whatever else goes by a name.
    func stateOrNamed(_ text: String) -> Int? { state(text) ?? names[text]?.entry }

    /// Whether a word names the people of a state.
    func isPeople(_ word: String) -> Bool { peoples.contains(word) }

    /// The index of the capital of a state.
    func capital(of state: Int) -> Int? { entries[state].iso.flatMap { capitalByISO[$0] } }

    /// The index of the thing that an entry belongs to or lies in.
    func parent(of entry: GazetteerEntry) -> Int? {
        guard let parent = entry.partOf, !parent.isEmpty else { return nil }
        return stateByISO[parent] ?? names[parent]?.entry
    }

    /// Notes that a word names the people of a thing.
    mutating func addDemonym(_ demonym: String, of index: Int) {
        names.addFirst(demonym, NameSense(entry: index, form: .demonym))
        if demonym.hasSuffix("s") { peoples.insert(demonym) }
    }

    /// Notes the state of a code.
    mutating func setState(_ iso: String, _ index: Int) { stateByISO[iso] = index }

    /// The ISO code of the state that a body works in or for: its home, or that of the body it is a part of.
    func home(of entry: Int, depth: Int = 0) -> String? {
        let known = entries[entry]
        if known.type == .state { return known.iso }
        guard known.home == nil, depth < 4 else { return known.home }
        return parent(of: known).flatMap { home(of: $0, depth: depth + 1) }
    }

    /// The ISO code of the state that an entry speaks of: itself, where a place lies, where a body is at home.
    func state(around entry: Int) -> String? {
        let known = entries[entry]
        switch known.type {
        case .state: return known.iso
        case .place: return known.capitalOf ?? known.partOf.flatMap { stateByISO[$0] == nil ? nil : $0 }
        default: return SharedNames.isShared(known) ? nil : home(of: entry)
        }
    }

    private mutating func add(_ type: NodeType, _ row: EmbeddedTable.Row, named list: [String]) -> Int {
        entries.append(type, row)
        let index = entries.count - 1
        for name in list { names.add(name, NameSense(entry: index, form: .name)) }
        return index
    }

    private mutating func readStates() {
        for row in EmbeddedTable(.states).rows {
            let index = add(.state, row, named: [row[1]] + row.list(2))
            let demonyms = row.list(3)
            for demonym in demonyms { names.add(demonym, NameSense(entry: index, form: .demonym)) }
            for demonym in demonyms where demonyms.contains(String(demonym.dropLast())) { peoples.insert(demonym) }
            for metonym in row.list(5) { names.add(metonym, NameSense(entry: index, form: .metonym)) }
            stateByISO[row[0]] = index
            for capital in row.list(4) { entries.addCapital(capital, of: row[0]) }
        }
    }

    private mutating func readOrganisations() {
        for row in EmbeddedTable(.organisations).rows {
            _ = add(.organisation, row, named: [row[0]] + row.list(1))
        }
    }

    private mutating func readPlaces() {
        for row in EmbeddedTable(.places).rows {
            let index = add(.place, row, named: [row[0]] + row.list(1))
            let kind = row[2]
            if kind == "region" { noteNamesake(index, [row[0]] + row.list(1)) }
            if kind == "capital", let iso = entries.capitals[row[0]] { capitalByISO[iso] = index }
        }
    }
}

extension Gazetteer {
    /// Notes that a region has the name of a state.
    private mutating func noteNamesake(_ region: Int, _ list: [String]) {
        for name in list {
            guard let other = names[name]?.entry, entries.type(other) == .state else { continue }
            regionsByNamesake[other, default: []].append(region)
        }
    }
}

extension String {
    /// `nil` for the empty string.
    var nonEmpty: String? { isEmpty ? nil : self }
}
