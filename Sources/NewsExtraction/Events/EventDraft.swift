internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// An event as one trigger gives it, before mentions of one happening are joined.
struct EventDraft {
    /// A participant and the rule that found it.
    struct Participant: Hashable {
        var entity: Int
        var rule: String
    }

    var trigger: Trigger
    var lemma: String
    var paragraph: Int
    var isHeadline: Bool
    var isDefinite: Bool
    var isQuoted: Bool
    var actors: [Participant] = []
    var recipients: [Participant] = []
    var places: [Participant] = []
    var sources: [Participant] = []
    var date: String?
    var status: EventStatus = .happened
    var statusCue: String?
    var quote: String?
    var casualties = Casualties()
    var follows: [(trigger: Int, cue: String)] = []
    /// The words of triggers that were joined to this one: of *signed a treaty* the verb.
    var joined: [Range<Int>] = []
    var hasLightVerb = false
    /// Whether the trigger is a verb in the passive with a subject of its own, known or not.
    var isPassive = false
    /// Whether each of those who act does it to the others.
    var isMutual = false
    /// Whether the subject is *I*.
    var isFirstPerson = false
    /// How the trigger stands in its sentence.
    var grammar: [String] = []
    /// Whether a storm, an accident or a disease did it.
    var isNatural = false
    /// Whether the sentence is about a game.
    var isSport = false
    /// Whether the whole article is.
    var isInGame = false
    /// The word that the heads of the model know it by, and how likely they find an event there.
    var word: Int?
    var belief: Float?
    /// The number of the chain of mentions that it is in.
    var chain: Int?

    mutating func add(_ entity: Int, as role: EventFrame.Role, rule: String) {
        let participant = Participant(entity: entity, rule: rule)
        switch role {
        case .actor: if !actors.contains(where: { $0.entity == entity }) { actors.append(participant) }
        case .recipient:
            let known = recipients.contains { $0.entity == entity } || actors.contains { $0.entity == entity }
            if !known { recipients.append(participant) }
        case .place: if !places.contains(where: { $0.entity == entity }) { places.append(participant) }
        case .source: if !sources.contains(where: { $0.entity == entity }) { sources.append(participant) }
        case .theme, .topic, .none: break
        }
    }
}
