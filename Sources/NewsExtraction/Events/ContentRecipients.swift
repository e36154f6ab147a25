internal import NewsLanguage
internal import NewsOntology

/// Whom a speech act is about when only its content says so: *warned that Iran's programme is dangerous*.
struct ContentRecipients {
    let participants: Participants

    private static let types: Set<EventType> = [.accuse, .support, .reject]

    func fill(_ drafts: inout [EventDraft]) {
        for index in drafts.indices {
            let frame = drafts[index].trigger.frame
            guard frame.isVerb, frame.isSpeech, Self.types.contains(frame.type),
                drafts[index].recipients.isEmpty || frame.type == .accuse
            else {
                continue
            }
            for clause in participants.tree.children(drafts[index].trigger.head, ["ccomp"]) {
                for entity in subject(of: clause) {
                    drafts[index].add(entity, as: .recipient, rule: "subject-of-content")
                }
            }
        }
    }

    private func subject(of clause: Int) -> [Int] {
        let heads = participants.tree.children(clause, ["nsubj", "nsubj:pass"])
        let direct = participants.entities(of: heads)
        let found = direct.isEmpty ? heads.flatMap { participants.modifiers(of: $0) } : direct
        return found.filter { participants.type($0) != .place }
    }
}
