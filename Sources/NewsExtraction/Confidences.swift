package import KnowledgeGraph
internal import NewsOntology
internal import NewsTables

/// How often statements of a kind are right, as counted on annotated articles.
struct Confidences: Sendable {
    private var shares: [String: Double] = [:]

    static func builtIn() -> Confidences {
        var confidences = Confidences()
        let rows = EmbeddedTable.map(.confidences) { (row) throws(TableError) in (row[0], try row.number(1)) }
        for (key, share) in rows { confidences.shares[key] = share }
        return confidences
    }

    /// The share of a key, or of the longest part of it that the table knows.
    private func share(_ key: String) -> Double? {
        var key = key[...]
        while true {
            if let share = shares[String(key)] { return share }
            guard let cut = key.lastIndex(of: ".") else { return nil }
            key = key[..<cut]
        }
    }

    /// The story with a confidence on every statement.
    func rated(_ story: Story) -> Story {
        var story = story
        for index in story.entities.indices {
            story.entities[index].provenance.confidence = share(ConfidenceKey.of(story.entities[index]))
        }
        for index in story.offices.indices {
            story.offices[index].provenance.confidence = share(ConfidenceKey.of(story.offices[index]))
        }
        for index in story.links.indices {
            story.links[index].provenance.confidence = share(ConfidenceKey.of(story.links[index]))
        }
        for index in story.events.indices { rate(&story.events[index]) }
        return story
    }

    private func rate(_ event: inout Story.Event) {
        let before = event
        event.provenance.confidence = share(ConfidenceKey.of(event))
        for (name, list) in ConfidenceKey.roles {
            for index in event[keyPath: list].indices {
                let key = ConfidenceKey.of(event[keyPath: list][index], name, before)
                event[keyPath: list][index].provenance.confidence = share(key)
            }
        }
    }
}

/// What statements are counted together, from the general to the particular, with a point between: `actor.subject.2`.
package enum ConfidenceKey {
    /// The roles of an event by their names.
    package static var roles: [(name: String, list: WritableKeyPath<Story.Event, [Story.Event.Role]>)] {
        [("actor", \.actors), ("recipient", \.recipients), ("place", \.places), ("source", \.sources)]
    }

    /// By type and rule.
    package static func of(_ entity: Story.Entity) -> String {
        "entity.\(entity.type.rawValue).\(family(entity.provenance.rule)).\(some(entity.mentions.count))"
    }

    /// By rule.
    package static func of(_ office: Story.Office) -> String { "office.\(family(office.provenance.rule))" }

    /// By type, basis and rule; what the gazetteer adds is known.
    package static func of(_ link: Story.Link) -> String {
        "link.\(link.provenance.basis.rawValue).\(link.type.rawValue).\(family(link.provenance.rule))"
    }

    /// By kind of trigger, whether it is plain speech, how many participants it has, how often it is mentioned.
    package static func of(_ event: Story.Event) -> String {
        let kind = event.provenance.rule.prefix { $0 != ":" }
        let participants = min(2, event.actors.count + event.recipients.count)
        let isPlain = event.type == .statement ? "statement" : "act"
        return "event.\(kind).\(isPlain).\(participants).\(some(event.mentions.count))"
    }

    /// By rule, and by the kind of event.
    package static func of(_ role: Story.Event.Role, _ name: String, _ event: Story.Event) -> String {
        let kind = event.provenance.rule.prefix { $0 != ":" }
        return "\(name).\(family(role.provenance.rule)).\(kind)"
    }

    private static func some(_ count: Int) -> String { count > 1 ? "several" : "one" }

    /// The rule without the preposition, the additions or the row of a user's own.
    private static func family(_ rule: String) -> String {
        let known = ["oblique", "light-verb", "frame-noun"].first { rule.hasPrefix($0) }
        return known ?? String(rule.prefix { $0 != "+" && $0 != "." && $0 != ":" })
    }
}
