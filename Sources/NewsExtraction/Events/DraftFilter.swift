internal import KnowledgeGraph
internal import NewsOntology

/// Which drafts are events of the graph: those that more speaks for than against, contests and accidents apart.
struct DraftFilter {
    let cast: Cast
    let traits: EventTraits
    let scores: ScoreTable

    func keeps(_ draft: EventDraft) -> Bool { reason(toDrop: draft) == nil }

    /// Why a draft is no event of the graph; `nil` when it is one.
    func reason(toDrop draft: EventDraft) -> String? {
        if let veto = veto(of: draft) { return veto }
        // A user's own word names an event wherever somebody takes part in it.
        if draft.trigger.frame.source != nil, !draft.actors.isEmpty || !draft.recipients.isEmpty { return nil }
        let evidence = DraftFeatures(cast: cast, traits: traits).evidence(of: draft)
        guard scores.sum(.event, evidence) < WeighedDraft.threshold + margin(draft) else { return nil }
        let against = scores.strongestAgainst(.event, evidence).map { ", most against it “\($0)”" } ?? ""
        return "too little speaks for an event" + against
    }

    /// How much more must speak for a word that no row of the lexicon has, where fewer than two take part in what it names:
    /// on texts of other kinds than the model has learnt from, most of these are no events.
    private static let unknown = 1.0

    private func margin(_ draft: EventDraft) -> Double {
        draft.trigger.frame.weight == .none && draft.actors.count + draft.recipients.count < 2 ? Self.unknown : 0
    }

    /// What a draft cannot be an event for, whatever speaks for it.
    func veto(of draft: EventDraft) -> String? {
        if isContest(draft) { return "a contest, no violence" }
        if isOfGame(draft) { return "a part of a game" }
        if draft.isNatural { return "done by an accident or a force of nature" }
        return isMediaReport(draft) ? "a medium that reports is a source" : nil
    }

    private static let contests = WordKind.contests.words

    /// *Norway beats the Czech Republic*: between equals it is a game or a vote, against a crowd it is violence.
    private func isContest(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .assault else { return false }
        if draft.isSport, draft.trigger.frame.isVerb, draft.casualties == Casualties() { return true }
        guard Self.contests.contains(draft.lemma), !draft.actors.isEmpty else { return false }
        let kinds = Set((draft.actors + draft.recipients).map { cast.entities[$0.entity].type })
        return draft.recipients.isEmpty || kinds.count == 1 && !kinds.contains(.group)
    }

    private static let inGames: Set<EventType> = [
        .assault, .coerce, .sanction, .mobilize, .appoint, .retreat, .concede,
    ]

    /// *Iniesta kicked the ball*, *won the cup*: in the report of a game only what has one meaning everywhere is an act.
    private func isOfGame(_ draft: EventDraft) -> Bool {
        draft.isInGame && draft.trigger.frame.weight != .strong && Self.inGames.contains(draft.trigger.frame.type)
            && draft.casualties == Casualties()
    }

    /// An agency that reports is a source, not a speaker.
    private func isMediaReport(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .statement, let actor = draft.actors.first else { return false }
        let entity = cast.entities[actor.entity]
        return entity.kind == .media || entity.type == .group && entity.name.lowercased().hasSuffix("media")
    }
}
