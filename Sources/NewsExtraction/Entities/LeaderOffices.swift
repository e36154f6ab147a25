internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The offices of people whom an article calls by their family names alone and gives no office: what everybody knew on
/// that day, where the article names the state or body.
struct LeaderOffices {
    let leaders: Leaders
    let gazetteer: Gazetteer

    /// In days, for a table that knows months only.
    private static let tolerance = 31
    private static let ranks = ["head-of-state", "head-of-government", "minister", "body-head"]

    /// The offices to add; none without the day of the article.
    func offices(_ cast: Cast, beside known: [Story.Office], on day: CalendarDate?) -> [Story.Office] {
        guard let day else { return [] }
        let holders = Set(known.map(\.person))
        let families = families(cast)
        return cast.entities.indices.compactMap { person in
            guard cast.entities[person].type == .person, !holders.contains(person),
                families[cast.entities[person].name] == 1,
                let term = term(cast.entities[person].name, on: day), let body = body(term, cast)
            else { return nil }
            let provenance = Story.Provenance(evidence: [], basis: .background, rule: "leader")
            return Story.Office(
                person: person,
                title: term.titles[0],
                body: body,
                status: .current,
                provenance: provenance
            )
        }
    }

    /// How many people of the article have each word in their names.
    private func families(_ cast: Cast) -> [String: Int] {
        var counts: [String: Int] = [:]
        for entity in cast.entities where entity.type == .person {
            for word in Set(NamePieces.of(entity.name)) { counts[word, default: 0] += 1 }
        }
        return counts
    }

    /// The term of the only person of the name; of several offices the highest.
    private func term(_ name: String, on day: CalendarDate) -> Leaders.Term? {
        let found = leaders.holders(of: name, on: day, within: Self.tolerance)
        guard Set(found.map(\.body)).count == 1, Set(found.map { $0.names[0] }).count == 1 else { return nil }
        return found.min { rank($0) < rank($1) }
    }

    private func rank(_ term: Leaders.Term) -> Int { Self.ranks.firstIndex(of: term.rank) ?? Self.ranks.count }

    private func body(_ term: Leaders.Term, _ cast: Cast) -> Int? {
        gazetteer.stateOrNamed(term.body).flatMap(cast.entity(ofEntry:))
    }
}
