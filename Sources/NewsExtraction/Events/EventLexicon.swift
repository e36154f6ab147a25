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
