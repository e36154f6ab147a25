internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// What speaks for and against the entities around a draft taking part in its event.
struct RoleEvidence {
    let scans: [SentenceScan]
    let cast: Cast
    /// For each sentence and entity the words that name it.
    private let words: [[Int: [Range<Int>]]]
    /// The tree of each sentence.
    let trees: [Tree]
    /// For each sentence and entity the heads of its names, each with the entities that stand side by side with it there.
    private let beside: [[Int: [(top: Int, list: Set<Int>)]]]
    /// For each place and state the places that the article says lie in it.
    private let inside: [Int: Set<Int>]

    /// An entity that may take part, with the evidence for each role.
    struct Candidate {
        var entity: Int
        /// Whether the draft's sentence names it, or a rule did.
        var isHere: Bool
        var evidence: [EventRole: Evidences]
    }

    init(scans: [SentenceScan], cast: Cast, links: [Story.Link]) {
        (self.scans, self.cast) = (scans, cast)
        inside = links.reduce(into: [:]) { table, link in
            guard link.type == .locatedIn, link.provenance.basis == .text else { return }
            table[link.to, default: []].insert(link.from)
        }
        let trees = scans.map { Tree($0) }
        self.trees = trees
        beside = scans.map { RoleEvidence.lists($0, trees[$0.index], cast) }
        words = scans.map { scan in
            let nouns = StandingNouns(scan: scan, tree: trees[scan.index])
            return scan.mentions.indices.reduce(into: [:]) { table, mention in
                let noun = nouns.noun(for: scan.mentions[mention])
                for entity in cast.entities(of: mention, in: scan.index) {
                    table[entity, default: []].append(scan.mentions[mention].phrase)
                    if let noun { table[entity, default: []].append(noun..<noun + 1) }
                }
            }
        }
    }

    private static func lists(_ scan: SentenceScan, _ tree: Tree, _ cast: Cast) -> [Int: [(top: Int, list: Set<Int>)]] {
        let tops = scan.mentions.map { tree.top(of: $0.phrase) }
        var lists = Array(repeating: Set<Int>(), count: tops.count)
        for (index, top) in tops.enumerated() {
            let all = [index] + tree.conjuncts(top).dropFirst().compactMap { scan.mentionAt[$0] }
            let list = Set(all.flatMap { cast.entities(of: $0, in: scan.index) })
            for mention in all where list.count > 1 { lists[mention].formUnion(list) }
        }
        return tops.indices.reduce(into: [:]) { table, mention in
            for entity in cast.entities(of: mention, in: scan.index) {
                table[entity, default: []].append((tops[mention], lists[mention]))
            }
        }
    }

    /// The entities that stand side by side with an entity where it is named nearest to a word.
    private func list(of entity: Int, nearest head: Int, in sentence: Int) -> Set<Int> {
        let names = beside[sentence][entity] ?? []
        guard names.count > 1 else { return names.first?.list ?? [] }
        let steps = names.map { trees[sentence].route(from: head, to: $0.top).count }
        return zip(names, steps).min { $0.1 < $1.1 }?.0.list ?? []
    }

