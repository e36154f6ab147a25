internal import KnowledgeGraph
internal import NewsOntology

/// Which drafts are events of the graph: those with the participants that their trigger's weight asks for.
struct DraftFilter {
    let cast: Cast

    func keeps(_ draft: EventDraft) -> Bool {
        let frame = draft.trigger.frame
        if isMediaReport(draft) { return false }
        if draft.isQuoted, frame.weight != .strong || !hasNamedParticipant(draft) { return false }
        let participants = draft.actors + draft.recipients
        switch frame.weight {
        case .strong:
            return !participants.isEmpty || draft.isHeadline || !draft.places.isEmpty || draft.date != nil
                || !frame.isVerb && draft.isDefinite
        case .normal: return !participants.isEmpty
        case .weak:
            return draft.actors.contains(where: isNamed)
                && (draft.recipients.contains(where: isNamed) || draft.hasLightVerb || draft.isHeadline)
        }
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

    private func isNamed(_ participant: EventDraft.Participant) -> Bool {
        [.state, .person, .organisation].contains(cast.entities[participant.entity].type)
    }
}
