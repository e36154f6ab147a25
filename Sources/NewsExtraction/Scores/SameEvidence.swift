internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// What speaks for and against two drafts being one event.
struct SameEvidence {
    let rules: EventMerger
    let scores: ScoreTable
    let trees: [Tree]

    /// How many drafts back another mention of a happening is sought; the headline's are always asked.
    private static let reach = 40

    /// The earlier drafts that each could be the same as.
    func partners(of draft: Int, _ drafts: [EventDraft], headlines: [Int]) -> [Int] {
        let start = max(0, draft - Self.reach)
        return headlines.filter { $0 < start } + (start..<draft)
    }

    /// What speaks for two drafts, the second after the first, being one event; `isNearest` when no draft between them is
    /// of the second's type.
    func evidence(_ a: EventDraft, _ b: EventDraft, odds: Float?, isNearest: Bool) -> Evidences {
        var out = Evidences()
        let isOneType = a.trigger.frame.type == b.trigger.frame.type
        // What holds for meetings need not hold for statements: most is counted by type.
        let kind = isOneType ? a.trigger.frame.type.rawValue : "two types"
        out.add("bias")
        out.add(kind)
        out.add("one type", if: isOneType)
        addWords(a, b, kind, isOneType, &out)
        addPlace(a, b, kind, isNearest, &out)
        addParties(a, b, kind, &out)
        addGrammar(a, b, &out)
        guard let odds else {
            out.add("no odds")
            return out
        }
        out.add("odds", odds: odds)
        out.add("\(kind) odds", odds: odds)
        return out
    }

    private func addWords(
        _ a: EventDraft,
        _ b: EventDraft,
        _ kind: String,
        _ isOneType: Bool,
        _ out: inout Evidences
    ) {
        let isOneLemma = a.lemma == b.lemma
        out.add("one lemma", if: isOneLemma)
        out.add("one stem", if: a.lemma.prefix(4) == b.lemma.prefix(4))
        out.add("\(kind) one stem", if: a.lemma.prefix(4) == b.lemma.prefix(4))
        out.add("rules", if: rules.isSame(a, b))
        let shape = (a.trigger.frame.isVerb ? "verb " : "noun ") + (b.trigger.frame.isVerb ? "verb" : "noun")
        out.add(shape)
        out.add("\(shape) one lemma", if: isOneLemma)
        out.add("definite", if: b.isDefinite && !b.trigger.frame.isVerb)
        out.add("definite one type", if: b.isDefinite && !b.trigger.frame.isVerb && isOneType)
        out.add("speech", if: a.trigger.frame.isSpeech && b.trigger.frame.isSpeech)
        if let first = a.chain, let second = b.chain { out.add(first == second ? "one chain" : "two chains") }
        let isOneStatus = a.status == b.status || Set([a.status, b.status]) == [.happened, .ongoing]
        out.add(isOneStatus ? "one status" : "two statuses")
        out.add("statuses:\([a.status.rawValue, b.status.rawValue].sorted().joined(separator: " "))")
        if let first = a.date, let second = b.date { out.add(first == second ? "one date" : "two dates") }
    }

    private func addPlace(
        _ a: EventDraft,
        _ b: EventDraft,
        _ kind: String,
        _ isNearest: Bool,
        _ out: inout Evidences
    ) {
        out.add("headline", if: a.isHeadline)
        out.add("\(kind) headline", if: a.isHeadline)
        out.add("headline, first paragraph", if: a.isHeadline && b.paragraph <= 1)
        out.add("paragraphs:\(min(3, b.paragraph - a.paragraph))")
        out.add("\(kind) paragraphs:\(min(2, b.paragraph - a.paragraph))")
        out.add("sentences:\(min(4, b.trigger.sentence - a.trigger.sentence))")
        out.add("nearest", if: isNearest)
        out.add("\(kind) nearest", if: isNearest)
    }

    private func addParties(_ a: EventDraft, _ b: EventDraft, _ kind: String, _ out: inout Evidences) {
        for role in [EventRole.actors, .recipients, .places] {
            let relation = relation(Set(a[role].map(\.entity)), Set(b[role].map(\.entity)))
            out.add("\(role.rawValue):\(relation)")
            out.add("\(kind) \(role.rawValue):\(relation)")
        }
        // Whoever is named, in whatever role: a call is between both sides, and unnamed groups go by many names.
        let parties = relation(named(a), named(b))
        out.add("parties:\(parties)")
        out.add("\(kind) parties:\(parties)")
        let isNear = b.paragraph - a.paragraph <= 1
        out.add("\(kind) parties:\(parties) near", if: isNear)
        out.add("\(kind) parties:\(parties) one stem", if: a.lemma.prefix(4) == b.lemma.prefix(4))
    }

    private static let longestRoute = 3

    /// How two words of one sentence hang together: *said it opposes the plan* says once what two words name.
    private func addGrammar(_ a: EventDraft, _ b: EventDraft, _ out: inout Evidences) {
        guard a.trigger.sentence == b.trigger.sentence else { return }
        let tree = trees[a.trigger.sentence]
        let steps = tree.route(from: a.trigger.head, to: b.trigger.head)
        let kinds = [kind(of: a), kind(of: b)].joined(separator: " ")
        out.add("sentence \(kinds)")
        guard (1...Self.longestRoute).contains(steps.count) else { return }
        let route = steps.joined(separator: " ")
        out.add("route:\(route)")
        out.add("\(kinds) route:\(route)")
        let isOne = isFirstPerson(a, tree) || isFirstPerson(b, tree) || relation(named(a), named(b)) != "others"
        out.add("\(kinds) route:\(route) \(isOne ? "one" : "two") speaking", if: kinds != "deed deed")
    }

    /// What a word does: it says something, does something by saying it, or neither.
    private func kind(of draft: EventDraft) -> String {
        guard draft.trigger.frame.type != .statement else { return "statement" }
        return draft.trigger.frame.isSpeech ? "speech" : "deed"
    }

    private static let firstPerson: Set<String> = ["i", "we"]

    private func isFirstPerson(_ draft: EventDraft, _ tree: Tree) -> Bool {
        tree.subjects(of: draft.trigger.head).contains { Self.firstPerson.contains(tree.tokens[$0].form.lowercased()) }
    }

    private func named(_ draft: EventDraft) -> Set<Int> {
        Set((draft.actors + draft.recipients).map(\.entity)).subtracting(rules.groups)
    }

    private func relation(_ a: Set<Int>, _ b: Set<Int>) -> String {
        if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? "none" : a.isEmpty ? "second" : "first" }
        if a == b { return "same" }
        return a.isSubset(of: b) || b.isSubset(of: a) ? "part" : a.isDisjoint(with: b) ? "others" : "shared"
    }
}
