internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// The frames by the first word of their triggers, the longest first.
struct EventLexicon: Sendable {
    /// Rows by the first word of the trigger; a frame is made when its first word occurs.
    private var verbs: [String: [EmbeddedTable.Row]] = [:]
    private var nouns: [String: [EmbeddedTable.Row]] = [:]
    private(set) var lightVerbs: [String: LightVerb] = [:]
    /// Nouns for what nobody does: storms, accidents, diseases.
    private(set) var naturalCauses: Set<String> = []

    static func builtIn() -> EventLexicon {
        var lexicon = EventLexicon()
        for row in EmbeddedTable(named: "events")?.rows ?? [] {
            let trigger = row[0]
            let first = String(trigger.prefix { $0 != " " })
            if row[1] == "V" {
                lexicon.verbs[first, default: []].append(row)
            } else {
                lexicon.nouns[first, default: []].append(row)
            }
        }
        for row in EmbeddedTable(named: "light-verbs")?.rows ?? [] {
            lexicon.lightVerbs[row[0]] = LightVerb(subject: role(row[1]), agent: role(row[2]))
        }
        lexicon.naturalCauses = Set((EmbeddedTable(named: "natural-causes")?.rows ?? []).map { $0[0] })
        return lexicon
    }

    /// The frames of verbs that start with a lemma, the longest trigger first.
    func verbs(startingWith lemma: String) -> [EventFrame] { Self.frames(verbs[lemma]) }

    /// The frames of a verb, by its lemma, or by its form where the lemma is none that the lexicon knows: *shelled*
    /// for an unheard *shel*, *reimpose* for *impose*.
    func verbs(of token: Token) -> [EventFrame] {
        let lemma = token.lemma.lowercased()
        if verbs[lemma] != nil { return verbs(startingWith: lemma) }
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

    /// The frames of nouns that start with a word, the longest trigger first.
    func nouns(startingWith lemma: String) -> [EventFrame] { Self.frames(nouns[lemma]) }

    private static func frames(_ rows: [EmbeddedTable.Row]?) -> [EventFrame] {
        guard let rows else { return [] }
        return rows.compactMap(frame).enumerated()
            .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }.map(\.element)
    }

    private static func frame(_ row: EmbeddedTable.Row) -> EventFrame? {
        guard let type = EventType(rawValue: row[2]) else { return nil }
        let mode = EventMode(rawValue: row[3])
        return EventFrame(
            words: row.list(0, separator: " "),
            isVerb: row[1] == "V",
            type: type,
            mode: mode.flatMap { type.modes.contains($0) ? $0 : nil },
            cameo: row[4].nonEmpty,
            subject: role(row[5]),
            object: role(row[6]),
            obliques: obliques(row),
            complement: EventStatus(rawValue: row[8]),
            isSpeech: row[9] == "1",
            weight: EventFrame.Weight(rawValue: row[10]) ?? .normal
        )
    }

    private static func role(_ text: String) -> EventFrame.Role {
        EventFrame.Role(rawValue: text) ?? EventFrame.Role.none
    }

    private static func obliques(_ row: EmbeddedTable.Row) -> [String: EventFrame.Role] {
        row.list(7, separator: ";").reduce(into: [:]) { table, item in
            let parts = item.split(separator: ":")
            if parts.count == 2 { table[String(parts[0])] = role(String(parts[1])) }
        }
    }
}
