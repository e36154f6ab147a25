internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Joins triggers of one sentence that name one event between them, and shares what one clause says of all.
///
/// *In a speech in X on Sunday, Y urged …*: the speech is where and when the urging was done.
/// *arrived for talks with Z*: the talks are what the visit is.
struct DraftJoiner {
    let tree: Tree

    func join(_ drafts: inout [EventDraft]) {
        var absorbed = echoes(drafts).union(announcements(drafts)).union(carriers(drafts))
        keepWords(&drafts)
        joinPurposes(&drafts, &absorbed)
        joinHarms(&drafts, &absorbed)
        for noun in drafts.indices where !drafts[noun].trigger.frame.isVerb {
            guard let (verb, preposition) = governor(of: noun, drafts), !absorbed.contains(verb) else { continue }
            if isOccasion(drafts[noun], of: drafts[verb]) || isPurpose(drafts[noun], of: drafts[verb], preposition) {
                absorb(drafts[noun], into: &drafts[verb])
                absorbed.insert(noun)
            } else {
                share(noun, verb, &drafts)
            }
        }
        drafts = drafts.indices.filter { !absorbed.contains($0) }.map { drafts[$0] }
    }

    /// *began a hunger strike to protest Sweden's decision*: one protest, whose aim the second word tells.
    private func joinPurposes(_ drafts: inout [EventDraft], _ absorbed: inout Set<Int>) {
        let protests = drafts.indices.filter { drafts[$0].trigger.frame.type == .protest && !absorbed.contains($0) }
        guard let first = protests.first else { return }
        for other in protests.dropFirst() where shareActors(drafts[first], drafts[other]) {
            absorb(drafts[other], into: &drafts[first])
            absorbed.insert(other)
        }
    }

    private static let harms = WordKind.harms.words

    /// *fired rockets at Israel, wounding three people*: one attack, and whom it hurt.
    private func joinHarms(_ drafts: inout [EventDraft], _ absorbed: inout Set<Int>) {
        for harm in drafts.indices where Self.harms.contains(drafts[harm].lemma) && !absorbed.contains(harm) {
            let verb = drafts[harm].trigger.head
            guard drafts[harm].trigger.frame.type == .assault, tree.relation(verb) == "advcl",
                tree.tokens[verb].form.lowercased().hasSuffix("ing"), tree.children(verb, ["mark"]).isEmpty,
                let attack = drafts.indices.first(where: { isDone($0, by: tree.tokens[verb].head, drafts) }),
                attack != harm, !absorbed.contains(attack)
            else { continue }
            absorb(drafts[harm], into: &drafts[attack])
            drafts[attack].casualties.take(drafts[harm].casualties)
            absorbed.insert(harm)
        }
    }

    private func isDone(_ attack: Int, by word: Int?, _ drafts: [EventDraft]) -> Bool {
        guard let word, drafts[attack].trigger.frame.type == .assault else { return false }
        return drafts[attack].trigger.head == word || drafts[attack].trigger.words.contains(word)
    }

    private func shareActors(_ a: EventDraft, _ b: EventDraft) -> Bool {
        b.actors.isEmpty || a.actors.contains { x in b.actors.contains { $0.entity == x.entity } }
    }

    /// *condemned the attack, saying that …*: the saying is how it was condemned.
    private func echoes(_ drafts: [EventDraft]) -> Set<Int> {
        Set(
            drafts.indices.filter { index in
                let draft = drafts[index]
                let head = draft.trigger.head
                guard draft.trigger.frame.type == .statement, draft.trigger.frame.isVerb,
                    tree.tokens[head].form.lowercased().hasSuffix("ing"),
                    ["advcl", "conj", "xcomp", "parataxis"].contains(tree.relation(head)),
                    tree.children(head, ["nsubj", "aux"]).isEmpty
                else { return false }
                let above = tree.path(from: head).dropFirst()
                return drafts.contains {
                    $0.trigger.frame.isSpeech && $0.trigger.frame.isVerb && above.contains($0.trigger.head)
                        && !$0.actors.isEmpty
                }
            }
        )
    }

