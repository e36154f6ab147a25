internal import NewsOntology

/// A short line that tells an event to a person: *Sergei Shoigu – arrived → Iran*.
struct EventLabel {
    let text: String

    private static let mostNames = 2

    init(_ event: Story.Event, in story: Story) {
        let trigger = event.triggers.first ?? event.type.rawValue.lowercased()
        let actors = Self.names(event.actors, story)
        let recipients = Self.names(event.recipients, story)
        var text = actors.isEmpty ? trigger : "\(actors): \(trigger)"
        if !recipients.isEmpty { text += " → \(recipients)" }
        self.text = text
    }

    private static func names(_ roles: [Story.Event.Role], _ story: Story) -> String {
        let names = roles.prefix(mostNames).map { story.entities[$0.entity].name }.joined(separator: ", ")
        return roles.count > mostNames ? names + " +\(roles.count - mostNames)" : names
    }
}
