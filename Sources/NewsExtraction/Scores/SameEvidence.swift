internal import KnowledgeGraph
internal import NewsOntology

/// What speaks for and against two drafts being one event.
struct SameEvidence {
    let rules: EventMerger
    let scores: ScoreTable

    /// How many drafts back another mention of a happening is sought; the headline's are always asked.
    private static let reach = 40

    /// The earlier drafts that each could be the same as.
    func partners(of draft: Int, _ drafts: [EventDraft], headlines: [Int]) -> [Int] {
        let start = max(0, draft - Self.reach)
        return headlines.filter { $0 < start } + (start..<draft)
    }

    func evidence(_ a: EventDraft, _ b: EventDraft, odds: Float?) -> Evidences {
        var out = Evidences()
        out.add("bias")
        let isOneType = a.trigger.frame.type == b.trigger.frame.type
        out.add(isOneType ? "one type" : "two types")
        if isOneType { out.add("type:\(a.trigger.frame.type.rawValue)") }
        out.add("one lemma", if: a.lemma == b.lemma)
        out.add("one stem", if: a.lemma.prefix(4) == b.lemma.prefix(4))
        out.add("rules", if: rules.isSame(a, b))
        out.add(a.trigger.frame.isVerb ? "verb first" : "noun first")
        out.add(b.trigger.frame.isVerb ? "verb second" : "noun second")
        out.add("definite", if: b.isDefinite && !b.trigger.frame.isVerb)
        out.add("headline", if: a.isHeadline)
        out.add("speech", if: a.trigger.frame.isSpeech && b.trigger.frame.isSpeech)
        out.add("one paragraph", if: a.paragraph == b.paragraph)
        out.add("sentences:\(min(4, b.trigger.sentence - a.trigger.sentence))")
        let isOneStatus = a.status == b.status || Set([a.status, b.status]) == [.happened, .ongoing]
        out.add(isOneStatus ? "one status" : "two statuses")
        if let first = a.date, let second = b.date { out.add(first == second ? "one date" : "two dates") }
        for role in [EventRole.actors, .recipients, .places] {
            compare(Set(a[role].map(\.entity)), Set(b[role].map(\.entity)), role.rawValue, &out)
        }
        guard let odds else {
            out.add("no odds")
            return out
        }
        out.add("odds", odds: odds)
        out.add(isOneType ? "odds of one type" : "odds of two types", odds: odds)
        return out
    }

    private func compare(_ a: Set<Int>, _ b: Set<Int>, _ name: String, _ out: inout Evidences) {
        if a.isEmpty || b.isEmpty {
            out.add("\(name):" + (a.isEmpty && b.isEmpty ? "none" : "one side"))
        } else {
            out.add("\(name):" + (a.isDisjoint(with: b) ? "others" : a == b ? "same" : "shared"))
        }
    }
}
