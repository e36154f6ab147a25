internal import NewsLanguage
internal import NewsOntology

/// Who is accused of an act or punished for it did it, as the accuser says: *charged X with the murder of Y*, *sentenced
/// for the bombing*.
struct Crimes {
    let participants: Participants
    let traits: EventTraits

    private static let links: Set<String> = ["with", "of", "for"]
    private static let punishments = WordKind.punishments.words

    private var tree: Tree { participants.tree }

    func apply(to drafts: inout [EventDraft]) {
        for act in drafts.indices where !drafts[act].trigger.frame.isVerb {
            guard traits.has(drafts[act].trigger.frame.type, .violent), drafts[act].actors.isEmpty,
                let charge = charge(over: drafts[act].trigger.head, drafts)
            else { continue }
            let accused = drafts[charge].recipients.map(\.entity).filter { participants.type($0) != .place }
            drafts[act].recipients.removeAll { accused.contains($0.entity) }
            for entity in accused { drafts[act].add(entity, as: .actor, rule: "accused") }
            let frame = drafts[charge].trigger.frame
            if !accused.isEmpty, frame.complement == .possible, drafts[act].status == .happened {
                drafts[act].status = .possible
                drafts[act].statusCue = tree.tokens[drafts[charge].trigger.head].form
            }
        }
    }

    /// The draft of the verb that accuses of the act, or punishes for it.
    private func charge(over noun: Int, _ drafts: [EventDraft]) -> Int? {
        guard ["obl", "nmod"].contains(tree.relation(noun)), Self.links.contains(tree.preposition(noun)),
            let above = tree.tokens[noun].head
        else { return nil }
        return drafts.indices.first { index in
            let frame = drafts[index].trigger.frame
            // Who was not charged with it is not told to have done it; who is criticised over it need not have.
            guard frame.isVerb, drafts[index].trigger.head == above, drafts[index].status != .denied else {
                return false
            }
            return frame.type == .accuse || frame.type == .coerce && Self.punishments.contains(drafts[index].lemma)
        }
    }
}
