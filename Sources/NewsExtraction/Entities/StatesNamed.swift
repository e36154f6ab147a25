internal import KnowledgeGraph
internal import NewsOntology

/// The states that words speak of: by name, or by that of a place or body in them; they stand beside an office that says
/// none.
struct StatesNamed {
    let gazetteer: Gazetteer
    let cast: Cast

    /// The ISO code of the state that a mention speaks of.
    func state(_ mention: Int, _ scan: SentenceScan) -> String? {
        guard let entity = cast.entityOf[scan.index][mention] else { return nil }
        if let iso = cast.entities[entity].iso { return iso }
        return cast.townOf[entity]?.state ?? cast.entryOf[entity].flatMap(gazetteer.state(around:))
    }
}
