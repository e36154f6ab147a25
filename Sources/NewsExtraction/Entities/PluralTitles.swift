internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// The offices of several people under one title: *Hamas leaders A and B*, *Presidents A of Peru and B of Chile*;
/// without a state, what everybody knows.
struct PluralTitles {
    let scan: SentenceScan
    let cast: Cast

    func readings() -> [OfficeFinder.Reading] {
        scan.pluralTitles.flatMap { title -> [OfficeFinder.Reading] in
            let people = PersonList(scan: scan).people(from: title.tokens.upperBound)
            guard people.count > 1 else { return [] }
            let context = TitleContext(title, scan)
            return people.compactMap { reading(title, context, $0.person, of: $0.of) }
        }
    }

    private func reading(_ title: TitlePhrase, _ context: TitleContext, _ person: Int, of owner: Int?)
        -> OfficeFinder.Reading?
    {
        let words = scan.text(context.title)
        guard let holder = entity(person) else { return nil }
        return OfficeFinder.Reading(
            person: holder,
            title: String(words.dropLast()),
            body: (owner ?? context.bodyMention).flatMap(entity),
            isOfState: false,
            states: [],
            status: context.status,
            evidence: scan.sentence.span,
            rule: "title-before-name"
        )
    }

    private func entity(_ mention: Int) -> Int? { cast.entityOf[scan.index][mention] }
}
