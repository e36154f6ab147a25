import KnowledgeGraph
import NewsOntology
import NewsText

/// Scores the story of one record against its annotation.
struct EventJudge {
    private(set) var records = 0
    private(set) var typed = 0
    private(set) var plainlyTyped = 0
    private(set) var anyTyped = 0
    private(set) var sources = Tally()
    private(set) var targets = Tally()

    /// What was wrong with a record; `nil` when nothing was.
    mutating func judge(_ record: EventRecord, _ story: Story) -> String? {
        guard let type = record.type else { return nil }
        records += 1
        let main = MainEvent.find(in: story)
        let isTyped = main.map { Intent.types(of: $0).contains(type) } ?? false
        typed += isTyped ? 1 : 0
        plainlyTyped += main?.type == type ? 1 : 0
        anyTyped += story.events.contains { Intent.types(of: $0).contains(type) } ? 1 : 0
        let matcher = ActorMatcher(story)
        let source = tally(main?.actors ?? [], record.source?.list ?? [], matcher)
        let target = tally(main?.recipients ?? [], record.target?.list ?? [], matcher)
        sources = sources + source
        targets = targets + target
        let isRight = isTyped && source.extra + source.missed + target.extra + target.missed == 0
        return isRight ? nil : note(record, type, story, main)
    }

    private func tally(_ roles: [Story.Event.Role], _ actors: [EventRecord.Actor], _ matcher: ActorMatcher) -> Tally {
        var tally = Tally()
        for actor in actors {
            if roles.contains(where: { matcher.matches($0.entity, actor) }) {
                tally.right += 1
            } else {
                tally.missed += 1
            }
        }
        for role in roles where !actors.contains(where: { matcher.matches(role.entity, $0) }) { tally.extra += 1 }
        return tally
    }

    private func note(_ record: EventRecord, _ type: EventType, _ story: Story, _ main: Story.Event?) -> String {
        func names(_ roles: [Story.Event.Role]) -> String {
            roles.map { story.entities[$0.entity].name }.joined(separator: ", ")
        }
        func line(_ event: Story.Event) -> String {
            "\(event.type.rawValue) \(event.triggers) [\(names(event.actors))] -> [\(names(event.recipients))]"
        }
        let wanted =
            "\(type.rawValue) [\((record.source?.list ?? []).map(\.actorText).joined(separator: ", "))] -> "
            + "[\((record.target?.list ?? []).map(\.actorText).joined(separator: ", "))]"
        let others = story.events.map {
            ($0.triggers == main?.triggers && $0.type == main?.type ? "    * " : "      ") + line($0)
        }
        return ([record.id + " " + record.text, "    gold " + wanted] + others).joined(separator: "\n")
    }
}

/// The event that a sentence is mainly about: the first that is more than somebody's saying so.
enum MainEvent {
    static func find(in story: Story) -> Story.Event? {
        let ordered = story.events.sorted { ($0.mentions.first?.start ?? 0) < ($1.mentions.first?.start ?? 0) }
        return ordered.first { $0.type != .statement && !($0.actors + $0.recipients).isEmpty }
            ?? ordered.first { $0.type != .statement } ?? ordered.first
    }
}