    /// The verb that carries a noun names the event as well: *signed a treaty*.
    private func keepWords(_ drafts: inout [EventDraft]) {
        for noun in drafts.indices where !drafts[noun].trigger.frame.isVerb && drafts[noun].hasLightVerb {
            let verb = drafts.first { isCarrier($0, of: drafts[noun]) }
            if let verb { drafts[noun].joined.append(verb.trigger.tokens) }
        }
    }

    /// A verb of another type counts only where the lexicon has it for that: *imposed an arms embargo* is one act.
    private func isCarrier(_ verb: EventDraft, of noun: EventDraft) -> Bool {
        let isSame = noun.trigger.frame.type == verb.trigger.frame.type || verb.trigger.frame.weight == .none
        return verb.trigger.frame.isVerb && isSame && tree.tokens[noun.trigger.head].head == verb.trigger.head
    }

    /// *the meeting was attended by X*: the verb names no second meeting.
    private func carriers(_ drafts: [EventDraft]) -> Set<Int> {
        Set(
            drafts.indices.filter { verb in
                drafts[verb].trigger.frame.isVerb
                    && drafts.contains { noun in
                        !noun.trigger.frame.isVerb && noun.hasLightVerb && isCarrier(drafts[verb], of: noun)
                    }
            }
        )
    }

    /// *announced the withdrawal*: who announces an act of his own says nothing beside it.
    private func announcements(_ drafts: [EventDraft]) -> Set<Int> {
        Set(
            drafts.indices.filter { index in
                let draft = drafts[index]
                guard draft.trigger.frame.type == .statement, draft.lemma == "announce", !draft.actors.isEmpty else {
                    return false
                }
                let objects = tree.objects(of: draft.trigger.head)
                return drafts.contains { other in
                    !other.trigger.frame.isVerb && objects.contains(other.trigger.head)
                        && other.actors.contains { actor in draft.actors.contains { $0.entity == actor.entity } }
                }
            }
        )
    }

    /// The verb trigger whose oblique the noun is, and the preposition between them.
    private func governor(of noun: Int, _ drafts: [EventDraft]) -> (Int, String)? {
        let head = drafts[noun].trigger.head
        guard tree.relation(head) == "obl" || tree.relation(head) == "nmod", let above = tree.tokens[head].head,
            let verb = drafts.firstIndex(where: { $0.trigger.head == above && $0.trigger.frame.isVerb })
        else { return nil }
        return (verb, tree.preposition(head))
    }

    private func isOccasion(_ noun: EventDraft, of verb: EventDraft) -> Bool {
        noun.trigger.frame.type == .statement && verb.trigger.frame.isSpeech
    }

    private func isPurpose(_ noun: EventDraft, of verb: EventDraft, _ preposition: String) -> Bool {
        preposition == "for" && noun.trigger.frame.type == .consult && verb.trigger.frame.mode == .visit
    }

    private func absorb(_ noun: EventDraft, into verb: inout EventDraft) {
        verb.recipients += noun.recipients.filter { new in
            !(verb.recipients + verb.actors).contains { $0.entity == new.entity }
        }
        verb.places += noun.places.filter { new in !verb.places.contains { $0.entity == new.entity } }
        verb.date = verb.date ?? noun.date
        verb.joined.append(noun.trigger.tokens)
    }

    /// *agreed on a plan after a meeting in X on Saturday*
    private func share(_ noun: Int, _ verb: Int, _ drafts: inout [EventDraft]) {
        // *During the visit, X met …*: X visits.
        if drafts[noun].trigger.frame.mode == .visit, drafts[noun].actors.isEmpty,
            tree.preposition(drafts[noun].trigger.head) == "during"
        {
            for actor in drafts[verb].actors.prefix(1) {
                drafts[noun].add(actor.entity, as: .actor, rule: "visit-during")
            }
        }
        let isOccasion = [.consult, .statement].contains(drafts[noun].trigger.frame.type)
        let isApart = !isOccasion && tree.isSetting(drafts[noun].trigger.head)
        if drafts[verb].date == nil, !isApart { drafts[verb].date = drafts[noun].date }
        if drafts[verb].places.isEmpty { drafts[verb].places = drafts[noun].places }
    }
}
