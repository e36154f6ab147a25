package import KnowledgeGraph
package import NewsOntology
package import NewsText

/// What was decided by adding up evidence on the way to a story: each question with its evidence.
package struct WeighedStory: Sendable {
    /// The entities, by the numbers that the rest uses.
    package var entities: [Story.Entity] = []
    package var drafts: [WeighedDraft] = []
    package var roles: [WeighedRole] = []
    package var dates: [WeighedDate] = []
    package var pairs: [WeighedPair] = []
}

extension WeighedStory {
    /// Adds the questions of a word, or of an event that several words tell of.
    mutating func add(
        _ candidates: [RoleEvidence.Candidate],
        _ choices: [DateChoice.Candidate],
        of drafts: [Int],
        ofEvent: Bool
    ) {
        for candidate in candidates {
            for role in EventRole.allCases {
                guard let evidence = candidate.evidence[role] else { continue }
                let question = Question(role, ofEvent: ofEvent)
                roles.append(
                    .init(drafts: drafts, entity: candidate.entity, role: role, question: question, evidence: evidence)
                )
            }
        }
        for choice in choices {
            let question: Question = ofEvent ? .eventDate : .date
            dates.append(.init(drafts: drafts, question: question, value: choice.value, evidence: choice.evidence))
        }
    }
}

/// A word of an article that may name an event, and whether it was kept.
package struct WeighedDraft: Sendable {
    /// What the evidence must add up to: readers mind a wrong event more than a lost one.
    package static let threshold = 0.2

    /// The words that name the event.
    package var spans: [TextSpan]
    package var type: EventType
    package var evidence: Evidences
    package var isKept: Bool
}

/// An entity that may take part in an event.
package struct WeighedRole: Sendable {
    /// The numbers of the drafts that tell of the event, and that of the entity.
    package var drafts: [Int], entity: Int
    package var role: EventRole
    package var question: Question
    package var evidence: Evidences
}

/// A date that may be that of an event.
package struct WeighedDate: Sendable {
    /// The numbers of the drafts that tell of the event.
    package var drafts: [Int]
    package var question: Question
    /// ISO 8601 date or interval.
    package var value: String
    package var evidence: Evidences
}

/// Two drafts that may be one event.
package struct WeighedPair: Sendable {
    /// The numbers of the drafts, in reading order.
    package var first: Int, second: Int
    package var evidence: Evidences
}
