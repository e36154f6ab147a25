internal import KnowledgeGraph

extension Story {
    /// Keeps only the entities at these indices and renumbers everything that points to them.
    mutating func keepEntities(_ kept: [Int]) {
        let new = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
        entities = kept.map { entities[$0] }
        offices = offices.compactMap { office in
            guard let person = new[office.person], let body = new[office.body] else { return nil }
            var moved = office
            (moved.person, moved.body) = (person, body)
            return moved
        }
        links = links.compactMap { link in
            guard let from = new[link.from], let to = new[link.to] else { return nil }
            return Link(type: link.type, from: from, to: to, provenance: link.provenance)
        }
        for index in events.indices {
            events[index].actors = renumber(events[index].actors, new)
            events[index].recipients = renumber(events[index].recipients, new)
            events[index].places = renumber(events[index].places, new)
            events[index].sources = renumber(events[index].sources, new)
        }
    }

    private func renumber(_ roles: [Event.Role], _ new: [Int: Int]) -> [Event.Role] {
        roles.compactMap { role in new[role.entity].map { Event.Role(entity: $0, provenance: role.provenance) } }
    }
}

extension Story.Entity {
    /// The rule of bodies without a name, which are left out where they take part in nothing.
    static let plainBody = "plain-body"
}
