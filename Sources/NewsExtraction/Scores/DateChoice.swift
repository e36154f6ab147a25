internal import NewsLanguage
internal import NewsOntology

/// Decides which of the dates around an event is its own, if any.
struct DateChoice {
    let scans: [SentenceScan]
    /// The dates of each sentence.
    let dates: [[DateMention]]
    let scores: ScoreTable
    private let trees: [Tree?]
    private let quotes: Quotes

    /// What the evidence for a date must add up to.
    private static let threshold = -1.2
    /// How many sentences before a word a date is sought in.
    private static let reach = 3

    /// A date that an event may have.
    struct Candidate {
        var value: String
        var evidence: Evidences
    }

    init(scans: [SentenceScan], dates: [[DateMention]], scores: ScoreTable) {
        (self.scans, self.dates, self.scores) = (scans, dates, scores)
        quotes = Quotes(scans)
        trees = scans.indices.map { dates[$0].isEmpty ? nil : Tree(scans[$0]) }
    }

    func candidates(_ drafts: [EventDraft]) -> [[Candidate]] {
        let heads = drafts.reduce(into: [Int: [Int]]()) { $0[$1.trigger.sentence, default: []].append($1.trigger.head) }
        return drafts.map { candidates($0, heads[$0.trigger.sentence] ?? []) }
    }

    /// Gives each draft the date that most speaks for, or none.
    func assign(_ candidates: [[Candidate]], to drafts: inout [EventDraft]) {
        for (index, own) in candidates.enumerated() { drafts[index].date = best(own, .date) }
    }

    /// Gives the drafts of each event its date.
    func assign(_ candidates: [[Candidate]], groups: [[Int]], to drafts: inout [EventDraft]) {
        for group in groups {
            let date = best(Self.together(group.map { candidates[$0] }), .eventDate)
            for index in group { drafts[index].date = date }
        }
    }

    private func best(_ candidates: [Candidate], _ question: Question) -> String? {
        let sums = candidates.map { scores.sum(question, $0.evidence) }
        let best = sums.indices.max { (sums[$0], $1) < (sums[$1], $0) }
        return best.flatMap { sums[$0] > Self.threshold ? candidates[$0].value : nil }
    }

    /// The candidates of an event that several drafts tell of.
    static func together(_ all: [[Candidate]]) -> [Candidate] {
        guard all.count > 1 else { return all.first ?? [] }
        var order: [String] = []
        var byValue: [String: [Evidences]] = [:]
        for candidate in all.joined() {
            if byValue[candidate.value] == nil { order.append(candidate.value) }
            byValue[candidate.value, default: []].append(candidate.evidence)
        }
        return order.map { value in
            var evidence = Evidences.together(byValue[value] ?? [])
            evidence.add("words:\(min(4, all.count))")
            evidence.add("by words:\(min(4, byValue[value]?.count ?? 0))")
            return Candidate(value: value, evidence: evidence)
        }
    }

    private func candidates(_ draft: EventDraft, _ heads: [Int]) -> [Candidate] {
        var found: [Candidate] = []
        let sentence = draft.trigger.sentence
        for date in dates[sentence] where !isOfSetting(date, draft) && !isQuoted(date, apartFrom: draft) {
            add(Candidate(value: date.value, evidence: evidence(date, draft, heads)), to: &found)
        }
        for step in 1...Self.reach {
            guard let date = step <= sentence ? dates[sentence - step].last : nil else { continue }
            add(Candidate(value: date.value, evidence: evidence(date, before: step, draft)), to: &found)
            break
        }
        let barred = dates[sentence].filter { isQuoted($0, apartFrom: draft) }.map(\.value)
        if let rule = draft.date, !barred.contains(rule), !found.contains(where: { $0.value == rule }) {
            var evidence = self.evidence(draft)
            evidence.add("rule")
            evidence.add("rule from elsewhere")
            found.append(Candidate(value: rule, evidence: evidence))
        }
        return found
    }

