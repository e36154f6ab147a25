internal import NewsLanguage
internal import NewsOntology

/// Whom an act is aimed at when only what is said, threatened or asked for tells: *warned that Iran's programme is
/// dangerous*, *demanded that China withdraw*, *threatened to break relations with Russia*, *rejected an Indian plan*.
struct ContentRecipients {
    let participants: Participants
    let traits: EventTraits

    private var tree: Tree { participants.tree }

    /// Prepositions between a thing and who made it.
    private static let makers: Set<String> = ["by", "from"]

    func fill(_ drafts: inout [EventDraft]) {
        for index in drafts.indices where drafts[index].trigger.frame.isVerb {
            let frame = drafts[index].trigger.frame
            if drafts[index].recipients.isEmpty || frame.type == .accuse { addSubjectOfContent(&drafts[index]) }
            if drafts[index].recipients.isEmpty { addOwners(&drafts[index]) }
            if drafts[index].recipients.isEmpty { addNamed(&drafts[index]) }
        }
        for index in drafts.indices.reversed() where drafts[index].recipients.isEmpty { addFromAct(index, &drafts) }
    }

    // MARK: Subjects

    private func addSubjectOfContent(_ draft: inout EventDraft) {
        let frame = draft.trigger.frame
        guard traits.has(frame.type, .aimedBySubject), frame.isSpeech || frame.type == .request else { return }
        for clause in tree.children(draft.trigger.head, ["ccomp"]) {
            // *warned that gunmen have entered the city* is no warning of gunmen.
            for entity in subject(of: clause) where frame.type != .accuse || participants.type(entity) != .group {
                draft.add(entity, as: .recipient, rule: "subject-of-content")
            }
        }
        if draft.recipients.isEmpty, frame.type == .request { addAfterThat(&draft) }
    }

    /// *demanded that China withdraw*, when the tree misses the clause: who stands right after *that*.
    private func addAfterThat(_ draft: inout EventDraft) {
        let that = draft.trigger.tokens.upperBound
        guard participants.scan.lower(that) == "that" else { return }
        for entity in Neighbours(scan: participants.scan, participants: participants).after(that)
        where participants.type(entity) != .place {
            draft.add(entity, as: .recipient, rule: "word-after-that")
        }
    }

    private func subject(of clause: Int) -> [Int] {
        let heads = tree.children(clause, ["nsubj", "nsubj:pass"]).flatMap { tree.conjuncts($0) }
        let direct = participants.entities(of: heads)
        let found = direct.isEmpty ? heads.flatMap { participants.modifiers(of: $0) } : direct
        return found.filter { participants.type($0) != .place }
    }

    // MARK: Owners

    private func addOwners(_ draft: inout EventDraft) {
        guard traits.has(draft.trigger.frame.type, .aimedByOwner), !tree.isPassive(draft.trigger.head) else { return }
        let frame = draft.trigger.frame
        let themes =
            tree.objects(of: draft.trigger.head)
            + tree.children(draft.trigger.head, ["obl"]).filter { isTopic($0, frame) }
            + draft.trigger.words.dropFirst().filter { tree.tokens[$0].upos == .noun && frame.type != .support }
        for theme in themes where participants.entities(of: [theme]).isEmpty {
            let makers = makersBeside(theme, of: draft.trigger.head)
            for entity in owners(of: theme) + makers where participants.type(entity) != .group {
                draft.add(entity, as: .recipient, rule: "owner-of-object")
            }
        }
    }

    /// *welcomed the decision by France*, when the tree hangs the maker on a verb that is active and can have none.
    private func makersBeside(_ theme: Int, of verb: Int) -> [Int] {
        let beside = tree.children(verb, ["obl", "nsubj"]).filter {
            tree.preposition($0) == "by" && tree.children($0, ["case"]).first == theme + 1
        }
        return participants.entities(of: beside).filter { participants.type($0) != .place }
    }

    private func isTopic(_ oblique: Int, _ frame: EventFrame) -> Bool {
        let preposition = tree.preposition(oblique)
        if frame.type == .request { return false }
        if ["over", "about", "at", "against", "of", "on", "to"].contains(preposition) { return true }
        return frame.obliques[preposition] == .topic
    }

    /// *an Indian proposal*, *Reagan's statement*, *the calls by Belarus*, *air raids by Israel*
    private func owners(of noun: Int) -> [Int] {
        let before = participants.modifiers(of: noun)
        let after = tree.children(noun, ["nmod"]).filter { isMaker($0, of: noun) }.flatMap { tree.conjuncts($0) }
        let named = participants.entities(of: after)
        let found = before + (named.isEmpty ? after.flatMap { participants.modifiers(of: $0) } : named)
        return found.filter { participants.type($0) != .place }
    }

    private static let expressions = WordKind.expressions.words

    /// *by Israel*, *from Israel*; of what somebody says or decides also *of Israel*.
    private func isMaker(_ phrase: Int, of noun: Int) -> Bool {
        guard phrase > noun else { return false }
        if Self.makers.contains(tree.preposition(phrase)) { return true }
        return tree.preposition(phrase) == "of" && Self.expressions.contains(tree.tokens[noun].lemma.lowercased())
    }

    private static let namings = WordKind.verbsOfNaming.words

    /// *condemned the remarks, calling X a disgrace*: who is called that is accused.
    private func addNamed(_ draft: inout EventDraft) {
        guard draft.trigger.frame.type == .accuse else { return }
        let clauses = tree.children(draft.trigger.head, ["advcl", "xcomp", "conj"]).filter {
            Self.namings.contains(tree.tokens[$0].lemma.lowercased()) && tree.tokens[$0].form.hasSuffix("ing")
        }
        for entity in participants.entities(of: clauses.flatMap { tree.objects(of: $0) })
        where participants.type(entity) != .place {
            draft.add(entity, as: .recipient, rule: "named-in-clause")
        }
    }

    // MARK: Acts

    /// *threatened to break relations with Armenia*: whom the act inside is for.
    private func addFromAct(_ index: Int, _ drafts: inout [EventDraft]) {
        let head = drafts[index].trigger.head
        guard drafts[index].trigger.frame.isVerb, traits.has(drafts[index].trigger.frame.type, .aimedByAct) else {
            return
        }
        let clauses = tree.children(head, ["xcomp", "ccomp", "advcl"]).filter { $0 > head }
        for clause in clauses {
            let act = drafts.first { $0.trigger.head == clause || $0.trigger.words.contains(clause) }
            let inside = act?.recipients.map(\.entity) ?? []
            let found = inside.isEmpty ? objects(of: clause) : inside
            for entity in found { drafts[index].add(entity, as: .recipient, rule: "recipient-of-content") }
        }
    }

    /// The states, bodies and people that an act without a draft of its own is done to or with.
    private func objects(of verb: Int) -> [Int] {
        let heads =
            tree.objects(of: verb) + tree.children(verb, ["obl"])
            + tree.objects(of: verb).flatMap { tree.children($0, ["nmod"]) }
        return participants.entities(of: heads.filter { !["in", "at", "by"].contains(tree.preposition($0)) }).filter {
            [.state, .organisation, .person].contains(participants.type($0))
        }
    }
}
