internal import NewsOntology

extension Gazetteer {
    /// Puts a user's own names over those that are built in.
    ///
    /// A row that bears the name of a known thing of its type is about that thing: what it leaves open stays as it was, and
    /// the names that lead to the thing go on doing so.
    mutating func take(_ knowledge: OwnKnowledge, _ tables: WordTables) {
        guard !knowledge.isEmpty else { return }
        own = OwnIndex(knowledge)
        for row in own.rows { take(row) }
        guard !own.actors.isEmpty else { return }
        entries.dictionary = PetrarchNames(actors: own.actors, tables: tables)
    }

    private mutating func take(_ row: OwnRow) {
        let known = entry(of: row)
        // Without a type the row only says something of whatever bears the name.
        guard let type = row.type ?? known.map({ entries.type($0) }) else { return }
        let base = known.map { entries[$0] } ?? GazetteerEntry(type: type, name: row.name)
        let index = entries.put(base.filled(from: row), at: known)
        for name in row.names { names.addFirst(name, NameSense(entry: index, form: .name)) }
        for demonym in row.demonyms { addDemonym(demonym, of: index) }
        if type == .state, let iso = row.state { setState(iso, index) }
    }

    /// The thing that a row is about, where it is known.
    private func entry(of row: OwnRow) -> Int? {
        guard let sense = names[row.name], sense.form == .name else { return nil }
        return row.type == nil || entries.type(sense.entry) == row.type ? sense.entry : nil
    }
}

extension GazetteerEntry {
    /// The entry with what a row says in its place.
    fileprivate func filled(from row: OwnRow) -> GazetteerEntry {
        var entry = self
        (entry.own, entry.source) = (row, row.source)
        entry.names = names + row.names.filter { !names.contains($0) }
        entry.wikidata = row.wikidata ?? wikidata
        entry.kind = row.kind ?? kind
        if type == .state { entry.iso = row.state ?? iso } else { entry.partOf = row.state ?? partOf }
        return entry
    }
}
