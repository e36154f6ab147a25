internal import KnowledgeGraph
internal import NewsOntology

/// Decides who takes part in which event and how, from all that rules and heads say.
struct RoleAssignment {
    let evidence: RoleEvidence
    let heads: HeadEvidence?
    let scores: ScoreTable

    /// What the evidence for a role must add up to where a rule names the participant. Chosen by cross-validation.
    private static let named = -0.3

    /// The same where only the scores do, which else are wrong more often than right: of places so named on articles that
    /// the heads had not learnt from, two in five were right. Chosen on annotated articles, not by cross-validation.
    private static func unnamed(_ role: EventRole) -> Double {
        switch role {
        case .recipients: 0.3
        case .actors: 0.6
        case .places, .sources: 0.8
        }
    }

    /// Recipients that a rule names: annotators leave out many an aim that the sentence tells, so that the scores doubt
    /// too much; chosen by cross-validation and the development part of the PLOVER records.
    private static let namedRecipient = -2.2

    /// What stands in quotation marks is never the article's own word, who is named with his own killing is killed and a
    /// medium that was told something says so, whatever else speaks against it; so does who says it in the clause above, and
    /// who is accused of an act is its doer, if anybody is.
    private static let certain: Set<String> = ["speaker-of-quotation", "victim", "outlet", "quoted", "said", "accused"]

    /// Rules that are right about half the time, counted on annotated articles: the scores decide as for any other role.
    private static let weak: Set<String> = ["object-owner", "owner"]

    /// The candidates of each draft.
    func candidates(_ drafts: [EventDraft]) -> [[RoleEvidence.Candidate]] {
        let found = participants(drafts)
        let bySentence = Dictionary(grouping: drafts.indices) { drafts[$0].trigger.sentence }
        return drafts.indices.map { index in
            let beside = bySentence[drafts[index].trigger.sentence] ?? []
            let others = beside.filter { $0 != index }.map { drafts[$0] }
            return evidence.candidates(drafts[index], found[index], others: others)
        }
    }

    private func participants(_ drafts: [EventDraft]) -> [[EventParticipant]] {
        guard let heads else { return drafts.map { _ in [] } }
        let asked = drafts.indices.filter { drafts[$0].word != nil }
        let words = asked.compactMap { drafts[$0].word }
        let types = Dictionary(zip(words, asked.map { drafts[$0].trigger.frame.type }), uniquingKeysWith: { $1 })
        let found = heads.reading.participants(of: words, mentions: heads.mentions) { types[$0] }
        var out = Array(repeating: [EventParticipant](), count: drafts.count)
        for (place, index) in asked.enumerated() where place < found.count { out[index] = found[place] }
        return out
    }

    /// Gives each draft those who take part in what it says, in place of whom the rules named.
    func assign(_ candidates: [[RoleEvidence.Candidate]], to drafts: inout [EventDraft]) {
        for (index, own) in candidates.enumerated() { assign(own, ofEvent: false, to: &drafts[index]) }
    }

    /// Gives the first draft of each event those who take part in the event, and the others nobody.
    func assign(_ candidates: [[RoleEvidence.Candidate]], groups: [[Int]], to drafts: inout [EventDraft]) {
        for group in groups {
            let old = group.map { drafts[$0] }
            for index in group { for role in EventRole.allCases { drafts[index][role] = [] } }
            var whole = old[0]
            for role in EventRole.allCases { whole[role] = old.flatMap { $0[role] } }
            assign(Self.together(group.map { candidates[$0] }), ofEvent: true, to: &whole)
            for role in EventRole.allCases {
                for participant in whole[role] {
                    let says = group.indices.filter { at in
                        candidates[group[at]].contains { $0.entity == participant.entity && $0.isHere }
                    }
                    for at in says.isEmpty ? [0] : says { drafts[group[at]][role].append(participant) }
                }
            }
        }
    }

    /// The candidates of an event that several drafts tell of.
    static func together(_ all: [[RoleEvidence.Candidate]]) -> [RoleEvidence.Candidate] {
        guard all.count > 1 else { return all.first ?? [] }
        var order: [Int] = []
        var byEntity: [Int: [RoleEvidence.Candidate]] = [:]
        for candidate in all.joined() {
            if byEntity[candidate.entity] == nil { order.append(candidate.entity) }
            byEntity[candidate.entity, default: []].append(candidate)
        }
        return order.map { entity in
            let own = byEntity[entity] ?? []
            var evidence: [EventRole: Evidences] = [:]
            for role in EventRole.allCases {
                let found = own.compactMap { $0.evidence[role] }
                guard !found.isEmpty else { continue }
                var together = Evidences.together(found)
                together.add("words:\(min(4, all.count))")
                together.add("by words:\(min(4, own.count))")
                evidence[role] = together
            }
            return RoleEvidence.Candidate(entity: entity, isHere: own.contains(where: \.isHere), evidence: evidence)
        }
    }

    /// *X met Y. The two leaders discussed …*: Y is whom somebody meets, who also is among those that act together.
    private func partners(_ draft: EventDraft) -> Set<Int> {
        guard draft.trigger.frame.type == .consult else { return [] }
        let met = Set(draft.recipients.map(\.entity))
        return draft.actors.contains { !met.contains($0.entity) } ? met : []
    }

    private func assign(_ candidates: [RoleEvidence.Candidate], ofEvent: Bool, to draft: inout EventDraft) {
        let old = draft
        for role in EventRole.allCases { draft[role] = [] }
        let partners = partners(old)
        for candidate in candidates {
            var won: [EventRole: Double] = [:]
            for (role, evidence) in candidate.evidence {
                let sum = scores.sum(Question(role, ofEvent: ofEvent), evidence)
                let rules = old[role].filter { $0.entity == candidate.entity }.map(\.rule)
                let isNamed = !rules.isEmpty
                let isCertain = rules.contains(where: Self.certain.contains)
                let isWeak = rules.allSatisfy(Self.weak.contains)
                let named = role == .recipients && !isWeak ? Self.namedRecipient : Self.named
                if sum > (isNamed ? named : Self.unnamed(role)) || isCertain { won[role] = isCertain ? 10 : sum }
            }
            // Nobody does something to himself, but for leaving an office.
            if draft.trigger.frame.type != .appoint, let actor = won[.actors], let recipient = won[.recipients] {
                let isPartner = partners.contains(candidate.entity)
                won[actor >= recipient && !isPartner ? .recipients : .actors] = nil
            }
            for role in EventRole.allCases where won[role] != nil {
                let rule = old[role].first { $0.entity == candidate.entity }?.rule ?? "scores"
                draft[role].append(.init(entity: candidate.entity, rule: rule))
            }
        }
    }
}
