internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// Who says so: the speaker of the clause above, and whoever stands after *according to*.
struct SourceFinder: Sendable {
    private let phrases: NameIndex<String>

    static func builtIn() -> SourceFinder {
        var phrases = NameIndex<String>()
        for row in EmbeddedTable(named: "reporting-phrases")?.rows ?? [] { phrases.add(row[0], row[1]) }
        return SourceFinder(phrases: phrases)
    }

    func assign(_ drafts: inout [EventDraft], _ participants: Participants, _ cast: Cast) {
        addSpeakers(&drafts, participants.tree)
        addPhrases(&drafts, participants, cast)
    }

    // MARK: Clauses

    private func addSpeakers(_ drafts: inout [EventDraft], _ tree: Tree) {
        let speech = drafts.indices.filter { drafts[$0].trigger.frame.isSpeech && !drafts[$0].actors.isEmpty }
        for index in drafts.indices {
            guard let speaker = speech.last(where: { $0 != index && governs(drafts[$0], drafts[index], tree) }) else {
                continue
            }
            for actor in drafts[speaker].actors
            where !drafts[index].actors.contains(where: {
                $0.entity == actor.entity && drafts[index].trigger.frame.isSpeech
            }) {
                drafts[index].sources.append(.init(entity: actor.entity, rule: "reported-clause"))
            }
        }
    }

    private func governs(_ speech: EventDraft, _ event: EventDraft, _ tree: Tree) -> Bool {
        let path = tree.path(from: event.trigger.head)
        guard let at = path.firstIndex(of: speech.trigger.head), at > 0 else { return false }
        let link = tree.relation(path[at - 1])
        return link == "ccomp" || link == "parataxis" && event.trigger.head > speech.trigger.head
    }

    // MARK: Phrases

    private func addPhrases(_ drafts: inout [EventDraft], _ participants: Participants, _ cast: Cast) {
        let scan = participants.scan
        var index = 0
        while index < scan.tokens.count {
            guard let (range, _) = phrases.match(scan.lowerPieces, at: index) else {
                index += 1
                continue
            }
            if let source = entity(after: range, participants) { add(source, range, &drafts, cast) }
            index = range.upperBound
        }
    }

    private func entity(after range: Range<Int>, _ participants: Participants) -> Int? {
        let scan = participants.scan
        let limit = min(scan.tokens.count, range.upperBound + 8)
        guard range.upperBound < limit else { return nil }
        for index in range.upperBound..<limit {
            if scan.tokens[index].form == "," { return nil }
            guard let mention = scan.mentionAt[index] else { continue }
            if let entity = participants.entity(at: participants.tree.top(of: scan.mentions[mention].phrase)) {
                return entity
            }
        }
        return nil
    }

    private func add(_ source: Int, _ range: Range<Int>, _ drafts: inout [EventDraft], _ cast: Cast) {
        for index in drafts.indices where !drafts[index].actors.contains(where: { $0.entity == source }) {
            drafts[index].sources.append(.init(entity: source, rule: "reporting-phrase"))
        }
    }
}
