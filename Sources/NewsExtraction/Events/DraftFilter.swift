internal import KnowledgeGraph
internal import NewsOntology

/// Which drafts are events of the graph: those with the participants that their trigger's weight asks for.
struct DraftFilter {
    let cast: Cast

    func keeps(_ draft: EventDraft) -> Bool { reason(toDrop: draft) == nil }

    /// Why a draft is no event of the graph; `nil` when it is one.
    func reason(toDrop draft: EventDraft) -> String? {
        let frame = draft.trigger.frame
        if isContest(draft) { return "a contest, no violence" }
        if draft.isNatural { return "done by an accident or a force of nature" }
        if isMediaReport(draft) { return "a medium that reports is a source" }
        if draft.isQuoted, frame.weight == .weak || !hasNamedParticipant(draft) {
            return "quoted words without a named participant"
        }
        switch frame.weight {
        case .strong:
            let isKept = !isBare(draft) || draft.isHeadline || !frame.isVerb && draft.isDefinite
            return isKept ? nil : "no participant, place or date"
        case .normal where draft.trigger.frame.type == .protest && !draft.places.isEmpty: return nil
        case .normal where draft.trigger.frame.type == .assault && draft.isPassive: return nil
        case .normal: return (draft.actors + draft.recipients).isEmpty ? "no participant" : nil
        case .weak: return keepsWeak(draft) ? nil : "a word of many meanings, without two participants"
        }
    }

    private static let contests: Set<String> = ["beat", "defeat", "thrash", "hammer", "crush"]

    /// *Norway beats the Czech Republic*: between equals it is a game or a vote, against a crowd it is violence.
    private func isContest(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .assault, Self.contests.contains(draft.lemma), !draft.actors.isEmpty else {
            return false
        }
        let kinds = Set((draft.actors + draft.recipients).map { cast.entities[$0.entity].type })
        return draft.recipients.isEmpty || kinds.count == 1 && !kinds.contains(.group)
    }

    private func isBare(_ draft: EventDraft) -> Bool {
        draft.actors.isEmpty && draft.recipients.isEmpty && draft.places.isEmpty && draft.date == nil
    }

    /// A weak trigger needs somebody who acts and something more; at least one of the two by name.
    private func keepsWeak(_ draft: EventDraft) -> Bool {
        if isSuffered(draft) { return true }
        guard !draft.actors.isEmpty else { return false }
        if draft.trigger.frame.isSpeech, draft.trigger.frame.isVerb, draft.actors.contains(where: isNamed) {
            return true
        }
        if Self.owned.contains(draft.trigger.frame.type), !draft.trigger.frame.isVerb, isOwned(draft) { return true }
        let more = draft.recipients + draft.places
        if more.isEmpty { return draft.actors.contains(where: isNamed) && (draft.hasLightVerb || draft.isHeadline) }
        if draft.hasLightVerb { return true }
        return (draft.actors + draft.recipients).contains(where: isNamed)
    }

    private static let violent: Set<EventType> = [.coerce, .assault]
    private static let suffered: Set<EventType> = [.concede, .coerce, .accuse, .assault, .appoint, .retreat]

    /// *Davis was released*: a person by name to whom it is done, whoever did it.
    private func isSuffered(_ draft: EventDraft) -> Bool {
        guard draft.actors.isEmpty, draft.isPassive, Self.suffered.contains(draft.trigger.frame.type) else {
            return false
        }
        if Self.violent.contains(draft.trigger.frame.type), !draft.places.isEmpty { return true }
        return draft.recipients.contains { $0.rule == "passive-subject" && cast.entities[$0.entity].type == .person }
    }

    private static let owned: Set<EventType> = [.request, .reject, .support, .accuse, .threaten]

    /// *a European Union proposal*, *Iran's refusal*: an act that is somebody's by name.
    private func isOwned(_ draft: EventDraft) -> Bool {
        draft.actors.contains { $0.rule == "owner" && isNamed($0) }
    }

    /// An agency that reports is a source, not a speaker.
    private func isMediaReport(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .statement, let actor = draft.actors.first else { return false }
        let entity = cast.entities[actor.entity]
        let isMedia = entity.kind == .media || entity.type == .group && entity.name.lowercased().hasSuffix("media")
        return isMedia
    }

    private func hasNamedParticipant(_ draft: EventDraft) -> Bool {
        (draft.actors + draft.recipients).contains(where: isNamed)
    }

    /// By a name of its own, or as a group by that of its state: *Fijian rebels*.
    private func isNamed(_ participant: EventDraft.Participant) -> Bool {
        let entity = cast.entities[participant.entity]
        if [.state, .person, .organisation].contains(entity.type) { return true }
        return entity.type == .group && entity.name.contains { $0.isUppercase }
    }
}
