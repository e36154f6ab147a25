internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// What speaks for and against the entities around a draft taking part in its event.
struct RoleEvidence {
    let scans: [SentenceScan]
    let cast: Cast
    /// For each sentence and entity the words that name it.
    private let words: [[Int: [Range<Int>]]]

    /// An entity that may take part, with the evidence for each role.
    struct Candidate {
        var entity: Int
        var evidence: [EventRole: Evidences]
    }

    init(scans: [SentenceScan], cast: Cast) {
        (self.scans, self.cast) = (scans, cast)
        words = scans.map { scan in
            scan.mentions.indices.reduce(into: [:]) { table, mention in
                for entity in cast.entities(of: mention, in: scan.index) {
                    table[entity, default: []].append(scan.mentions[mention].phrase)
                }
            }
        }
    }

    /// The candidates of a draft: whom a rule named, and whom the heads think of.
    func candidates(_ draft: EventDraft, _ found: [EventParticipant]) -> [Candidate] {
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
        return entities.map { entity in
            var evidence: [EventRole: Evidences] = [:]
            for role in EventRole.allCases where mayPlay(entity, role) {
                evidence[role] = self.evidence(entity, role, draft, known[entity], leaders)
            }
            return Candidate(entity: entity, evidence: evidence)
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
        _ found: EventParticipant?,
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
        addRules(entity, role, draft, kind, &out)
        addFrames(entity, draft, &out)
        let isHere = words[draft.trigger.sentence][entity] != nil
        out.add(isHere ? "here" : "elsewhere")
        guard let found else {
            out.add("no odds")
            return out
        }
        out.add("odds", odds: found[role])
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
    private func addFrames(_ entity: Int, _ draft: EventDraft, _ out: inout Evidences) {
        let scan = scans[draft.trigger.sentence]
        guard let own = words[scan.index][entity] else { return }
        for predicate in scan.sentence.predicates
        where predicate.token == draft.trigger.head || draft.trigger.words.contains(predicate.token) {
            for argument in predicate.arguments where own.contains(where: { $0.contains(argument.head) }) {
                out.add("frame:\(argument.role.rawValue)")
                return
            }
        }
        out.add("no frame")
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
