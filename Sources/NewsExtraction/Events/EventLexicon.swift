internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// The triggers by their first words, the longest first.
struct EventLexicon: Sendable {
    private var verbs: [String: [TriggerEntry]] = [:]
    private var nouns: [String: [TriggerEntry]] = [:]
    private(set) var lightVerbs: [String: LightVerb] = [:]
    /// Nouns for what nobody does: storms, accidents, diseases.
    private(set) var naturalCauses: Set<String> = []
    /// Words that a user has switched off, as verbs and as nouns: nothing else may take them for events either.
    private var silentVerbs: Set<String> = []
    private var silentNouns: Set<String> = []

    static func builtIn() -> EventLexicon {
        var lexicon = EventLexicon()
        for row in EmbeddedTable(.events).rows {
            let trigger = row[0]
            let first = String(trigger.prefix { $0 != " " })
            if row[1] == "V" {
                lexicon.verbs[first, default: []].insert(TriggerEntry(row))
            } else {
                lexicon.nouns[first, default: []].insert(TriggerEntry(row))
            }
        }
        for row in EmbeddedTable(.lightVerbs).rows {
            lexicon.lightVerbs[row[0]] = LightVerb(
                subject: EventFrame.Role(cell: row[1]),
                agent: EventFrame.Role(cell: row[2])
            )
        }
        lexicon.naturalCauses = Set(EmbeddedTable(.naturalCauses).rows.map { $0[0] })
        return lexicon
    }

    /// Takes over rows of a user's own; of several with one trigger the last holds.
    ///
    /// - Parameters:
    ///   - rows: the rows, or orders to switch off those of a trigger.
    ///   - overridesMeaning: whether a row replaces one that has the same type already, with its grammar.
    mutating func take(_ rows: [OwnEvents.Row], overridesMeaning: Bool) {
        Self.take(rows.filter { $0.pos != "N" }, &verbs, overridesMeaning)
        Self.take(rows.filter { $0.pos != "V" }, &nouns, overridesMeaning)
        for row in rows {
            if row.pos != "N" { silentVerbs.setMembership(of: row.trigger, to: row.isOff) }
            if row.pos != "V" { silentNouns.setMembership(of: row.trigger, to: row.isOff) }
        }
    }

    /// Whether a user has switched off a word.
    func isSilent(_ token: Token) -> Bool {
        let words = [token.lemma.lowercased(), token.form.lowercased()]
        return !(token.upos == .verb ? silentVerbs : silentNouns).isDisjoint(with: words)
    }

    private static func take(
        _ rows: [OwnEvents.Row],
        _ table: inout [String: [TriggerEntry]],
        _ overridesMeaning: Bool
    ) {
        for (first, own) in Dictionary(grouping: rows, by: \.firstWord) {
            var last: [String: Int] = [:]
            for (index, row) in own.enumerated() { last[row.trigger] = index }
            var entries: [TriggerEntry] = []
            for entry in table[first] ?? [] {
                let row = last[entry.trigger].map { own[$0] }
                let isSame = !overridesMeaning && row?.row?[2] == entry.typeName
                if row == nil || isSame { entries.append(entry) }
                if isSame { last[entry.trigger] = nil }
            }
            for (index, row) in own.enumerated() where last[row.trigger] == index {
                if let cells = row.row { entries.insert(TriggerEntry(cells, source: row.source)) }
            }
            table[first] = entries.isEmpty ? nil : entries
        }
    }

    /// The verbs that start with a lemma, the longest trigger first.
    func verbs(startingWith lemma: String) -> [TriggerEntry] { verbs[lemma] ?? [] }

    /// The triggers of a verb, by its lemma, or by its form where the lemma is none that the lexicon knows: *shelled*
    /// for an unheard *shel*, *reimpose* for *impose*.
    func verbs(of token: Token) -> [TriggerEntry] {
        if let found = verbs[token.lemma.lowercased()] { return found }
        let stem = VerbForm.lemmas(of: token.form.lowercased()).first { verbs[$0] != nil }
        return stem.map { verbs(startingWith: $0) } ?? []
    }

    /// What the neighbours of a light verb are, with its particle (*carry out*) or without; `nil` for other verbs.
    func lightVerb(at index: Int, _ tokens: [Token]) -> LightVerb? {
        let token = tokens[index]
        let lemmas = [token.lemma.lowercased()] + VerbForm.lemmas(of: token.form.lowercased())
        if tokens.indices.contains(index + 1) {
            let next = tokens[index + 1].form.lowercased()
            if let phrasal = lemmas.lazy.compactMap({ lightVerbs["\($0) \(next)"] }).first { return phrasal }
        }
        return lemmas.lazy.compactMap { lightVerbs[$0] }.first
    }

    /// The nouns that start with a word, the longest trigger first.
    func nouns(startingWith word: String) -> [TriggerEntry] { nouns[word] ?? [] }
}

extension [TriggerEntry] {
    /// Puts an entry before all shorter ones.
    fileprivate mutating func insert(_ entry: TriggerEntry) {
        insert(entry, at: firstIndex { $0.count < entry.count } ?? endIndex)
    }
}

extension Set {
    fileprivate mutating func setMembership(of element: Element, to isMember: Bool) {
        if isMember { insert(element) } else { remove(element) }
    }
}
