internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The offices of an article, each once; a body that a title leaves out is one that the article says elsewhere, or none.
struct Offices {
    private(set) var offices: [Story.Office] = []
    let homeState: Int?
    private let leaders: KnownOffices
    /// The bodies that the article names with a title in lower case.
    private var bodies: [String: Set<Int>] = [:]
    /// The offices of whoever a pronoun means.
    private var owned: [OfficeFinder.Reading] = []

    /// The offices of readings; `titles` are those of the article with the bodies named with them.
    init(
        _ readings: [OfficeFinder.Reading],
        titles: [(title: String, body: Int)],
        homeState: Int?,
        known: KnownOffices,
        cast: Cast
    ) {
        (self.homeState, leaders) = (homeState, known)
        for (title, body) in titles { bodies[title, default: []].insert(body) }
        for reading in readings where reading.body != nil { add(reading, cast) }
        let open = readings.filter { $0.body == nil && $0.owner == nil }
        for reading in open where !reading.isCoordinated { addWithoutBody(reading, cast) }
        // Twice: the state of *Vice Premier and Foreign Minister X* may be known by the second title alone.
        for _ in 0..<2 {
            for reading in open where reading.isCoordinated { addBesideTitle(reading, cast) }
        }
        owned = readings.filter { $0.owner != nil }
    }

    /// Adds the offices of *its director* and *his adviser*, once the pronouns are resolved.
    mutating func addOwned(_ cast: Cast) {
        for reading in owned {
            guard let owner = reading.owner, let entity = cast.entityOf[owner.sentence][owner.mention],
                let body = body(of: entity, cast)
            else {
                addWithoutBody(reading, cast)
                continue
            }
            var filled = reading
            filled.body = body
            filled.rule += "+possessor"
            add(filled, cast)
        }
    }

    /// Who serves a president serves his state: the only body in which a person holds an office.
    private func body(of owner: Int, _ cast: Cast) -> Int? {
        guard cast.entities[owner].type == .person else { return owner }
        let bodies = Set(offices.filter { $0.person == owner && $0.status == .current }.map(\.body))
        let states = bodies.filter { cast.entities[$0].type == .state }
        return states.count == 1 ? states.first : bodies.count == 1 ? bodies.first : nil
    }

    private mutating func add(_ reading: OfficeFinder.Reading, _ cast: Cast) {
        guard let body = reading.body, [.state, .organisation, .place].contains(cast.entities[body].type) else {
            return
        }
        if let same = offices.firstIndex(where: {
            $0.person == reading.person && sameTitle($0.title, reading.title) && $0.status == reading.status
        }) {
            if !offices[same].provenance.evidence.contains(reading.evidence) {
                offices[same].provenance.evidence.append(reading.evidence)
            }
            return
        }
        offices.append(
            Story.Office(
                person: reading.person,
                title: reading.title,
                body: body,
                status: reading.status,
                provenance: .init(evidence: [reading.evidence], rule: reading.rule)
            )
        )
    }

    /// *Thailand's Deputy Prime Minister and Foreign Minister X*: both are Thailand's.
    private mutating func addBesideTitle(_ reading: OfficeFinder.Reading, _ cast: Cast) {
        let others = offices.filter {
            $0.person == reading.person && $0.status == reading.status && $0.title != reading.title
        }
        let beside = others.first { $0.provenance.evidence.contains(reading.evidence) } ?? others.first
        guard reading.isOfState, let beside, cast.entities[beside.body].type == .state else {
            return addWithoutBody(reading, cast)
        }
        var filled = reading
        filled.body = beside.body
        filled.rule += "+same-title"
        add(filled, cast)
    }

    private mutating func addWithoutBody(_ reading: OfficeFinder.Reading, _ cast: Cast) {
        let known = offices.contains { $0.person == reading.person && sharesHead($0.title, reading.title) }
        guard !known else { return }
        var filled = reading
        if let body = bodyElsewhere(reading) {
            filled.body = body
            filled.rule += "+same-title"
            return add(filled, cast)
        }
        if let body = leaders.body(reading, cast) {
            filled.body = body
            filled.rule += "+leader"
            return add(filled, cast)
        }
        // Beside another state, it does not go without saying.
        guard reading.isOfState, let home = homeState, let iso = cast.entities[home].iso,
            reading.states.isSubset(of: [iso])
        else { return }
        filled.body = home
        filled.rule += "+publisher"
        add(filled, cast)
    }

    /// *The current Secretary-General, Kofi Annan*, where the article speaks of the *Secretary-General of the United
    /// Nations*: a title of several words that only one body has.
    private func bodyElsewhere(_ reading: OfficeFinder.Reading) -> Int? {
        guard !reading.isOfState, NamePieces.of(reading.title).count > 1,
            let found = bodies[reading.title.lowercased()], found.count == 1
        else { return nil }
        return found.first
    }

    private func sameTitle(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

    /// *Secretary* after *Secretary of State* is the same office said shortly.
    private func sharesHead(_ a: String, _ b: String) -> Bool {
        !Set(NamePieces.of(a.lowercased())).isDisjoint(with: NamePieces.of(b.lowercased()))
    }
}
