internal import KnowledgeGraph
internal import NewsOntology

/// Decides who takes part in which event and how, from all that rules and heads say.
struct RoleAssignment {
    let evidence: RoleEvidence
    let heads: HeadEvidence?
    let scores: ScoreTable

    /// What the evidence for a role must add up to.
    private static let threshold = 0.0

    /// The candidates of each draft.
    func candidates(_ drafts: [EventDraft]) -> [[RoleEvidence.Candidate]] {
        let found = participants(drafts)
        return drafts.indices.map { evidence.candidates(drafts[$0], found[$0]) }
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

    /// Gives each draft those who take part, in place of whom the rules named.
    func assign(to drafts: inout [EventDraft]) {
        for (index, candidates) in candidates(drafts).enumerated() { assign(candidates, to: &drafts[index]) }
    }

    private func assign(_ candidates: [RoleEvidence.Candidate], to draft: inout EventDraft) {
        let old = draft
        for role in EventRole.allCases { draft[role] = [] }
        for candidate in candidates {
            let sums = candidate.evidence.mapValues { $0 }
            var won: [EventRole: Double] = [:]
            for (role, evidence) in sums {
                let sum = scores.sum(Question(role), evidence)
                if sum > Self.threshold { won[role] = sum }
            }
            // Nobody does something to himself.
            if let actor = won[.actors], let recipient = won[.recipients] {
                won[actor >= recipient ? .recipients : .actors] = nil
            }
            for role in EventRole.allCases where won[role] != nil {
                let rule = old[role].first { $0.entity == candidate.entity }?.rule ?? "scores"
                draft[role].append(.init(entity: candidate.entity, rule: rule))
            }
        }
    }
}
