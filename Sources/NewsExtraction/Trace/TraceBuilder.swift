internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Writes down what the steps decided, from what they left behind.
struct TraceBuilder {
    let scans: [SentenceScan]
    let cast: Cast
    let gazetteer: Gazetteer
    let dates: [[DateMention]]
    let filter: DraftFilter

    /// The trace of an article: triggers found, and drafts left, tell what became of them.
    func trace(found: [Trigger], joined: [EventDraft]) -> ExtractionTrace {
        var trace = ExtractionTrace(sentences: scans.map(\.sentence.span))
        for draft in joined {
            if let reason = filter.reason(toDrop: draft) {
                trace.notes.append(note(.droppedEvent, draft.trigger, reason))
            }
        }
        let left = Set(joined.map { [$0.trigger.sentence, $0.trigger.tokens.lowerBound] })
        for trigger in found where !left.contains([trigger.sentence, trigger.tokens.lowerBound]) {
            trace.notes.append(note(.joinedEvent, trigger, "says the same as another word of its sentence"))
        }
        for scan in scans {
            trace.notes += mentionNotes(scan) + dateNotes(scan, joined)
        }
        trace.notes.sort { ($0.words.start, $0.words.end, $0.reason) < ($1.words.start, $1.words.end, $1.reason) }
        return trace
    }

    private func note(_ kind: ExtractionTrace.Kind, _ trigger: Trigger, _ reason: String) -> ExtractionTrace.Note {
        let scan = scans[trigger.sentence]
        return .init(
            kind: kind,
            sentence: scan.index,
            words: span(trigger.tokens, scan),
            reason: "\(trigger.frame.type.rawValue) (\(trigger.frame.rule)): \(reason)"
        )
    }

    private func span(_ range: Range<Int>, _ scan: SentenceScan) -> TextSpan {
        scan.tokens[range.lowerBound].span.union(scan.tokens[range.upperBound - 1].span)
    }

    // MARK: Names

    private func mentionNotes(_ scan: SentenceScan) -> [ExtractionTrace.Note] {
        scan.mentions.enumerated().compactMap { index, mention in
            guard let (kind, reason) = remark(mention, cast.entityOf[scan.index][index], scan) else { return nil }
            return .init(kind: kind, sentence: scan.index, words: span(mention.tokens, scan), reason: reason)
        }
    }

    private func remark(_ mention: Mention, _ entity: Int?, _ scan: SentenceScan) -> (ExtractionTrace.Kind, String)? {
        switch (mention.referent, entity) {
        case (.pronoun, nil), (.title, nil), (.described, nil):
            return cast.pairOf[scan.index].isEmpty ? (.unresolved, "nobody named before fits") : nil
        case (.pronoun, let entity?), (.title, let entity?), (.described, let entity?):
            return (.rejectedReading, "read as \(cast.entities[entity].name), the nearest that fits")
        case (.known(let entry, _), let entity?) where gazetteer.entries[entry].capitalOf != nil:
            let isState = cast.entities[entity].type == .state
            let name = cast.entities[entity].name
            return (
                .rejectedReading,
                isState
                    ? "read as the government of \(name), not as the city" : "read as the city, not as the government"
            )
        default: return nil
        }
    }

    // MARK: Dates

    private func dateNotes(_ scan: SentenceScan, _ drafts: [EventDraft]) -> [ExtractionTrace.Note] {
        let here = drafts.filter { $0.trigger.sentence == scan.index }
        return dates[scan.index].flatMap { date -> [ExtractionTrace.Note] in
            let words = span(date.tokens, scan)
            var notes: [ExtractionTrace.Note] = []
            if let other = date.rejected, other != date.value {
                let reason = "read as \(date.value) by the tense and the day of publication, not as \(other)"
                notes.append(.init(kind: .rejectedDate, sentence: scan.index, words: words, reason: reason))
            }
            if !here.contains(where: { $0.date == date.value }) {
                let reason = "\(date.value): no event of the sentence takes it"
                notes.append(.init(kind: .unusedDate, sentence: scan.index, words: words, reason: reason))
            }
            return notes
        }
    }
}
