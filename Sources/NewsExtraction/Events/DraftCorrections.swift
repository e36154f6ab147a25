internal import NewsLanguage
internal import NewsOntology

/// What the grammar around a trigger changes in what its frame says.
struct DraftCorrections {
    let participants: Participants
    let traits: EventTraits

    func apply(to drafts: inout [EventDraft]) {
        let all = drafts
        drafts = all.filter { !isMetaphor($0) && !isVoteFor($0, all) }
        for index in drafts.indices { turnMetaphor(&drafts[index]) }
        for index in drafts.indices { turnRefusal(&drafts[index]) }
        for index in drafts.indices { turnDemand(&drafts[index]) }
        for index in drafts.indices { turnJudgement(&drafts[index]) }
        for index in drafts.indices { addAnnouncer(index, &drafts) }
    }

    private static let plans = WordKind.plans.words
    private static let attacks = WordKind.verbsOfAttack.words

    /// Whether violence is done to what cannot suffer it: a plan, a law, a speech.
    private func isAtPlan(_ draft: EventDraft) -> Bool {
        guard draft.trigger.frame.type == .assault, draft.trigger.frame.isVerb else { return false }
        let tree = participants.tree
        let verb = draft.trigger.head
        let things = tree.isPassive(verb) ? tree.children(verb, ["nsubj"]) : tree.objects(of: verb)
        return things.contains { Self.plans.contains(tree.tokens[$0].lemma.lowercased()) }
    }

    /// *The handover was well executed*, *killed the bill*
    private func isMetaphor(_ draft: EventDraft) -> Bool { isAtPlan(draft) && !Self.attacks.contains(draft.lemma) }

    /// *attacked the budget plan as reckless* is criticism.
    private func turnMetaphor(_ draft: inout EventDraft) {
        guard isAtPlan(draft), let frame = traits.frame(.accuse, isVerb: true, words: draft.trigger.frame.words) else {
            return
        }
        let weight = draft.trigger.frame.weight
        draft.trigger.frame = frame
        draft.trigger.frame.weight = weight
    }

    /// *voted to condemn*: the act is what was voted for.
    private func isVoteFor(_ draft: EventDraft, _ drafts: [EventDraft]) -> Bool {
        guard draft.lemma == "vote", draft.trigger.frame.isVerb, draft.trigger.frame.type == .appoint else {
            return false
        }
        let acts = participants.tree.children(draft.trigger.head, ["xcomp", "advcl"])
        return drafts.contains { acts.contains($0.trigger.head) }
    }

    /// *did not recognise* is a refusal, and it happened.
    private func turnRefusal(_ draft: inout EventDraft) {
        guard [.support, .agree].contains(draft.trigger.frame.type), draft.status == .denied, draft.trigger.frame.isVerb
        else { return }
        draft.trigger.frame.type = .reject
        draft.trigger.frame.mode = nil
        draft.trigger.frame.cameo = "120"
        draft.status = .happened
    }

    private static let duties: Set<String> = ["must", "should", "ought"]

    /// *Russia said that Sudan must return the helicopter* is a demand on Sudan; *said it will not accept more
    /// refugees* is a refusal.
    private func turnDemand(_ draft: inout EventDraft) {
        let tree = participants.tree
        guard draft.trigger.frame.type == .statement, draft.trigger.frame.isVerb, draft.status == .happened,
            !draft.actors.isEmpty
        else { return }
        for clause in tree.children(draft.trigger.head, ["ccomp"]) {
            let helpers = tree.children(clause, ["aux"]).map { tree.tokens[$0].form.lowercased() }
            let subjects = participants.entities(
                of: tree.children(clause, ["nsubj", "nsubj:pass"]).flatMap { tree.conjuncts($0) }
            )
            let isOwn = subjects.contains { subject in draft.actors.contains { $0.entity == subject } }
            if helpers.contains(where: Self.duties.contains), !isOwn, subjects.contains(where: isParty) {
                draft.trigger.frame.type = .request
                draft.trigger.frame.cameo = "100"
                for subject in subjects where isParty(subject) {
                    draft.add(subject, as: .recipient, rule: "subject-of-demand")
                }
                return
            }
            let isNegated = tree.children(clause, ["advmod"]).contains { tree.tokens[$0].lemma == "not" }
            if isOwn, isNegated, helpers.contains(where: { ["will", "would", "wo"].contains($0) }) {
                draft.trigger.frame.type = .reject
                draft.trigger.frame.cameo = "120"
                return
            }
        }
    }

