/// How an entity may take part in an event.
package enum EventRole: String, CaseIterable, Sendable {
    /// Who does it, and to whom.
    case actors, recipients
    /// Where it is done, and who says so.
    case places, sources
}

/// How likely an entity takes part in an event, in each role.
package struct EventParticipant: Hashable, Sendable {
    /// The number of the entity, as its mentions give it.
    package let entity: Int
    private var probabilities = SIMD4<Float>()

    /// An entity that takes no part.
    init(entity: Int) { self.entity = entity }

    /// How likely the entity has a role.
    package internal(set) subscript(role: EventRole) -> Float {
        get { probabilities[EventParticipant.place(role)] }
        set { probabilities[EventParticipant.place(role)] = newValue }
    }

    private static func place(_ role: EventRole) -> Int {
        switch role {
        case .actors: 0
        case .recipients: 1
        case .places: 2
        case .sources: 3
        }
    }
}
