internal import NewsLanguage
internal import NewsOntology

/// Gives a place that no event has taken to the event that it hangs on, however far up the tree: *killed two citizens
/// carrying weapons in Lahore*, *a report on the detention of citizens in Belarus*.
struct PlaceAssignment {
    let participants: Participants

    private static let locative: Set<String> = ["in", "at", "near", "outside"]

    func assign(to drafts: inout [EventDraft]) {
        for (index, mention) in participants.scan.inReadingOrder {
            guard let entity = participants.entity(of: index), [.place, .state].contains(participants.type(entity)),
                isLocative(mention), !drafts.contains(where: { takes($0, entity) }),
                let owner = owner(of: mention, drafts)
            else { continue }
            drafts[owner].add(entity, as: .place, rule: "place-below")
        }
    }

    private func isLocative(_ mention: Mention) -> Bool {
        let scan = participants.scan
        var before = mention.phrase.lowerBound - 1
        while before > 0, [.determiner, .adjective].contains(scan.tokens[before].upos) { before -= 1 }
        return Self.locative.contains(scan.lower(before)) && !scan.isPossessive(mention.tokens.upperBound)
    }

    private func takes(_ draft: EventDraft, _ entity: Int) -> Bool {
        (draft.actors + draft.recipients + draft.places).contains { $0.entity == entity }
    }

    /// The nearest event above that has no place yet; a speech act above another event is not asked.
    private func owner(of mention: Mention, _ drafts: [EventDraft]) -> Int? {
        let tree = participants.tree
        for step in tree.path(from: tree.top(of: mention.phrase)) {
            let found = drafts.firstIndex {
                $0.trigger.head == step || $0.hasLightVerb && tree.tokens[$0.trigger.head].head == step
            }
            guard let found else { continue }
            return drafts[found].places.isEmpty && !drafts[found].trigger.frame.isSpeech ? found : nil
        }
        return nil
    }
}
