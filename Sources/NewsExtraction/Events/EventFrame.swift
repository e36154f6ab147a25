internal import NewsOntology

/// What a trigger word means: the type of event, and what its grammatical neighbours are in it.
struct EventFrame: Sendable {
    /// What a neighbour of the trigger is in the event.
    enum Role: String, Sendable {
        case actor
        case recipient
        case place
        case theme
        case topic
        case source
        case none = "-"

        /// The role that a cell of a table names.
        init(cell: some StringProtocol) { self = Role(rawValue: String(cell)) ?? .none }
    }

    /// How sure a trigger is to name an event.
    enum Weight: String, Sendable {
        case strong
        case normal
        case weak
        /// The lexicon has no such word: only its context tells.
        case none
    }

    var words: [String]
    var isVerb: Bool
    var type: EventType
    var mode: EventMode?
    var cameo: String?
    var subject: Role
    var object: Role
    var obliques: [String: Role]
    /// The status that an event under this verb gets: *urged X to withdraw*.
    var complement: EventStatus?
    var isSpeech: Bool
    var weight: Weight
    /// File and line of the row of a user's own that it comes from.
    var source: String?

    /// The name of the rule that an event of this frame comes from: `verb:condemn`, `verb:condemn:words.tsv:3`.
    var rule: String {
        "\(isVerb ? "verb" : "noun"):\(words.joined(separator: " "))" + (source.map { ":\($0)" } ?? "")
    }
}

extension EventFrame {
    /// A frame without grammar: its participants are known otherwise.
    init(words: [String], isVerb: Bool, type: EventType, isSpeech: Bool) {
        self.init(
            words: words,
            isVerb: isVerb,
            type: type,
            mode: nil,
            cameo: nil,
            subject: .none,
            object: .none,
            obliques: [:],
            complement: nil,
            isSpeech: isSpeech,
            weight: .strong
        )
    }
}