    /// *told aides to "follow the example set eight years ago"*: a day in a quotation is not that of the speech.
    private func isQuoted(_ date: DateMention, apartFrom draft: EventDraft) -> Bool {
        let quotation = quotes.quotation[draft.trigger.sentence]
        return quotation[date.tokens.lowerBound] != nil && quotation[draft.trigger.head] == nil
    }

    private func isOfSetting(_ date: DateMention, _ draft: EventDraft) -> Bool {
        guard let tree = trees[draft.trigger.sentence] else { return false }
        return tree.isInSetting(tree.top(of: date.tokens), below: draft.trigger.head)
    }

    private func add(_ candidate: Candidate, to found: inout [Candidate]) {
        if !found.contains(where: { $0.value == candidate.value }) { found.append(candidate) }
    }

    /// What is known of the draft whatever the date.
    private func evidence(_ draft: EventDraft) -> Evidences {
        var out = Evidences()
        out.add("bias")
        out.add(draft.trigger.frame.isVerb ? "verb" : "noun")
        out.add("status:\(draft.status.rawValue)")
        out.add("type:\(draft.trigger.frame.type.rawValue)")
        out.add("speech", if: draft.trigger.frame.isSpeech)
        out.add("quoted", if: draft.isQuoted)
        out.add("rules say none", if: draft.date == nil)
        return out
    }

    /// A date of a sentence before.
    private func evidence(_ date: DateMention, before step: Int, _ draft: EventDraft) -> Evidences {
        var out = evidence(draft)
        let sentence = draft.trigger.sentence
        out.add("before:\(step)")
        out.add("before in paragraph", if: scans[sentence - step].sentence.paragraph == draft.paragraph)
        out.add("before, speech", if: draft.trigger.frame.isSpeech)
        out.add("before, first sentence", if: scans[sentence - step].sentence.paragraph <= 1)
        out.add("before, other date here", if: !dates[sentence].isEmpty)
        addRule(date, draft, &out)
        return out
    }

    private func addRule(_ date: DateMention, _ draft: EventDraft, _ out: inout Evidences) {
        if draft.date == date.value { out.add("rule") }
        if let other = draft.date, other != date.value { out.add("rules say another") }
        out.add("interval", if: date.value.utf8.contains(UInt8(ascii: "/")))
        out.add("day", if: date.value.utf8.count == 10)
        out.add("year", if: date.value.utf8.count == 4)
    }

    private func evidence(_ date: DateMention, _ draft: EventDraft, _ heads: [Int]) -> Evidences {
        var out = evidence(draft)
        let sentence = draft.trigger.sentence
        let head = draft.trigger.head
        out.add("here")
        addRule(date, draft, &out)
        out.add("only date here", if: dates[sentence].count == 1)
        out.add("only event here", if: heads.count == 1)
        let isAfter = date.tokens.lowerBound > head
        out.add(isAfter ? "after" : "first")
        out.add("first word", if: date.tokens.lowerBound <= 1)
        let between =
            isAfter ? head + 1..<date.tokens.lowerBound : date.tokens.upperBound..<max(head, date.tokens.upperBound)
        out.add("gap:\(Self.bucket(between.count))")
        out.add("event between", if: heads.contains { between.contains($0) })
        out.add("comma between", if: between.contains { scans[sentence].lower($0) == "," })
        addPath(date, head, sentence, &out)
        return out
    }

    private static func bucket(_ count: Int) -> Int { count < 3 ? count : count < 6 ? 3 : count < 12 ? 6 : 12 }

    /// How the date hangs on the event in the tree.
    private func addPath(_ date: DateMention, _ head: Int, _ sentence: Int, _ out: inout Evidences) {
        guard let tree = trees[sentence] else { return }
        let up = tree.path(from: tree.top(of: date.tokens))
        if let steps = up.firstIndex(of: head) {
            out.add("below:\(min(3, steps))")
            return
        }
        let own = tree.path(from: head)
        guard let meeting = own.firstIndex(where: up.contains), let other = up.firstIndex(of: own[meeting]) else {
            return
        }
        out.add("beside:\(min(3, meeting)) \(min(3, other))")
        out.add("beside by \(tree.relation(own[max(0, meeting - 1)]))")
    }
}
