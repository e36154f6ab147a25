internal import NewsOntology

/// What is decided by adding up evidence.
package enum Question: String, CaseIterable, Sendable {
    /// Whether a word names an event of the graph.
    case event
    /// Whether an entity takes part in an event, by role.
    case actor, recipient, place, source
    /// Whether a date is that of an event.
    case date
    /// Whether two words name one event.
    case same

    /// The question of a role.
    package init(_ role: EventRole) {
        switch role {
        case .actors: self = .actor
        case .recipients: self = .recipient
        case .places: self = .place
        case .sources: self = .source
        }
    }
}
