internal import NewsOntology
internal import NewsTables

/// What extraction does differently for one type of event than for another: a row of the table `event-traits` for verbs
/// and one for nouns.
struct EventTraits: Sendable {
    /// A way in which events of a type behave.
    enum Trait: String, Sendable {
        /// Its aim can be who acts in what is said: *warned that Iran …*.
        case aimedBySubject = "aimed-by-subject"
        /// Its aim can be whom the act inside is done to: *threatened to break relations with Russia*.
        case aimedByAct = "aimed-by-act"
        /// Its aim can be whose thing the object is: *rejected an Indian plan*.
        case aimedByOwner = "aimed-by-owner"
        /// It judges: *concerns about Iran's influence* are aimed at Iran.
        case judges
        /// A territory can suffer it: who seals off Gaza does it to Gaza.
        case territory
        /// Done to nobody else, it is done to the place: *imposed a curfew in Cizre*.
        case onTerritory = "on-territory"
        /// Told in the passive without a doer, it is still an event: *Davis was released*.
        case suffered
        /// Somebody is harmed or held.
        case violent
        /// Who announces it without a doer did it.
        case deed
    }

    private var verbs: [EventType: EventFrame] = [:]
    private var nouns: [EventType: EventFrame] = [:]
    private var traits: [EventType: Set<Trait>] = [:]

    static func builtIn() -> EventTraits {
        var out = EventTraits()
        let rows = EmbeddedTable.map(.eventTraits) { (row) throws(TableError) in
            (frame: try TriggerEntry(row).checkedFrame, traits: try traits(row))
        }
        for (frame, traits) in rows {
            if frame.isVerb {
                out.verbs[frame.type] = frame
                out.traits[frame.type] = traits
            } else {
                out.nouns[frame.type] = frame
            }
        }
        return out
    }

    private static func traits(_ row: EmbeddedTable.Row) throws(TableError) -> Set<Trait> {
        var traits: Set<Trait> = []
        for name in row.list(11) {
            guard let trait = Trait(rawValue: name) else { throw TableError("there is no trait '\(name)'") }
            traits.insert(trait)
        }
        return traits
    }

    func has(_ type: EventType, _ trait: Trait) -> Bool { traits[type]?.contains(trait) ?? false }

    /// The frame of a word that the lexicon does not know, or knows for another type.
    func frame(_ type: EventType, isVerb: Bool, words: [String]) -> EventFrame? {
        guard var frame = isVerb ? verbs[type] : nouns[type] else { return nil }
        frame.words = words
        return frame
    }
}
