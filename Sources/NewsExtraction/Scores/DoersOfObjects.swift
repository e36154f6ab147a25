internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Whom a judgement of a happening is aimed at, when the article tells elsewhere who did it: *Russia bombed Kharkiv. X
/// condemned the strike.*
struct DoersOfObjects {
    let trees: [Tree]
    let traits: EventTraits
    let cast: Cast

    /// Aims the happenings that are aimed at nobody; groups are the drafts of each happening.
    func fill(_ groups: [[Int]], _ drafts: inout [EventDraft]) {
        let old = drafts
        let bySentence = Dictionary(grouping: groups.indices.flatMap { group in groups[group].map { (group, $0) } }) {
            old[$0.1].trigger.sentence
        }
        for (number, group) in groups.enumerated() where !group.contains(where: { !old[$0].recipients.isEmpty }) {
            let own = Set(group.flatMap { old[$0].actors.map(\.entity) })
            guard !own.isEmpty else { continue }
            for index in group where judges(old[index]) {
                let beside = bySentence[old[index].trigger.sentence] ?? []
                let things = beside.filter { $0.0 != number && isObject(old[$0.1], of: old[index]) }.map(\.0)
                let doers = things.flatMap { groups[$0].flatMap { old[$0].actors.map(\.entity) } }
                for doer in doers where !own.contains(doer) && isParty(doer) {
                    drafts[index].add(doer, as: .recipient, rule: "doer-of-object")
                }
            }
        }
    }

    /// Somebody with a name: whom the article calls *supporters* or *gunmen* may be others each time.
    private func isParty(_ entity: Int) -> Bool {
        [.state, .organisation, .person].contains(cast.entities[entity].type)
    }

    /// *called the trip a success*, *blamed the collision on X*: what is judged is not what somebody is blamed for.
    private static let namings: Set<String> = ["blame", "call", "describe", "term"]

    private func judges(_ draft: EventDraft) -> Bool {
        let frame = draft.trigger.frame
        return frame.isVerb && traits.has(frame.type, .judges) && !Self.namings.contains(draft.lemma)
    }

    /// Whether one draft of a sentence is what the other judges.
    private func isObject(_ thing: EventDraft, of judgement: EventDraft) -> Bool {
        guard thing.trigger.frame.type != .consult else { return false }
        let tree = trees[judgement.trigger.sentence]
        let verb = judgement.trigger.head
        let things = tree.isPassive(verb) ? tree.children(verb, ["nsubj"]) : tree.objects(of: verb)
        return things.flatMap { tree.conjuncts($0) }.contains { thing.trigger.words.contains($0) }
    }
}
