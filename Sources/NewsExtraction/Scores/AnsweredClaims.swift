internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// *Greece accused Turkey of X. Ankara denied it*: who answers an accusation or a request that was made of him answers its
/// maker.
struct AnsweredClaims {
    let trees: [Tree]
    let cast: Cast
    /// For each person the states and bodies whose offices he holds.
    let representation: [Int: Set<Int>]

    /// How many sentences may stand between the two.
    private static let reach = 2

    /// Aims the refusals that are aimed at nobody; groups are the drafts of each happening.
    func fill(_ groups: [[Int]], _ drafts: inout [EventDraft]) {
        let old = drafts
        let claims = old.indices.filter { [.accuse, .request].contains(old[$0].trigger.frame.type) }
        for group in groups where old[group[0]].trigger.frame.type == .reject {
            guard group.allSatisfy({ old[$0].recipients.isEmpty }) else { continue }
            for index in group where isAnswer(old[index]) {
                let own = Set(old[index].actors.flatMap { sides(of: $0.entity) })
                guard !own.isEmpty, let claim = claims.last(where: { answers(old[index], old[$0], own) }) else {
                    continue
                }
                for maker in old[claim].actors where own.isDisjoint(with: sides(of: maker.entity)) {
                    drafts[index].add(maker.entity, as: .recipient, rule: "answered-claim")
                }
            }
        }
    }

    private static let claims = WordKind.claimsAnswered.words

    /// Whether what is refused was said before: *denied it*, *rejected both allegations*, a headline's *Riyadh denies*.
    private func isAnswer(_ draft: EventDraft) -> Bool {
        let (tree, verb) = (trees[draft.trigger.sentence], draft.trigger.head)
        guard draft.trigger.frame.isVerb, !tree.isPassive(verb), tree.children(verb, ["ccomp", "xcomp"]).isEmpty else {
            return false
        }
        return tree.objects(of: verb).allSatisfy { object in
            let token = tree.tokens[object]
            return [.pronoun, .determiner].contains(token.upos) || Self.claims.contains(token.lemma.lowercased())
        }
    }

    private func sides(of entity: Int) -> Set<Int> { (representation[entity] ?? []).union([entity]) }

    private func answers(_ answer: EventDraft, _ claim: EventDraft, _ own: Set<Int>) -> Bool {
        let distance = answer.trigger.sentence - claim.trigger.sentence
        guard (0...Self.reach).contains(distance), distance > 0 || claim.trigger.head < answer.trigger.head else {
            return false
        }
        return claim.recipients.contains { !own.isDisjoint(with: sides(of: $0.entity)) }
    }
}
