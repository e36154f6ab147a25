internal import KnowledgeGraph
internal import NewsOntology

/// Which drafts are events of the graph: those that more speaks for than against, contests and accidents apart.
struct DraftFilter {
    let cast: Cast
    let weights: EventWeights

    func keeps(_ draft: EventDraft) -> Bool { reason(toDrop: draft) == nil }

    /// Why a draft is no event of the graph; `nil` when it is one.
    func reason(toDrop draft: EventDraft) -> String? {
        if let veto = veto(of: draft) { return veto }
        if isSuffered(draft) || isDeed(draft) { return nil }
        let features = DraftFeatures(cast: cast).names(of: draft)
        guard weights.sum(features) < WeighedDraft.threshold else { return nil }
        let against = weights.strongestAgainst(features).map { ", most against it “\($0)”" } ?? ""
        return "too little speaks for an event" + against
    }

    /// What a draft cannot be an event for, whatever speaks for it.
    func veto(of draft: EventDraft) -> String? {
        if isContest(draft) { return "a contest, no violence" }
        if draft.isNatural { return "done by an accident or a force of nature" }
        return isMediaReport(draft) ? "a medium that reports is a source" : nil
    }

    private static let violent: Set<EventType> = [.coerce, .assault]
    private static let suffered: Set<EventType> = [.concede, .coerce, .accuse, .assault, .appoint, .retreat]

    /// *Davis was released*, *two stations were shut down in Karachi*: done to a person by name, or somewhere, whoever
    /// did it.
    private func isSuffered(_ draft: EventDraft) -> Bool {
        guard draft.actors.isEmpty, draft.isPassive, Self.suffered.contains(draft.trigger.frame.type) else {
            return false
        }
        if Self.violent.contains(draft.trigger.frame.type), !draft.places.isEmpty { return true }
        return draft.recipients.contains { $0.rule == "passive-subject" && cast.entities[$0.entity].type == .person }
    }

    /// *France agreed to attack Libya*: a verb of one meaning between two that have names.
    private func isDeed(_ draft: EventDraft) -> Bool {
        draft.trigger.frame.isVerb && draft.trigger.frame.weight != .weak && draft.actors.contains(where: isNamed)
            && draft.recipients.contains(where: isNamed)
    }

    private func isNamed(_ participant: EventDraft.Participant) -> Bool {
        [.state, .person, .organisation].contains(cast.entities[participant.entity].type)
    }

    private static let contests = WordKind.contests.words

    /// *Norway beats the Czech Republic*: between equals it is a game or a vote, against a crowd it is violence.
    private func isContest(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .assault, Self.contests.contains(draft.lemma), !draft.actors.isEmpty else {
            return false
        }
        let kinds = Set((draft.actors + draft.recipients).map { cast.entities[$0.entity].type })
        return draft.recipients.isEmpty || kinds.count == 1 && !kinds.contains(.group)
    }

    /// An agency that reports is a source, not a speaker.
    private func isMediaReport(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .statement, let actor = draft.actors.first else { return false }
        let entity = cast.entities[actor.entity]
        return entity.kind == .media || entity.type == .group && entity.name.lowercased().hasSuffix("media")
    }
}
