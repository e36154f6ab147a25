internal import KnowledgeGraph
internal import NewsOntology

/// What speaks for or against a draft being an event of the graph.
struct DraftFeatures {
    let cast: Cast
    let traits: EventTraits

    func evidence(of draft: EventDraft) -> Evidences {
        let frame = draft.trigger.frame
        let kind = frame.isVerb ? "verb" : "noun"
        let actor = party(draft.actors)
        let recipient = party(draft.recipients)
        var evidence = Evidences()
        for name in [
            "bias", kind, "weight:\(frame.weight.rawValue)", "\(kind) weight:\(frame.weight.rawValue)",
            "type:\(frame.type.rawValue)", "\(kind) type:\(frame.type.rawValue)", "actor:\(actor)",
            "recipient:\(recipient)", "\(kind) actor:\(actor)", "\(kind) recipient:\(recipient)",
            "parties:\(actor) \(recipient)", "\(frame.weight.rawValue) parties:\(actor) \(recipient)",
            "status:\(draft.status.rawValue)", "paragraph:\(min(3, draft.paragraph))",
        ] { evidence.add(name) }
        for name in draft.grammar { evidence.add("\(kind) \(name)") }
        let signs: [(String, Bool)] = [
            ("place", !draft.places.isEmpty), ("date", draft.date != nil), ("light-verb", draft.hasLightVerb),
            ("quoted", draft.isQuoted), ("headline", draft.isHeadline), ("definite", draft.isDefinite),
            ("passive", draft.isPassive), ("speech", frame.isSpeech), ("source", !draft.sources.isEmpty),
        ]
        for (name, isSo) in signs where isSo {
            evidence.add(name)
            evidence.add("\(kind) \(name)")
        }
        evidence.add("suffered", if: isSuffered(draft))
        evidence.add("deed", if: isDeed(draft))
        if let belief = draft.belief {
            evidence.add("odds", odds: belief)
            evidence.add("\(kind) odds", odds: belief)
            evidence.add("weight:\(frame.weight.rawValue) odds", odds: belief)
        } else {
            evidence.add("no odds")
        }
        return evidence
    }

    /// The best known of some participants: by a name of their own, as a group, as a place, or nobody.
    private func party(_ participants: [EventDraft.Participant]) -> String {
        let types = Set(participants.map { cast.entities[$0.entity].type })
        if types.isEmpty { return "nobody" }
        if !types.isDisjoint(with: [.person, .organisation, .state]) { return "named" }
        return types.contains(.group) ? "group" : "place"
    }

    /// *Davis was released*, *two stations were shut down in Karachi*: done to a person by name, or somewhere, whoever
    /// did it.
    private func isSuffered(_ draft: EventDraft) -> Bool {
        guard draft.actors.isEmpty, draft.isPassive, traits.has(draft.trigger.frame.type, .suffered) else {
            return false
        }
        if traits.has(draft.trigger.frame.type, .violent), !draft.places.isEmpty { return true }
        return draft.recipients.contains { $0.rule == "passive-subject" && cast.entities[$0.entity].type == .person }
    }

    /// *France agreed to attack Libya*: a verb of one meaning between two that have names.
    private func isDeed(_ draft: EventDraft) -> Bool {
        draft.trigger.frame.isVerb && [.strong, .normal].contains(draft.trigger.frame.weight)
            && draft.actors.contains(where: isNamed) && draft.recipients.contains(where: isNamed)
    }

    private func isNamed(_ participant: EventDraft.Participant) -> Bool {
        [.state, .person, .organisation].contains(cast.entities[participant.entity].type)
    }
}
