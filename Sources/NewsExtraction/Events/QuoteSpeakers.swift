internal import NewsOntology

/// Gives what is told within a quotation its speaker as the source, also over paragraphs.
struct QuoteSpeakers {
    let quotes: Quotes

    func assign(_ drafts: inout [EventDraft]) {
        for number in quotes.sentences.indices {
            guard let speaker = speaker(of: number, drafts) else { continue }
            for index in drafts.indices where quotation(drafts[index]) == number {
                add(drafts[speaker].actors, to: &drafts[index])
            }
        }
    }

    private func quotation(_ draft: EventDraft) -> Int? {
        quotes.quotation[draft.trigger.sentence][draft.trigger.head]
    }

    /// Who speaks in a sentence that has a part of the quotation; of one that stands alone, who spoke right before.
    private func speaker(of number: Int, _ drafts: [EventDraft]) -> Int? {
        guard let first = quotes.sentences[number].first else { return nil }
        let here = drafts.indices.first {
            quotes.sentences[number].contains(drafts[$0].trigger.sentence) && isSpeech(drafts[$0])
        }
        guard here == nil, quotes.isAtStart[number] else { return here }
        return drafts.indices.last { drafts[$0].trigger.sentence == first - 1 && isSpeech(drafts[$0]) }
    }

    private func isSpeech(_ draft: EventDraft) -> Bool {
        draft.trigger.frame.isSpeech && draft.trigger.frame.isVerb && quotation(draft) == nil && !draft.actors.isEmpty
    }

    private func add(_ speakers: [EventDraft.Participant], to draft: inout EventDraft) {
        if draft.isFirstPerson, draft.actors.isEmpty {
            for speaker in speakers { draft.add(speaker.entity, as: .actor, rule: "first-person") }
            return
        }
        for speaker in speakers {
            let isOwn = draft.trigger.frame.isSpeech && draft.actors.contains { $0.entity == speaker.entity }
            guard !isOwn, !draft.sources.contains(where: { $0.entity == speaker.entity }) else { continue }
            draft.sources.append(.init(entity: speaker.entity, rule: "speaker-of-quotation"))
        }
    }
}
