internal import NewsLanguage
internal import NewsOntology

/// What the grammar around a trigger changes in what its frame says.
struct DraftCorrections {
    let participants: Participants

    func apply(to drafts: inout [EventDraft]) {
        for index in drafts.indices { turnRefusal(&drafts[index]) }
        for index in drafts.indices { addAnnouncer(index, &drafts) }
    }

    /// *did not recognise* is a refusal, and it happened.
    private func turnRefusal(_ draft: inout EventDraft) {
        guard [.support, .agree].contains(draft.trigger.frame.type), draft.status == .denied, draft.trigger.frame.isVerb
        else { return }
        draft.trigger.frame.type = .reject
        draft.trigger.frame.mode = nil
        draft.trigger.frame.cameo = "120"
        draft.status = .happened
    }

    private static let deeds: Set<EventType> = [.sanction, .coerce, .aid, .retreat, .mobilize, .concede]

    /// *The United States announced that the assets had been frozen*: who announces a deed without a doer did it.
    private func addAnnouncer(_ index: Int, _ drafts: inout [EventDraft]) {
        let draft = drafts[index]
        guard draft.trigger.frame.isVerb, draft.actors.isEmpty, Self.deeds.contains(draft.trigger.frame.type),
            participants.tree.isPassive(draft.trigger.head),
            let speech = drafts.first(where: { isAnnouncement($0, of: draft) })
        else { return }
        for actor in speech.actors { drafts[index].add(actor.entity, as: .actor, rule: "announcer") }
    }

    private func isAnnouncement(_ speech: EventDraft, of draft: EventDraft) -> Bool {
        guard ["announce", "declare"].contains(speech.lemma) else { return false }
        let path = participants.tree.path(from: draft.trigger.head)
        guard let at = path.firstIndex(of: speech.trigger.head), at > 0 else { return false }
        return participants.tree.relation(path[at - 1]) == "ccomp"
            && path[..<(at - 1)].allSatisfy { participants.tree.relation($0) == "conj" }
    }
}
