import GoldGraphs
import KnowledgeGraph
import NewsExtraction
import NewsOntology
import NewsText

/// A question that is decided by evidence, with the answer of the annotation.
struct JudgedQuestion {
    var question: Question
    var evidence: Evidences
    var answer: Bool
}

/// Answers the questions of an article by its annotation; what that calls optional is not asked.
struct QuestionJudge {
    private let weighed: WeighedStory
    private let gold: GoldGraph
    private let spans: [[TextSpan]]
    private let idOf: [Int: String]
    private let optional: Set<String>

    init(_ weighed: WeighedStory, _ gold: GoldGraph, text: String) {
        (self.weighed, self.gold) = (weighed, gold)
        let places = TriggerPlaces(text)
        spans = gold.events.map(places.spans)
        var story = Story()
        story.entities = weighed.entities
        idOf = GoldAlignment(story, gold).gold
        optional = Set(gold.entities.filter { $0.optional == true }.map(\.id))
    }

    func questions() -> [JudgedQuestion] {
        let events = weighed.drafts.map(event)
        return drafts(events) + roles(events) + dates(events) + pairs(events)
    }

    /// The annotated event of a draft: one of its type, and one that is not optional, before others.
    private func event(_ draft: WeighedDraft) -> Int? {
        let found = gold.events.indices.filter { index in
            draft.spans.contains { mine in spans[index].contains { mine.start < $0.end && $0.start < mine.end } }
        }
        return found.max { (rank($0, draft), $1) < (rank($1, draft), $0) }
    }

    private func rank(_ event: Int, _ draft: WeighedDraft) -> Int {
        let isTyped = gold.events[event].types.contains(draft.type.rawValue)
        return (isTyped ? 2 : 0) + (gold.events[event].optional == true ? 0 : 1)
    }

    private func isOptional(_ event: Int?) -> Bool { event.map { gold.events[$0].optional == true } ?? false }

    private func drafts(_ events: [Int?]) -> [JudgedQuestion] {
        weighed.drafts.indices.compactMap { index in
            if isOptional(events[index]) { return nil }
            return JudgedQuestion(
                question: .event,
                evidence: weighed.drafts[index].evidence,
                answer: events[index] != nil
            )
        }
    }

    /// The annotated event that most of some drafts are, the first of several.
    private func main(_ drafts: [Int], _ events: [Int?]) -> Int? {
        let found = drafts.compactMap { events[$0] }
        return found.max { a, b in
            (found.count { $0 == a }, b) < (found.count { $0 == b }, a)
        }
    }

    private func roles(_ events: [Int?]) -> [JudgedQuestion] {
        weighed.roles.compactMap { candidate in
            guard let number = main(candidate.drafts, events), !isOptional(number) else { return nil }
            let event = gold.events[number]
            if candidate.role == .recipients, event.type == EventType.statement.rawValue { return nil }
            let id = idOf[candidate.entity]
            if let id, optional.contains(id) { return nil }
            let wanted = participants(event, candidate.role)
            return JudgedQuestion(
                question: candidate.question,
                evidence: candidate.evidence,
                answer: id.map(wanted.contains) ?? false
            )
        }
    }

    private func participants(_ event: GoldGraph.Event, _ role: EventRole) -> [String] {
        switch role {
        case .actors: event.actors ?? []
        case .recipients: event.recipients ?? []
        case .places: event.places ?? []
        case .sources: event.sources ?? []
        }
    }

    private func dates(_ events: [Int?]) -> [JudgedQuestion] {
        weighed.dates.compactMap { candidate in
            guard let number = main(candidate.drafts, events), !isOptional(number) else { return nil }
            let answer = gold.events[number].date == candidate.value
            return JudgedQuestion(question: candidate.question, evidence: candidate.evidence, answer: answer)
        }
    }

    private func pairs(_ events: [Int?]) -> [JudgedQuestion] {
        weighed.pairs.compactMap { pair in
            guard let first = events[pair.first], let second = events[pair.second] else { return nil }
            if isOptional(first) && isOptional(second) && first != second { return nil }
            return JudgedQuestion(question: .same, evidence: pair.evidence, answer: first == second)
        }
    }
}
