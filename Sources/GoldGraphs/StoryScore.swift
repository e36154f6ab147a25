package import KnowledgeGraph
internal import NewsOntology

/// Counts the facts of a story that an annotated graph has, has not, and has beside, by the rules of the gold graphs'
/// own scorer, `score.py`.
package struct StoryScore {
    /// What was counted, by kind of fact.
    package private(set) var tallies: [FactKind: FactTally] = [:]
    /// Of the extra events, those that are found twice, and those of a wrong type.
    package private(set) var repeated = 0, mistyped = 0
    private let story: Story
    private let gold: GoldGraph
    private let idOf: [Int: String]
    private let optional: Set<String>
    private let matching: EventMatching

    /// Scores the story of a text.
    package init(_ story: Story, _ gold: GoldGraph, text: String) {
        (self.story, self.gold) = (story, gold)
        let alignment = GoldAlignment(story, gold)
        idOf = alignment.gold
        matching = EventMatching(story, gold, alignment, text: text)
        optional = Set(gold.entities.filter { $0.optional == true }.map(\.id))
        countEntities()
        countOffices()
        countLinks()
        countEvents()
    }

    /// All facts together.
    package var all: FactTally { tallies.values.reduce(FactTally(), +) }

    private mutating func count(_ kind: FactKind, right: Int = 0, extra: Int = 0, missed: Int = 0) {
        tallies[kind, default: FactTally()] =
            tallies[kind, default: FactTally()] + FactTally(right: right, extra: extra, missed: missed)
    }

    // MARK: Entities, offices, links

    private mutating func countEntities() {
        let found = Set(idOf.values)
        for entity in gold.entities where entity.type != NodeType.group.rawValue && entity.optional != true {
            found.contains(entity.id) ? count(.entity, right: 1) : count(.entity, missed: 1)
        }
        for (index, entity) in story.entities.enumerated() where entity.type != .group && idOf[index] == nil {
            count(.entity, extra: 1)
        }
    }

    private mutating func countOffices() {
        var used: Set<Int> = []
        for office in story.offices where office.provenance.basis == .text {
            if let hit = gold.offices.indices.first(where: { !used.contains($0) && isSame(office, gold.offices[$0]) }) {
                used.insert(hit)
                if gold.offices[hit].optional != true { count(.office, right: 1) }
            } else if !gold.offices.contains(where: { $0.optional == true && $0.person == idOf[office.person] }) {
                count(.office, extra: 1)
            }
        }
        for index in gold.offices.indices where !used.contains(index) && gold.offices[index].optional != true {
            count(.office, missed: 1)
        }
    }

    private func isSame(_ office: Story.Office, _ other: GoldGraph.Office) -> Bool {
        guard other.person == idOf[office.person], let body = idOf[office.body], other.of.list.contains(body) else {
            return false
        }
        let statuses = Set([office.status.rawValue, other.status])
        return Names.overlap(office.title, other.title) >= 0.34
            && (statuses.count == 1 || statuses.isSubset(of: ["current", "acting"]))
    }

    private static let counted: Set<RelationType> = [.partOf, .memberOf, .locatedIn]

    private mutating func countLinks() {
        let wanted = Dictionary(gold.links.map { ([$0.type, $0.from, $0.to], $0) }, uniquingKeysWith: { $1 })
        let found = Set(
            story.links.filter { $0.provenance.basis == .text && Self.counted.contains($0.type) }.map {
                [$0.type.rawValue, idOf[$0.from] ?? "?\($0.from)", idOf[$0.to] ?? "?\($0.to)"]
            }
        )
        for link in found {
            guard let hit = wanted[link] else {
                count(.link, extra: 1)
                continue
            }
            if hit.optional != true { count(.link, right: 1) }
        }
        for (key, link) in wanted where !found.contains(key) && link.optional != true { count(.link, missed: 1) }
    }

    // MARK: Events

    private typealias Role = (
        kind: FactKind, list: KeyPath<Story.Event, [Story.Event.Role]>, gold: KeyPath<GoldGraph.Event, [String]?>
    )

    private static var roles: [Role] {
        [
            (.actors, \.actors, \.actors), (.recipients, \.recipients, \.recipients), (.places, \.places, \.places),
            (.sources, \.sources, \.sources),
        ]
    }

    private mutating func countEvents() {
        let matches = matching.matches
        for (index, event) in story.events.enumerated() {
            guard let match = matches[index] else {
                countExtra(event)
                continue
            }
            if gold.events[match].optional != true { count(event, gold.events[match]) }
        }
        let used = Set(matches.values)
        for index in gold.events.indices where !used.contains(index) && gold.events[index].optional != true {
            countMissed(gold.events[index])
        }
    }

    private mutating func countExtra(_ event: Story.Event) {
        if matching.isNearOptional(event) { return }
        if gold.events.indices.contains(where: { matching.overlaps(event, $0) }) { repeated += 1 }
        count(.event, extra: 1)
        for (kind, list, _) in Self.roles { count(kind, extra: event[keyPath: list].count) }
    }

    private mutating func countMissed(_ event: GoldGraph.Event) {
        count(.event, missed: 1)
        for (kind, _, list) in Self.roles where kind != .recipients || event.type != EventType.statement.rawValue {
            count(kind, missed: Set(event[keyPath: list] ?? []).subtracting(optional).count)
        }
        count(.date, missed: event.date?.isEmpty == false ? 1 : 0)
        count(.status, missed: 1)
    }

    private mutating func count(_ event: Story.Event, _ other: GoldGraph.Event) {
        let isTyped = other.types.contains(event.type.rawValue)
        if !isTyped { mistyped += 1 }
        count(.event, right: isTyped ? 1 : 0, extra: isTyped ? 0 : 1, missed: isTyped ? 0 : 1)
        for (kind, list, wanted) in Self.roles where kind != .recipients || other.type != EventType.statement.rawValue {
            let mine = Set(event[keyPath: list].map { idOf[$0.entity] ?? "?\($0.entity)" })
            let theirs = Set(other[keyPath: wanted] ?? [])
            count(
                kind,
                right: mine.intersection(theirs).subtracting(optional).count,
                extra: mine.subtracting(theirs).count,
                missed: theirs.subtracting(mine).subtracting(optional).count
            )
        }
        if let date = other.date, !date.isEmpty {
            let isSame = event.date == date
            count(.date, right: isSame ? 1 : 0, extra: !isSame && event.date != nil ? 1 : 0, missed: isSame ? 0 : 1)
        }
        let statuses = Set([event.status.rawValue, other.status])
        let isSame = statuses.count == 1 || statuses.isSubset(of: ["happened", "ongoing"])
        count(.status, right: isSame ? 1 : 0, extra: isSame ? 0 : 1, missed: isSame ? 0 : 1)
    }
}
