internal import KnowledgeGraph
internal import NewsOntology

/// The states that entities are, serve or lie in.
struct Homes {
    let gazetteer: Gazetteer
    let roles: ActorRoles
    let cast: Cast
    /// What each entity belongs to or lies in, as the article says.
    private let owners: [Int: [Int]]

    private static let deepest = 4

    init(links: [Story.Link], gazetteer: Gazetteer, roles: ActorRoles, cast: Cast) {
        (self.gazetteer, self.roles, self.cast) = (gazetteer, roles, cast)
        owners = links.reduce(into: [:]) { table, link in
            if link.type == .partOf || link.type == .locatedIn { table[link.from, default: []].append(link.to) }
        }
    }

    func isBody(_ entity: Int) -> Bool { cast.entities[entity].type == .organisation }

    /// The code of the state of an entity; `nil` where there is none or several are possible.
    func state(_ entity: Int) -> String? { state(entity, depth: 0).map(roles.code(ofState:)) }

    private func state(_ entity: Int, depth: Int) -> String? {
        guard depth < Self.deepest else { return nil }
        if cast.entities[entity].type == .state { return cast.entities[entity].iso }
        let said = Set(owners(of: entity).compactMap { state($0, depth: depth + 1) })
        if said.count == 1 { return said.first }
        return said.isEmpty ? known(entity) ?? named(entity) : nil
    }

    /// What the article says that it belongs to or lies in.
    func owners(of entity: Int) -> [Int] { owners[entity] ?? [] }

    /// What the gazetteer knows of it.
    private func known(_ entity: Int) -> String? {
        if let town = cast.townOf[entity] { return town.state }
        var entry = cast.entryOf[entity].map { gazetteer.entries[$0] }
        var depth = 0
        while let here = entry, depth < Self.deepest {
            if here.type == .state { return here.iso }
            if let home = here.home { return home }
            // A code of a state that the article does not name is known all the same.
            if let parent = here.partOf, gazetteer.state(parent) != nil { return parent }
            entry = gazetteer.parent(of: here).map { gazetteer.entries[$0] }
            depth += 1
        }
        return nil
    }

    /// The one state that a name has in it: *Liberian Peace Council*, *Baghdad University*.
    private func named(_ entity: Int) -> String? {
        guard cast.entryOf[entity] == nil, isBody(entity) else { return nil }
        let pieces = NamePieces.of(cast.entities[entity].name).map { [$0] }
        var found: Set<String> = []
        for index in pieces.indices {
            guard let (_, sense) = gazetteer.names.match(pieces, at: index) else { continue }
            let entry = gazetteer.entries[sense.entry]
            let state = entry.iso ?? entry.partOf.flatMap { gazetteer.state($0) == nil ? nil : $0 }
            if entry.type != .organisation, let state { found.insert(state) }
        }
        return found.count == 1 ? found.first : nil
    }
}
