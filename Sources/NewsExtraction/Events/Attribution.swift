internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// *The following is attributable to Spokesperson X:* makes X the source of all that follows.
struct Attribution {
    let scans: [SentenceScan]
    let cast: Cast

    private static let longestTitle = 6

    func assign(_ drafts: inout [EventDraft]) {
        guard let (sentence, person) = scans.lazy.compactMap({ speaker(in: $0) }).first else { return }
        for index in drafts.indices where drafts[index].trigger.sentence > sentence {
            let known = drafts[index].actors + drafts[index].sources
            guard !isInHeadline(drafts[index], drafts), !known.contains(where: { $0.entity == person }) else {
                continue
            }
            drafts[index].add(person, as: .source, rule: "attribution")
        }
    }

    /// What the headline names, the article says in its own voice.
    private func isInHeadline(_ draft: EventDraft, _ drafts: [EventDraft]) -> Bool {
        drafts.contains { $0.isHeadline && $0.trigger.frame.type == draft.trigger.frame.type }
    }

    private func speaker(in scan: SentenceScan) -> (sentence: Int, person: Int)? {
        guard let start = scan.tokens.indices.first(where: { isAttribution($0, scan) }) else { return nil }
        for index in start..<min(scan.tokens.count, start + Self.longestTitle) {
            if let mention = scan.mentionAt[index], let entity = cast.entityOf[scan.index][mention],
                cast.entities[entity].type == .person
            {
                return (scan.index, entity)
            }
        }
        return nil
    }

    private func isAttribution(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.lower(index) == "to" && ["attributable", "attributed"].contains(scan.lower(index - 1))
            && (0..<index).contains { ["following", "below", "this"].contains(scan.lower($0)) }
    }
}
