internal import KnowledgeGraph
internal import NewsOntology

/// The state whose government publishes an article, which goes without saying in its offices: *Secretary Blinken met …*.
struct HomeState {
    let gazetteer: Gazetteer

    /// The state of a publisher that is a government, or a body of one, when the article names that state.
    func find(source: String?, _ cast: Cast) -> Int? {
        source.flatMap(stateOfPublisher).flatMap(cast.entity(ofEntry:))
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
