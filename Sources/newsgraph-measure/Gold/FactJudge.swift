import GoldGraphs
import KnowledgeGraph
import NewsExtraction
import NewsOntology
import NewsText

/// A statement of a story, what it is counted under, and whether the annotation has it.
struct JudgedFact {
    var key: String
    /// The kind of statement and the rule that made it, in full.
    var rule = ""
    var confidence: Double?
    var isRight: Bool
}

/// Judges the statements of a story by an annotated graph; what the annotation calls optional counts neither way.
struct FactJudge {
    let story: Story
    let graph: GoldGraph
    private let alignment: GoldAlignment
    private let optional: Set<String>
    private let matching: EventMatching

    init(story: Story, graph: GoldGraph, text: String) {
        self.story = story
        self.graph = graph
        alignment = GoldAlignment(story, graph)
        optional = Set(graph.entities.filter { $0.optional == true }.map(\.id))
        matching = EventMatching(story, graph, alignment, text: text)
    }

    /// All statements that count.
    func facts() -> [JudgedFact] { entities() + offices() + links() + events() }

    private func entities() -> [JudgedFact] {
        story.entities.enumerated().compactMap { index, entity in
            let id = alignment.gold[index]
            guard entity.type != .group, id.map({ !optional.contains($0) }) ?? true else { return nil }
            return fact(ConfidenceKey.of(entity), entity.provenance, id != nil)
        }
    }

    private func offices() -> [JudgedFact] {
        story.offices.compactMap { office in
            let person = alignment.gold[office.person]
            let same = graph.offices.filter { $0.person == person }
            let hit = same.first { other in
                other.of.list.contains { $0 == alignment.gold[office.body] }
                    && Names.overlap(other.title, office.title) >= 0.34
                    && (other.status == office.status.rawValue
                        || Set([other.status, office.status.rawValue]).isSubset(of: ["current", "acting"]))
            }
            if hit?.optional == true || hit == nil && same.contains(where: { $0.optional == true }) { return nil }
            return fact(ConfidenceKey.of(office), office.provenance, hit != nil)
        }
    }

    private func links() -> [JudgedFact] {
        story.links.compactMap { link in
            guard link.provenance.basis == .text, link.type != .standsFor else { return nil }
            let hit = graph.links.first {
                $0.type == link.type.rawValue && $0.from == alignment.gold[link.from]
                    && $0.to == alignment.gold[link.to]
            }
            return hit?.optional == true ? nil : fact(ConfidenceKey.of(link), link.provenance, hit != nil)
        }
    }

    // MARK: Events

    private func events() -> [JudgedFact] {
        story.events.indices.flatMap { index -> [JudgedFact] in
            let event = story.events[index]
            guard let match = matching.matches[index] else {
                return matching.isNearOptional(event) ? [] : judged(event, nil)
            }
            return graph.events[match].optional == true ? [] : judged(event, match)
        }
    }

    private func isTyped(_ event: Story.Event, _ other: GoldGraph.Event) -> Bool {
        other.types.contains(event.type.rawValue)
    }

    private func isIn(_ role: Story.Event.Role, _ list: [String]) -> Bool {
        alignment.gold[role.entity].map { list.contains($0) } ?? false
    }

    private func judged(_ event: Story.Event, _ match: Int?) -> [JudgedFact] {
        let other = match.map { graph.events[$0] }
        var facts = [fact(ConfidenceKey.of(event), event.provenance, other.map { isTyped(event, $0) } ?? false)]
        for (name, list) in ConfidenceKey.roles {
            if name == "recipient", other?.type == EventType.statement.rawValue { continue }
            for role in event[keyPath: list] {
                if let id = alignment.gold[role.entity], optional.contains(id), other != nil { continue }
                let isRight = other.map { isIn(role, $0.participants(name)) } ?? false
                facts.append(fact(ConfidenceKey.of(role, name, event), role.provenance, isRight))
            }
        }
        return facts
    }

    private func fact(_ key: String, _ provenance: Story.Provenance, _ isRight: Bool) -> JudgedFact {
        let kind = key.prefix { $0 != "." }
        let rule = kind == "event" ? String(provenance.rule.prefix { $0 != ":" }) : provenance.rule
        return JudgedFact(key: key, rule: "\(kind) \(rule)", confidence: provenance.confidence, isRight: isRight)
    }
}

extension GoldGraph.Event {
    /// The participants in a role by its name.
    fileprivate func participants(_ role: String) -> [String] {
        switch role {
        case "actor": actors ?? []
        case "recipient": recipients ?? []
        case "place": places ?? []
        default: sources ?? []
        }
    }
}
