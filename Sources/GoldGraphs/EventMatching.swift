package import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Which annotated event each event of a story is: one to one among those whose words touch, those of the right type and
/// with more participants in common first.
package struct EventMatching {
    /// For each event found that is an annotated one, by their numbers.
    package private(set) var matches: [Int: Int] = [:]
    private let story: Story
    private let gold: GoldGraph
    private let spans: [[TextSpan]]

    /// Matches the events of a story of a text whose entities are aligned.
    package init(_ story: Story, _ gold: GoldGraph, _ alignment: GoldAlignment, text: String) {
        (self.story, self.gold) = (story, gold)
        let places = TriggerPlaces(text)
        spans = gold.events.map(places.spans)
        match(alignment)
    }

    private mutating func match(_ alignment: GoldAlignment) {
        var pairs: [(score: Double, event: Int, gold: Int)] = []
        for (index, event) in story.events.enumerated() {
            for other in gold.events.indices where overlaps(event, other) {
                pairs.append((Self.likeness(event, gold.events[other], alignment), index, other))
            }
        }
        var used: Set<Int> = []
        for pair in pairs.sorted(by: { (-$0.score, $0.event, $0.gold) < (-$1.score, $1.event, $1.gold) })
        where matches[pair.event] == nil && !used.contains(pair.gold) {
            matches[pair.event] = pair.gold
            used.insert(pair.gold)
        }
    }

    /// Whether a word of an event found touches one of an annotated event.
    package func overlaps(_ event: Story.Event, _ index: Int) -> Bool {
        event.mentions.contains { mine in spans[index].contains { mine.start < $0.end && $0.start < mine.end } }
    }

    /// Whether an event found stands where an optional one does.
    package func isNearOptional(_ event: Story.Event) -> Bool {
        gold.events.indices.contains { gold.events[$0].optional == true && overlaps(event, $0) }
    }

    private static func likeness(_ event: Story.Event, _ other: GoldGraph.Event, _ alignment: GoldAlignment) -> Double {
        let roles = [
            (event.actors, other.actors), (event.recipients, other.recipients), (event.places, other.places),
            (event.sources, other.sources),
        ]
        let shared = roles.reduce(0) { sum, role in
            sum + Set(role.0.compactMap { alignment.gold[$0.entity] }).intersection(role.1 ?? []).count
        }
        return (other.types.contains(event.type.rawValue) ? 2 : 0) + Double(shared) + (other.optional == true ? 0 : 0.5)
    }
}
