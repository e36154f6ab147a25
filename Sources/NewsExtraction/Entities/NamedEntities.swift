internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Turns the named mentions into entities, one for each thing however often and however shortly it is named.
struct NamedEntities: Sendable {
    let gazetteer: Gazetteer
    let tables: WordTables

    func resolve(_ scans: [SentenceScan]) -> Cast {
        var cast = Cast(scans: scans)
        for scan in scans {
            for (index, mention) in scan.mentions.enumerated() {
                guard let entity = entity(of: mention, scan, &cast) else { continue }
                cast.entityOf[scan.index][index] = entity
                note(mention, scan, entity, &cast)
            }
        }
        return cast
    }

    private func note(_ mention: Mention, _ scan: SentenceScan, _ entity: Int, _ cast: inout Cast) {
        let range = mention.referent == .group ? mention.phrase : mention.tokens
        let span = scan.tokens[range.lowerBound].span.union(scan.tokens[range.upperBound - 1].span)
        cast.note(entity, text: scan.text(range), span: span, evidence: scan.sentence.span)
    }

    private func entity(of mention: Mention, _ scan: SentenceScan, _ cast: inout Cast) -> Int? {
        let text = scan.text(mention.tokens)
        let evidence = scan.sentence.span
        switch mention.referent {
        case .known(let entry, _): return known(entry, mention, text, scan, &cast)
        case .body(let kind): return body(text, kind, evidence, &cast)
        case .person: return person(text, evidence, &cast)
        case .place:
            return namesake(text, .place, &cast)
                ?? cast.add(.place, named: text, evidence: evidence, rule: "place-name")
        case .group: return group(scan.text(mention.phrase), evidence, &cast)
        case .title, .pronoun: return nil
        }
    }

    // MARK: Known names

    private func known(_ entry: Int, _ mention: Mention, _ text: String, _ scan: SentenceScan, _ cast: inout Cast)
        -> Int
    {
        let evidence = scan.sentence.span
        let known = gazetteer.entries[entry]
        if known.type == .organisation, let longer = organisation(endingWith: text, cast),
            cast.entryOf[longer] != entry,
            cast.entity(ofEntry: entry) == nil
        {
            return longer
        }
        if let iso = known.capitalOf, let state = gazetteer.state(iso), Metonymy.isGovernment(mention, scan) {
            return cast.entity(for: state, in: gazetteer, named: text, evidence: evidence)
        }
        return cast.entity(for: entry, in: gazetteer, named: text, evidence: evidence)
    }

    // MARK: Bodies

    private func body(_ text: String, _ kind: OrganisationKind, _ evidence: TextSpan, _ cast: inout Cast) -> Int {
        if let same = namesake(text, .organisation, &cast) ?? organisation(endingWith: text, cast) { return same }
        if let shorter = cast.entities.indices.first(where: { isTail(cast.entities[$0], of: text) }) {
            cast.rename(shorter, to: text)
            return shorter
        }
        let entity = cast.add(.organisation, named: text, evidence: evidence, rule: "body-name")
        cast.entities[entity].kind = kind
        return entity
    }

    /// *Security Council* after *Russian Security Council*.
    private func organisation(endingWith text: String, _ cast: Cast) -> Int? {
        cast.entities.indices.last {
            cast.entities[$0].type == .organisation
                && cast.entities[$0].name.lowercased().hasSuffix(" " + text.lowercased())
        }
    }

    private func isTail(_ entity: Story.Entity, of text: String) -> Bool {
        entity.type == .organisation && entity.wikidata == nil
            && text.lowercased().hasSuffix(" " + entity.name.lowercased())
    }

    // MARK: People

    private func person(_ text: String, _ evidence: TextSpan, _ cast: inout Cast) -> Int {
        let words = Set(NamePieces.of(text.lowercased()))
        for index in cast.entities.indices.reversed() where cast.entities[index].type == .person {
            let other = Set(NamePieces.of(cast.entities[index].name.lowercased()))
            if words.isSubset(of: other) { return index }
            if other.isSubset(of: words) {
                cast.rename(index, to: text)
                return index
            }
        }
        return cast.add(.person, named: text, evidence: evidence, rule: "person-name")
    }

    // MARK: Groups

    private func group(_ text: String, _ evidence: TextSpan, _ cast: inout Cast) -> Int {
        if let same = namesake(text, .group, &cast) { return same }
        let isBare = !text.contains(" ")
        let fuller = cast.entities.indices.last {
            isBare && cast.entities[$0].type == .group
                && cast.entities[$0].name.lowercased().hasSuffix(" " + text.lowercased())
        }
        return fuller ?? cast.add(.group, named: text, evidence: evidence, rule: "group-noun")
    }

    private func namesake(_ text: String, _ type: NodeType, _ cast: inout Cast) -> Int? {
        let lower = text.lowercased()
        return cast.entities.indices.first { index in
            let entity = cast.entities[index]
            guard entity.type == type else { return false }
            return entity.name.lowercased() == lower || entity.aliases.contains { $0.lowercased() == lower }
        }
    }
}
