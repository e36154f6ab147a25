/// The entities that nodes of several graphs are, with why.
struct MergedEntities {
    /// The entity of each node, by the number of its graph and its place in it.
    private(set) var numbers: [IdentityRecord.Place: Int] = [:]
    /// The rule that joined each node to others.
    private(set) var rules: [IdentityRecord.Place: IdentityRule] = [:]
    /// What came of what was announced, and what is denied.
    private(set) var links: [StoryLink] = []

    /// Nothing is decided.
    init() {}

    /// Takes over what was decided before.
    init(
        _ graphs: [Graph],
        numbers: [IdentityRecord.Place: Int],
        rules: [IdentityRecord.Place: IdentityRule]
    ) {
        (self.numbers, self.rules) = (numbers, rules)
        let events = graphs.enumerated().flatMap { GraphRecords(of: $1, home: $0).events }
        links = StoryLinks(events, happening: numbers).links
    }

    init(_ graphs: [Graph], _ user: UserIdentities) {
        var events: [StoryEvent] = []
        var resolver = EntityResolver(EntityMemory())
        for (home, graph) in graphs.enumerated() {
            let records = GraphRecords(of: graph, home: home, user: user)
            resolver.add(records.records)
            events += records.events
        }
        resolver.settle()
        for (number, places) in resolver.store.entities.enumerated() {
            for place in places { numbers[place] = number }
        }
        links = StoryLinks(events, happening: numbers).links
        for decision in resolver.store.decisions { rules[decision.place] = decision.rule }
    }
}
