public import NewsOntology
internal import NewsText

/// The entities of a graph as records that identity across articles is decided by.
public struct GraphRecords {
    /// The records: of states, persons, organisations, places and events, in the order of their nodes.
    public private(set) var records: [IdentityRecord] = []
    /// The events with what they may keep or deny.
    public private(set) var events: [StoryEvent] = []
    private let context: EntityContext
    private let names: [EntityNames]
    private let home: Int
    private let user: UserIdentities

    /// The types of nodes that identity across articles is decided of.
    public static let types: Set<NodeType> = [.state, .person, .official, .organisation, .place, .event]

    /// Makes the records of a graph.
    ///
    /// - Parameters:
    ///   - graph: the graph of one article, or of several.
    ///   - home: the number of the article or graph in the places of the records.
    ///   - user: what the user says of identities.
    public init(of graph: Graph, home: Int, user: UserIdentities = UserIdentities()) {
        (self.home, self.user) = (home, user)
        context = EntityContext(graph)
        let context = context
        names = graph.nodes.map { EntityNames($0, context) }
        for index in graph.nodes.indices where GraphRecords.types.contains(graph.nodes[index].type) {
            records.append(record(ofNodeAt: index))
        }
    }

    private func storyEvent(_ facts: EventFacts, _ index: Int) -> StoryEvent? {
        let tokens = EventTokens(facts)
        let part: StoryEvent.Part = facts.isReal ? .deed : facts.isPromise ? .promise : .denial
        let (clues, claims) = (tokens.clues, tokens.claims)
        guard !clues.isEmpty || !claims.isEmpty else { return nil }
        return StoryEvent(
            place: IdentityRecord.Place(home: home, node: index),
            part: part,
            day: facts.day,
            told: facts.told,
            clues: clues,
            claims: claims,
            speech: part == .denial ? speech(about: index) ?? index : index
        )
    }

    /// The words of a denial: what is rejected in the same sentence.
    private func speech(about index: Int) -> Int? {
        guard let evidence = context.graph.nodes[index].attributes[.evidence] else { return nil }
        return context.graph.nodes.indices.first { other in
            let node = context.graph.nodes[other]
            return node.attributes[.eventType]?.text == EventType.reject.rawValue
                && node.attributes[.evidence] == evidence && other != index
        }
    }

    private mutating func record(ofNodeAt index: Int) -> IdentityRecord {
        let node = context.graph.nodes[index]
        var record = IdentityRecord(
            place: IdentityRecord.Place(home: home, node: index),
            item: item(of: node),
            tokens: common(index, node),
            hints: [],
            waits: false
        )
        switch names[index] {
        case .person(let full, let bare): PersonTokens(self, index, full: full, bare: bare).add(to: &record)
        case .body(let forms): BodyTokens(self, index, forms).add(to: &record)
        case .place(let keys): addPlace(keys, index, &record)
        case .state(let code, let name):
            record.tokens += [
                IdentityToken(.sameItem, node.type.idPrefix, "iso", code), IdentityToken(.sameName, "state", name),
            ]
        case .group, .other:
            guard let facts = EventFacts(ofNodeAt: index, context, names) else { break }
            record.tokens += EventTokens(facts).joining
            if let event = storyEvent(facts, index) { events.append(event) }
        }
        // What a register knows, or no article, need not wait for others.
        if record.item != nil || record.tokens.contains(where: { $0.rule == .sameIdentifier }) { record.waits = false }
        user.mark(&record, node, articles: context.articles[index], in: context.graph)
        record.tokens = Array(Set(record.tokens)).sorted(by: IdentityToken.precedes)
        return record
    }

    private func item(of node: Node) -> String? {
        if let item = node.attributes[.wikidata]?.text { return item }
        if let iso = node.attributes[.iso]?.text { return "iso:" + iso }
        return node.attributes[.geonames].map { "geonames:" + $0.text }
    }

    /// What every entity may be known by.
    private func common(_ index: Int, _ node: Node) -> [IdentityToken] {
        var tokens: [IdentityToken] = []
        let family = node.type.idPrefix
        if let item = item(of: node) { tokens.append(IdentityToken(.sameItem, family, item)) }
        let hasMentions = node.attributes[.mentions] != nil
        if case .spans(let spans)? = node.attributes[hasMentions ? .mentions : .evidence] {
            // A sentence is no mention: other entities stand in it too, so it counts together with the identifier.
            let name = hasMentions ? family : Identifier.withoutDigest(node.id)
            for span in spans {
                guard let article = span.article ?? context.articles[index].first else { continue }
                let digest = digest(ofArticle: article)
                tokens.append(IdentityToken(.sameMention, digest, "\(span.start)-\(span.end)", name))
            }
        }
        if tokens.isEmpty || context.articles[index].isEmpty {
            let article = node.type.isLocalToArticle ? context.articles[index].first.map(digest) ?? "" : ""
            tokens.append(IdentityToken(.sameIdentifier, node.id, article))
        }
        return tokens
    }

    private func digest(ofArticle id: String) -> String {
        context.graph.index(of: id).flatMap { context.graph.nodes[$0].attributes[.sha256]?.text } ?? id
    }

    // MARK: What the makers of tokens ask

    /// The company of a node in each of its articles, with the month.
    func company(ofNodeAt index: Int) -> [(month: String, company: Company)] {
        context.articles[index].map { article in
            let company = Company(in: context.nodes[article] ?? [], without: index, names, context.graph)
            return (context.month(of: article), company)
        }
    }

    /// The states that a node belongs to.
    func states(ofNodeAt index: Int) -> [String] { context.states(of: index).sorted() }

    /// The offices of a person: title and body.
    func offices(ofNodeAt index: Int) -> [(title: String, body: String)] {
        context.belongings(of: index).filter { $0.type == .holdsOffice }.map { edge in
            (OfficeTitle.key(edge.attributes[.title]?.text ?? edge.label), key(ofBodyAt: edge.target))
        }
    }

    private func key(ofBodyAt index: Int) -> String {
        switch names[index] {
        case .state(let code, _): code
        case .body(let forms):
            (forms.first?.name.key ?? "") + "|" + (forms.first?.name.isGeneric == true ? state(index) : "")
        case .place(let keys): keys.first ?? ""
        case .person, .group, .other: context.graph.nodes[index].id
        }
    }

    private func state(_ index: Int) -> String { states(ofNodeAt: index).joined(separator: " ") }

    private func addPlace(_ keys: [String], _ index: Int, _ record: inout IdentityRecord) {
        let states = states(ofNodeAt: index)
        for key in keys.prefix(3) {
            for state in states { record.tokens.append(IdentityToken(.sameState, "place", key, state)) }
            guard states.isEmpty else { continue }
            for state in Set(company(ofNodeAt: index).flatMap(\.company.states)) {
                record.tokens.append(IdentityToken(.sameState, "place", key, String(state.dropFirst(2))))
            }
        }
    }
}
