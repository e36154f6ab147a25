internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// *Peru's president … his Chilean counterpart, Ana Rojas*: she holds at home the office of whom the sentence names before.
struct Counterparts {
    let scan: SentenceScan
    let cast: Cast

    /// The offices of a sentence's counterparts, by the offices read so far.
    func readings(beside known: [OfficeFinder.Reading]) -> [OfficeFinder.Reading] {
        scan.tokens.indices.filter { scan.lower($0) == "counterpart" }.compactMap { reading(at: $0, known) }
    }

    private func reading(at index: Int, _ known: [OfficeFinder.Reading]) -> OfficeFinder.Reading? {
        guard let state = state(before: index), let mention = person(after: index), let person = entity(mention),
            let office = office(before: index, known), office.person != person
        else { return nil }
        var reading = office
        (reading.person, reading.body, reading.owner) = (person, state, nil)
        (reading.status, reading.evidence, reading.rule) = (.current, scan.sentence.span, "counterpart")
        return reading
    }

    private func entity(_ mention: Int) -> Int? { cast.entityOf[scan.index][mention] }

    private func state(before index: Int) -> Int? {
        guard index > 0, let state = scan.mentionAt[index - 1].flatMap(entity), cast.entities[state].type == .state
        else { return nil }
        return state
    }

    private func person(after index: Int) -> Int? {
        let start = scan.lower(index + 1) == "," ? index + 2 : index + 1
        guard scan.tokens.indices.contains(start), let mention = scan.mentionAt[start],
            scan.mentions[mention].referent == .person, scan.mentions[mention].tokens.lowerBound == start
        else { return nil }
        return mention
    }

    /// The office of the person named last before.
    private func office(before index: Int, _ known: [OfficeFinder.Reading]) -> OfficeFinder.Reading? {
        let people = scan.inReadingOrder.filter {
            $0.mention.referent == .person && $0.mention.tokens.upperBound <= index
        }
        return people.reversed().lazy.compactMap { person in
            known.last { $0.person == entity(person.index) && $0.isOfState && $0.status == .current }
        }.first
    }
}
