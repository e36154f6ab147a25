internal import NewsOntology

/// What is decided by adding up evidence.
package enum Question: String, CaseIterable, Sendable {
    /// Whether a word names an event of the graph.
    case event
    /// Whether an entity takes part in what a word names, by role; this only tells which words name one event.
    case actor, recipient, place, source
    /// Whether a date is that of what a word names.
    case date
    /// Whether two words name one event.
    case same
    /// Whether an entity takes part in an event that is told in one or more words, by role.
    case eventActor = "event actor", eventRecipient = "event recipient", eventPlace = "event place"
    case eventSource = "event source"
    /// Whether a date is that of such an event.
    case eventDate = "event date"

    /// The question of a role, for a word or for an event of several.
    package init(_ role: EventRole, ofEvent: Bool) {
        switch role {
        case .actors: self = ofEvent ? .eventActor : .actor
        case .recipients: self = ofEvent ? .eventRecipient : .recipient
        case .places: self = ofEvent ? .eventPlace : .place
        case .sources: self = ofEvent ? .eventSource : .source
        }
    }
}
