public import NewsOntology
internal import NewsText

/// An event of one article with what it may keep, deny or be denied by.
public struct StoryEvent: Hashable, Sendable {
    /// What part an event plays in a story.
    public enum Part: String, Sendable {
        /// It is said to take place.
        case deed
        /// It is announced, called for or threatened.
        case promise
        /// It is said not to have taken place.
        case denial
    }

    /// The event: its article or graph, and its node there.
    public let place: IdentityRecord.Place
    /// What part it plays.
    public let part: Part
    /// The day of the event, and that of the article, as numbers since 1970-01-01.
    public let day: Int?, told: Int?
    /// What others of its story may share with it: hashes that are the same on every machine.
    public let clues: [UInt64]
    /// What a denial names besides, or what somebody may deny: one who takes part in a deed of a kind.
    public let claims: [UInt64]
    /// The node whose words deny it: the speech, or else the event itself.
    public let speech: Int

    /// Puts one together that was kept.
    public init(
        place: IdentityRecord.Place,
        part: Part,
        day: Int?,
        told: Int?,
        clues: [UInt64],
        claims: [UInt64],
        speech: Int
    ) {
        (self.place, self.part, self.day, self.told) = (place, part, day, told)
        (self.clues, self.claims, self.speech) = (clues, claims, speech)
    }
}

/// Two happenings of a story that belong together.
public struct StoryLink: Hashable, Sendable {
    /// `fulfils` or `denies`.
    public let type: RelationType
    /// The events: the later one, or the denial, and what it keeps or denies.
    public let from: IdentityRecord.Place, to: IdentityRecord.Place
    /// The name of the rule.
    public let rule: String
    /// How often the rule is right, 0 to 1.
    public let confidence: Double
}