    /// The candidates of a draft: whom a rule named, and whom the heads think of.
    ///
    /// `others` are the other drafts of the sentence: whom a rule names in them is less likely meant here.
    func candidates(_ draft: EventDraft, _ found: [EventParticipant], others: [EventDraft]) -> [Candidate] {
        let known = Dictionary(found.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
        var entities: [Int] = []
        for role in EventRole.allCases {
            for participant in draft[role] where !entities.contains(participant.entity) {
                entities.append(participant.entity)
            }
        }
        for each in found where !entities.contains(each.entity) {
            if EventRole.allCases.contains(where: { each[$0] >= RoleEvidence.floor }) { entities.append(each.entity) }
        }
        let leaders = RoleEvidence.leaders(found)
        let own = entities.map { entity -> Candidate in
            var evidence: [EventRole: Evidences] = [:]
            for role in EventRole.allCases where mayPlay(entity, role) {
                evidence[role] = self.evidence(entity, role, draft, known, leaders)
                if role == .recipients, isObjectElsewhere(entity, draft, others) {
                    evidence[role] = nil
                } else {
                    addOthers(entity, role, draft, others, &evidence[role])
                }
            }
            // Who carries another's words does not speak himself.
            if draft.sources.contains(where: { $0.entity == entity && $0.rule == "outlet" }) { evidence[.actors] = nil }
            let isNamed = EventRole.allCases.contains { role in draft[role].contains { $0.entity == entity } }
            let isHere = isNamed || words[draft.trigger.sentence][entity] != nil
            return Candidate(entity: entity, isHere: isHere, evidence: evidence)
        }
        return tied(own, in: draft)
    }

    private static let objects: Set<String> = ["object", "passive-subject", "word-after"]

    /// *condemned Chile and praised Peru*: who is the object of one verb is not that of another, which has its own.
    private func isObjectElsewhere(_ entity: Int, _ draft: EventDraft, _ others: [EventDraft]) -> Bool {
        guard draft.recipients.contains(where: { Self.objects.contains($0.rule) }),
            !draft.recipients.contains(where: { $0.entity == entity })
        else { return false }
        return others.contains { other in
            other.recipients.contains { $0.entity == entity && Self.objects.contains($0.rule) }
        }
    }

    /// Whom a rule names in another draft of the sentence is less likely meant here.
    private func addOthers(
        _ entity: Int,
        _ role: EventRole,
        _ draft: EventDraft,
        _ others: [EventDraft],
        _ out: inout Evidences?
    ) {
        guard !draft[role].contains(where: { $0.entity == entity }),
            let rule = others.lazy.compactMap({ $0[role].first { $0.entity == entity }?.rule }).first
        else { return }
        out?.add("rule elsewhere")
        out?.add("rule elsewhere:\(rule)")
        out?.add("rule elsewhere, rules name another", if: !draft[role].isEmpty)
    }

    /// *Chile and Peru*, *both sides*: what speaks for one of those that stand side by side, or that one rule names
    /// together, speaks for all.
    private func tied(_ candidates: [Candidate], in draft: EventDraft) -> [Candidate] {
        candidates.map { candidate in
            var tied = candidate
            for (role, evidence) in candidate.evidence {
                let others = partners(of: candidate.entity, role, draft, candidates).compactMap { $0.evidence[role] }
                if !others.isEmpty { tied.evidence[role] = Evidences.together([evidence] + others) }
            }
            return tied
        }
    }

    private func partners(
        of entity: Int,
        _ role: EventRole,
        _ draft: EventDraft,
        _ candidates: [Candidate]
    ) -> [Candidate] {
        let (head, sentence) = (draft.trigger.head, draft.trigger.sentence)
        let own = list(of: entity, nearest: head, in: sentence)
        let rule = draft[role].first { $0.entity == entity }?.rule
        return candidates.filter { other in
            guard other.entity != entity else { return false }
            // *X apologised for the island that X and Y claim*: Y stands beside X, but not beside the X who apologised.
            if own.contains(other.entity),
                list(of: other.entity, nearest: head, in: sentence).contains(entity)
            {
                return true
            }
            return rule != nil && draft[role].contains { $0.entity == other.entity && $0.rule == rule }
        }
    }

    /// How likely the heads must find an entity in some role to think of it.
    private static let floor: Float = 0.05

    /// A place is nobody who speaks, and a person no place.
    private func mayPlay(_ entity: Int, _ role: EventRole) -> Bool {
        let type = cast.entities[entity].type
        switch role {
        case .actors, .recipients: return true
        case .places: return type == .place || type == .state
        case .sources: return type != .place
        }
    }

    /// Whom the heads find likeliest in each role.
    private static func leaders(_ found: [EventParticipant]) -> [EventRole: Int] {
        EventRole.allCases.reduce(into: [:]) { table, role in
            table[role] = found.max { ($0[role], $1.entity) < ($1[role], $0.entity) }?.entity
        }
    }

    private func evidence(
        _ entity: Int,
        _ role: EventRole,
        _ draft: EventDraft,
        _ all: [Int: EventParticipant],
        _ leaders: [EventRole: Int]
    ) -> Evidences {
        let frame = draft.trigger.frame
        let kind = frame.isVerb ? "verb" : "noun"
        var out = Evidences()
        out.add("bias")
        out.add(kind)
        out.add("type:\(frame.type.rawValue)")
        out.add("kind:\(cast.entities[entity].type.rawValue)")
        out.add("speech", if: frame.isSpeech)
        out.add("passive", if: draft.isPassive)
        let type = "type:\(frame.type.rawValue)"
        out.add("\(type) kind:\(cast.entities[entity].type.rawValue)")
        addRules(entity, role, draft, kind, &out)
        addFrames(entity, draft, type, &out)
        addPath(entity, draft, kind, type, &out)
        let isHere = words[draft.trigger.sentence][entity] != nil
        out.add(isHere ? "here" : "elsewhere")
        if role == .places, let within = inside[entity] {
            out.add("around a place by rule", if: draft.places.contains { within.contains($0.entity) })
            let likely = all.filter { within.contains($0.key) }.map { $0.value[.places] }.max()
            if let likely { out.add("odds of a place within", odds: likely) }
        }
        guard let found = all[entity] else {
            out.add("no odds")
            return out
        }
        out.add("odds", odds: found[role])
        out.add("\(type) odds", odds: found[role])
        out.add(isHere ? "odds here" : "odds elsewhere", odds: found[role])
        out.add("leads", if: leaders[role] == entity)
        if role == .actors { out.add("odds as recipient", odds: found[.recipients]) }
        if role == .recipients { out.add("odds as actor", odds: found[.actors]) }
        return out
    }

    private func addRules(
        _ entity: Int,
        _ role: EventRole,
        _ draft: EventDraft,
        _ kind: String,
        _ out: inout Evidences
    ) {
        if let own = draft[role].first(where: { $0.entity == entity }) {
            out.add("rule")
            out.add("rule:\(own.rule)")
            out.add("\(kind) rule:\(own.rule)")
            out.add("rule type:\(draft.trigger.frame.type.rawValue)")
        } else {
            out.add(draft[role].isEmpty ? "rules name nobody" : "rules name another")
        }
        for other in EventRole.allCases where other != role {
            out.add("rule as \(other.rawValue)", if: draft[other].contains { $0.entity == entity })
        }
    }

    /// The roles of PropBank that the entity has for the trigger.
    private func addFrames(_ entity: Int, _ draft: EventDraft, _ type: String, _ out: inout Evidences) {
        let scan = scans[draft.trigger.sentence]
        guard let own = words[scan.index][entity] else { return }
        for predicate in scan.sentence.predicates
        where predicate.token == draft.trigger.head || draft.trigger.words.contains(predicate.token) {
            for argument in predicate.arguments where own.contains(where: { $0.contains(argument.head) }) {
                out.add("frame:\(argument.role.rawValue)")
                out.add("\(type) frame:\(argument.role.rawValue)")
                return
            }
        }
        out.add("no frame")
    }

    // MARK: Grammar

    /// The longest way through the tree that is told in full.
    private static let longestPath = 4

    /// How the name hangs on the trigger in the tree, the nearest where there are several.
    private func addPath(
        _ entity: Int,
        _ draft: EventDraft,
        _ kind: String,
        _ type: String,
        _ out: inout Evidences
    ) {
        let sentence = draft.trigger.sentence
        guard let own = words[sentence][entity] else { return }
        let tree = trees[sentence]
        let paths = own.map {
            (top: tree.top(of: $0), steps: tree.route(from: draft.trigger.head, to: tree.top(of: $0)))
        }
        guard let nearest = paths.min(by: { $0.steps.count < $1.steps.count }) else { return }
        let preposition = tree.preposition(nearest.top)
        out.add("preposition:\(preposition)")
        out.add("\(type) preposition:\(preposition)")
        out.add("steps:\(min(6, nearest.steps.count))")
        out.add(nearest.top < draft.trigger.head ? "before" : "after")
        guard nearest.steps.count <= Self.longestPath else { return }
        let text = nearest.steps.joined(separator: " ")
        out.add("path:\(text)")
        out.add("\(kind) path:\(text)")
        out.add("path:\(text) \(preposition)")
        if nearest.steps.count <= 2 { out.add("\(type) path:\(text)") }
        if tree.isPassive(draft.trigger.head) { out.add("passive path:\(text)") }
    }
}

extension EventDraft {
    /// The participants in a role.
    subscript(role: EventRole) -> [Participant] {
        get {
            switch role {
            case .actors: actors
            case .recipients: recipients
            case .places: places
            case .sources: sources
            }
        }
        set {
            switch role {
            case .actors: actors = newValue
            case .recipients: recipients = newValue
            case .places: places = newValue
            case .sources: sources = newValue
            }
        }
    }
}
