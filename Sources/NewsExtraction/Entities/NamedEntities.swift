internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Turns the named mentions into entities, one for each thing however often and however shortly it is named.
struct NamedEntities: Sendable {
    let gazetteer: Gazetteer
    let tables: WordTables

    /// The names of bodies that the article uses, the longest first.
    private var bodyNames: [String] = []

    init(gazetteer: Gazetteer, tables: WordTables, scans: [SentenceScan]) {
        self.gazetteer = gazetteer
        self.tables = tables
        bodyNames = scans.flatMap { scan in scan.mentions.filter { isBody($0) }.map { scan.text($0.tokens) } }
            .sorted { $0.utf8.count > $1.utf8.count }
    }

    private func isBody(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .body: true
        case .known(let entry, _): gazetteer.entries.type(entry) == .organisation
        default: false
        }
    }

    /// *Russian Security Council*, for a *Security Council* that could be another one.
    private func longerName(endingWith text: String) -> String? {
        bodyNames.first { $0.hasSuffix(" " + text) }
    }

    func resolve(_ scans: [SentenceScan]) -> Cast {
        var cast = Cast(scans: scans)
        for scan in scans {
            for (index, mention) in scan.inReadingOrder {
                guard let entity = entity(of: mention, scan, &cast) else { continue }
                cast.entityOf[scan.index][index] = entity
                note(mention, scan, entity, &cast)
                noteOwnerInside(mention, scan, &cast)
                noteTownInside(mention, scan, &cast)
            }
        }
        return cast
    }

    /// *Iranian Foreign Ministry* names Iran as well, *UN Human Rights Council* the United Nations.
    private func noteOwnerInside(_ mention: Mention, _ scan: SentenceScan, _ cast: inout Cast) {
        guard isBody(mention),
            let (range, sense) = gazetteer.names.match(
                scan.pieces,
                at: mention.tokens.lowerBound,
                before: mention.tokens.upperBound - 1
            ),
            range.count < mention.tokens.count,
            gazetteer.entries.type(sense.entry) == .state || isLargerBody(sense.entry, range, mention, scan)
        else { return }
        noteInside(range, sense.entry, scan, &cast)
    }

    /// *Quito airport* names Quito as well.
    private func noteTownInside(_ mention: Mention, _ scan: SentenceScan, _ cast: inout Cast) {
        guard mention.referent == .place, let (range, entry) = gazetteer.town(in: mention, scan) else { return }
        noteInside(range, entry, scan, &cast)
    }

    /// Notes a known name that is a part of another one.
    private func noteInside(_ range: Range<Int>, _ entry: Int, _ scan: SentenceScan, _ cast: inout Cast) {
        let text = scan.text(range)
        let span = scan.tokens[range.lowerBound].span.union(scan.tokens[range.upperBound - 1].span)
        let entity = cast.entity(for: entry, in: gazetteer, named: text, evidence: scan.sentence.span)
        cast.note(entity, text: text, span: span, evidence: scan.sentence.span)
    }

    /// A body between states whose short name begins that of one of its own.
    private func isLargerBody(_ entry: Int, _ range: Range<Int>, _ mention: Mention, _ scan: SentenceScan) -> Bool {
        if scan.isPossessive(range.upperBound) {
            // *Hamas's military wing*
            if case .body = mention.referent { return gazetteer.entries.type(entry) == .organisation }
            return false
        }
        guard gazetteer.entries[entry].kind == .intergovernmental else { return false }
        if case .known(let body, _) = mention.referent { return gazetteer.parent(of: gazetteer.entries[body]) == entry }
        return true
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
        case .described(let type): return described(type, scan.lower(mention.tokens.lowerBound), cast)
        case .title, .pronoun: return nil
        }
    }

    // MARK: Known names

    private func known(_ entry: Int, _ mention: Mention, _ text: String, _ scan: SentenceScan, _ cast: inout Cast)
        -> Int
    {
        let evidence = scan.sentence.span
        let known = gazetteer.entries[entry]
        if let state = tables.metonyms[known.name].flatMap(gazetteer.state) {
            return cast.entity(for: state, in: gazetteer, named: text, evidence: evidence)
        }
        if known.type == .organisation, case .known(_, demonym: true) = mention.referent {
            return cast.entity(for: entry, in: gazetteer, named: known.name, evidence: evidence)
        }
        if known.type == .organisation, let same = organisationEntity(entry, known, text, mention, scan, &cast) {
            return same
        }
        if let iso = known.capitalOf, scan.lower(mention.tokens.lowerBound) != "capital",
            let state = gazetteer.state(iso), Metonymy.isGovernment(mention, scan)
        {
            return cast.entity(for: state, in: gazetteer, named: text, evidence: evidence)
        }
        return cast.entity(for: entry, in: gazetteer, named: text, evidence: evidence)
    }

    /// The body that a known name means here, when it is not the one that the gazetteer thinks of first.
    private func organisationEntity(
        _ entry: Int,
        _ known: GazetteerEntry,
        _ text: String,
        _ mention: Mention,
        _ scan: SentenceScan,
        _ cast: inout Cast
    ) -> Int? {
        if let same = namesake(text, .organisation, &cast) { return same }
        let owner = stateBefore(mention, scan)
        if owner == nil, known.name != text, let longer = longerName(endingWith: text) {
            return organisation(endingWith: text, cast) ?? body(longer, known.kind ?? .other, scan.sentence.span, &cast)
        }
        guard let owner, owner != gazetteer.home(of: entry) else { return nil }
        let entity = cast.add(.organisation, named: text, evidence: scan.sentence.span, rule: "body-name")
        cast.entities[entity].kind = .government
        return entity
    }

    /// The ISO code of the state that is named as the owner right before a mention.
    private func stateBefore(_ mention: Mention, _ scan: SentenceScan) -> String? {
        let index = mention.tokens.lowerBound - (scan.isPossessive(mention.tokens.lowerBound - 1) ? 2 : 1)
        guard index >= 0, let other = scan.mentionAt[index], case .known(let entry, _) = scan.mentions[other].referent
        else {
            return nil
        }
        return gazetteer.entries[entry].iso
    }

    // MARK: Bodies

    private func body(_ text: String, _ kind: OrganisationKind, _ evidence: TextSpan, _ cast: inout Cast) -> Int {
        let same = namesake(text, .organisation, &cast) ?? organisation(endingWith: text, cast)
        if let same = same ?? ministry(text, cast) { return same }
        if let shorter = cast.entities.indices.first(where: { isTail(cast.entities[$0], of: text) }) {
            cast.rename(shorter, to: text)
            return shorter
        }
        let isPlain = text.first?.isLowercase ?? false
        let rule = isPlain ? Story.Entity.plainBody : "body-name"
        let entity = cast.add(.organisation, named: text, evidence: evidence, rule: rule)
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

    /// *Iranian Ministry* after *Iranian Foreign Ministry*: which one it is goes without saying.
    private func ministry(_ text: String, _ cast: Cast) -> Int? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, words[1] == "ministry" else { return nil }
        let found = cast.entities.indices.filter { index in
            let name = cast.entities[index].name.lowercased()
            return cast.entities[index].type == .organisation && name.hasPrefix(words[0] + " ")
                && name.hasSuffix(" ministry")
        }
        return found.count == 1 ? found[0] : nil
    }

    private func isTail(_ entity: Story.Entity, of text: String) -> Bool {
        entity.type == .organisation && entity.wikidata == nil
            && text.lowercased().hasSuffix(" " + entity.name.lowercased())
    }

    private static let general = WordKind.generalBodies.words

    /// The thing last named that the description fits.
    private func described(_ type: NodeType, _ word: String, _ cast: Cast) -> Int? {
        if word == "government" { return mainState(cast) }
        let named = cast.entities.indices.filter { index in
            guard cast.entities[index].type == type else { return false }
            return Self.general.contains(word) || cast.entities[index].name.lowercased().hasSuffix(word)
        }
        let fitting = named.isEmpty && tables.bodies[word]?.kind == .business ? companies(cast) : named
        return fitting.max { lastMention($0, cast) < lastMention($1, cast) }
    }

    /// The state that the article has named three times as often as any other so far.
    private func mainState(_ cast: Cast) -> Int? {
        let states = cast.entities.indices.filter { cast.entities[$0].type == .state }
            .sorted { cast.entities[$0].mentions.count > cast.entities[$1].mentions.count }
        guard let first = states.first else { return nil }
        let next = states.dropFirst().first.map { cast.entities[$0].mentions.count } ?? 0
        return cast.entities[first].mentions.count >= 3 * next ? first : nil
    }

    /// The companies of an article; where no table knows any, its one body that is nothing else.
    private func companies(_ cast: Cast) -> [Int] {
        let bodies = cast.entities.indices.filter { cast.entities[$0].type == .organisation }
        let known = bodies.filter { cast.entities[$0].kind == .business }
        if !known.isEmpty { return known }
        let open = bodies.filter { cast.entities[$0].kind == .other }
        return open.count == 1 ? open : []
    }

    private func lastMention(_ entity: Int, _ cast: Cast) -> Int { cast.entities[entity].mentions.last?.end ?? 0 }

    // MARK: People

    /// The person of a name; `nil` where it is a name that several share.
    private func person(_ text: String, _ evidence: TextSpan, _ cast: inout Cast) -> Int? {
        let own = gazetteer.own.row(named: text, .person)
        let text = own?.name ?? text
        let words = Set(NamePieces.of(text.lowercased()))
        let person: Int
        switch cast.people.find(words) {
        case .undecided: return nil
        case .known(let known): person = known
        case .shorter(let known):
            cast.rename(known, to: text)
            cast.people.note(known, words: words)
            person = known
        case .new:
            person = cast.add(.person, named: text, evidence: evidence, rule: "person-name")
            cast.people.note(person, words: words)
        }
        cast.people.count(person)
        if let own {
            cast.entities[person].wikidata = own.wikidata
            cast.entities[person].provenance.rule = Cast.rule(own.source)
        }
        return person
    }

    // MARK: Groups

    private func group(_ text: String, _ evidence: TextSpan, _ cast: inout Cast) -> Int {
        if let same = namesake(text, .group, &cast) { return same }
        let key = GroupKey(text, tables)
        let same = cast.entities.indices.last { index in
            cast.entities[index].type == .group
                && ([cast.entities[index].name] + cast.entities[index].aliases).contains {
                    key.isSame(as: GroupKey($0, tables))
                }
        }
        return same ?? cast.add(.group, named: text, evidence: evidence, rule: "group-noun")
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
