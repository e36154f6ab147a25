internal import KnowledgeGraph
internal import NewsOntology

/// What speaks for or against a draft being an event of the graph, as names that a table gives weights to.
struct DraftFeatures {
    let cast: Cast

    func names(of draft: EventDraft) -> [String] {
        let frame = draft.trigger.frame
        let kind = frame.isVerb ? "verb" : "noun"
        let actor = party(draft.actors)
        let recipient = party(draft.recipients)
        var names = [
            "bias", kind, "weight:\(frame.weight.rawValue)", "\(kind) weight:\(frame.weight.rawValue)",
            "type:\(frame.type.rawValue)", "\(kind) type:\(frame.type.rawValue)", "actor:\(actor)",
            "recipient:\(recipient)", "\(kind) actor:\(actor)", "\(kind) recipient:\(recipient)",
            "parties:\(actor) \(recipient)", "\(frame.weight.rawValue) parties:\(actor) \(recipient)",
            "status:\(draft.status.rawValue)", "paragraph:\(min(3, draft.paragraph))",
        ]
        names += draft.grammar.map { "\(kind) \($0)" }
        let signs: [(String, Bool)] = [
            ("place", !draft.places.isEmpty), ("date", draft.date != nil), ("light-verb", draft.hasLightVerb),
            ("quoted", draft.isQuoted), ("headline", draft.isHeadline), ("definite", draft.isDefinite),
            ("passive", draft.isPassive), ("speech", frame.isSpeech), ("source", !draft.sources.isEmpty),
        ]
        for (name, isSo) in signs where isSo { names += [name, "\(kind) \(name)"] }
        return names
    }

    /// The best known of some participants: by a name of their own, as a group, as a place, or nobody.
    private func party(_ participants: [EventDraft.Participant]) -> String {
        let types = Set(participants.map { cast.entities[$0.entity].type })
        if types.isEmpty { return "nobody" }
        if !types.isDisjoint(with: [.person, .organisation, .state]) { return "named" }
        return types.contains(.group) ? "group" : "place"
    }
}
