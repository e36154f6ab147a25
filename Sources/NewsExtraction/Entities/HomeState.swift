internal import KnowledgeGraph
internal import NewsOntology

/// The state that goes without saying when an article names an office without one.
struct HomeState {
    let gazetteer: Gazetteer

    /// The state of the publisher when the article names it, otherwise the state named most often.
    func find(source: String?, _ cast: Cast) -> Int? {
        if let source, let state = stateOfPublisher(source), let entity = cast.entity(ofEntry: state) { return entity }
        let states = cast.entities.indices.filter { cast.entities[$0].type == .state }
        return states.max { (cast.entities[$0].mentions.count, $1) < (cast.entities[$1].mentions.count, $0) }
    }

    private func stateOfPublisher(_ source: String) -> Int? {
        let pieces = NamePieces.of(source).map { [$0] }
        for index in pieces.indices {
            guard let (_, sense) = gazetteer.names.match(pieces, at: index) else { continue }
            let entry = gazetteer.entries[sense.entry]
            if entry.type == .state { return sense.entry }
            if entry.kind == .government, let parent = gazetteer.parent(of: entry),
                gazetteer.entries.type(parent) == .state
            {
                return parent
            }
        }
        return nil
    }
}
