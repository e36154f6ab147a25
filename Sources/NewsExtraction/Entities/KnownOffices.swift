internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The states and bodies of offices that go without saying because everybody knows who holds them.
struct KnownOffices {
    let leaders: Leaders
    let gazetteer: Gazetteer
    /// The day of the article.
    let day: CalendarDate?

    /// Where the holder of an office holds it, if the article names that state or body and no second is possible.
    func body(_ reading: OfficeFinder.Reading, _ cast: Cast) -> Int? {
        let person = cast.entities[reading.person]
        let found = Set([person.name] + person.aliases).flatMap {
            leaders.bodies(of: $0, title: reading.title, status: reading.status, on: day)
        }
        guard let body = found.first, found.allSatisfy({ $0 == body }) else { return nil }
        return gazetteer.stateOrNamed(body).flatMap(cast.entity(ofEntry:))
    }
}