    private static let blame = WordKind.wordsOfBlame.words

    /// *said Rwanda was to blame*, *declared that the arrest of X in Libya is illegal*: who says so accuses.
    private func turnJudgement(_ draft: inout EventDraft) {
        let tree = participants.tree
        guard draft.trigger.frame.type == .statement, draft.trigger.frame.isVerb, draft.status == .happened,
            let frame = traits.frame(.accuse, isVerb: true, words: draft.trigger.frame.words),
            let clause = tree.children(draft.trigger.head, ["ccomp", "parataxis"]).first(where: isBlame)
        else { return }
        let weight = draft.trigger.frame.weight
        draft.trigger.frame = frame
        draft.trigger.frame.weight = weight
        let subjects = tree.children(clause, ["nsubj", "nsubj:pass"]).flatMap { tree.conjuncts($0) }
        let direct = participants.entities(of: subjects)
        let owners = subjects.flatMap { participants.modifiers(of: $0) + participants.entities(of: doers(of: $0)) }
        let own = Set(draft.actors.map(\.entity))
        let found = (direct.isEmpty ? owners : direct).filter { isParty($0) && !own.contains($0) }
        for entity in found { draft.add(entity, as: .recipient, rule: "subject-of-judgement") }
        if draft.recipients.isEmpty { addState(ofAct: subjects, &draft) }
    }

    /// *the tactics of the coastguard*, *the arrests by Libya*
    private func doers(of noun: Int) -> [Int] {
        participants.tree.children(noun, ["nmod"]).filter { ["of", "by"].contains(participants.tree.preposition($0)) }
    }

    /// *the imprisonment of sailors in Libya*: the state where it is done, when nobody is named who does it.
    private func addState(ofAct subjects: [Int], _ draft: inout EventDraft) {
        let tree = participants.tree
        let below = subjects.flatMap { [$0] + tree.children($0, ["nmod"]) }.flatMap { tree.children($0, ["nmod"]) }
        let places = below.filter { tree.preposition($0) == "in" }
        for entity in participants.entities(of: places) where participants.type(entity) == .state {
            draft.add(entity, as: .recipient, rule: "place-of-judgement")
        }
    }

    /// *is illegal*, *was to blame*, *is a crime*, told and not denied.
    private func isBlame(_ clause: Int) -> Bool {
        let tree = participants.tree
        let words = [clause] + tree.children(clause, ["xcomp", "obj", "amod"])
        return words.contains { Self.blame.contains(tree.tokens[$0].lemma.lowercased()) }
            && Negation(tree: tree).cue(ofVerb: clause) == nil
    }

    private func isParty(_ entity: Int) -> Bool {
        [.state, .organisation, .person, .group].contains(participants.type(entity))
    }

    /// *The United States announced that the assets had been frozen*: who announces a deed without a doer did it.
    private func addAnnouncer(_ index: Int, _ drafts: inout [EventDraft]) {
        let draft = drafts[index]
        guard draft.trigger.frame.isVerb, draft.actors.isEmpty, traits.has(draft.trigger.frame.type, .deed),
            participants.tree.isPassive(draft.trigger.head),
            let speech = drafts.first(where: { isAnnouncement($0, of: draft) })
        else { return }
        for actor in speech.actors { drafts[index].add(actor.entity, as: .actor, rule: "announcer") }
    }

    private func isAnnouncement(_ speech: EventDraft, of draft: EventDraft) -> Bool {
        guard ["announce", "declare"].contains(speech.lemma) else { return false }
        let path = participants.tree.path(from: draft.trigger.head)
        guard let at = path.firstIndex(of: speech.trigger.head), at > 0 else { return false }
        return participants.tree.relation(path[at - 1]) == "ccomp"
            && path[..<(at - 1)].allSatisfy { participants.tree.relation($0) == "conj" }
    }
}
