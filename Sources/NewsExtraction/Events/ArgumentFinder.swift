internal import NewsLanguage
internal import NewsOntology

/// Reads the participants of a trigger off the tree, as its frame says.
struct ArgumentFinder {
    let participants: Participants
    let lexicon: EventLexicon
    let traits: EventTraits

    private var tree: Tree { participants.tree }
    private static let topical: Set<String> = [
        "on", "about", "over", "regarding", "concerning", "for", "to", "against",
    ]
    private static let locative: Set<String> = ["in", "at", "near", "inside", "outside", "across", "on", "throughout"]

    func fill(_ draft: inout EventDraft) {
        if draft.trigger.frame.isVerb {
            fillVerb(&draft, draft.trigger.head)
        } else {
            fillNoun(&draft, draft.trigger.head)
        }
        addTerritory(&draft)
    }

    /// *imposed a curfew in Cizre*, *lifted the blockade of Gaza*: done to nobody else, it is done to the place.
    private func addTerritory(_ draft: inout EventDraft) {
        guard draft.recipients.isEmpty, !draft.actors.isEmpty else { return }
        // *Russia's aggression in Ukraine*: the violence of a state in another is done to that.
        let isWar =
            draft.trigger.frame.type == .assault && draft.actors.contains { participants.type($0.entity) == .state }
        guard isWar || traits.has(draft.trigger.frame.type, .onTerritory) else { return }
        for place in draft.places where !draft.actors.contains(where: { $0.entity == place.entity }) {
            if isWar, participants.type(place.entity) != .state { continue }
            draft.recipients.append(.init(entity: place.entity, rule: "territory"))
        }
    }

    // MARK: Verbs

    private func fillVerb(_ draft: inout EventDraft, _ verb: Int) {
        let frame = draft.trigger.frame
        let passive = tree.isPassive(verb)
        draft.isPassive = passive && !tree.subjects(of: verb).isEmpty
        draft.isMutual = !passive && traits.has(frame.type, .judges) && tree.isMutual(verb)
        let subjects = subjects(of: verb, frame, passive)
        add(subjects, as: passive ? frame.object : frame.subject, rule: passive ? "passive-subject" : "subject", &draft)
        if passive {
            for thing in tree.subjects(of: verb) where participants.entities(of: [thing]).isEmpty {
                addObject(thing, frame, &draft)
            }
        } else {
            for object in tree.objects(of: verb) { addObject(object, frame, &draft) }
        }
        for oblique in tree.children(verb, ["obl", "nmod", "acl"]) where !tree.preposition(oblique).isEmpty {
            addOblique(oblique, frame, passive: passive, &draft)
        }
        addFrameNouns(&draft, passive)
        addSharedPlaces(verb, frame, &draft)
        if !passive, frame.object == .recipient, draft.recipients.isEmpty, tree.objects(of: verb).isEmpty {
            add(neighbours.after(draft.trigger.tokens.upperBound - 1), as: .recipient, rule: "word-after", &draft)
        }
    }

    /// *In Limassol, the ship was anchored and boarded*: a place before the first verb is that of the others too.
    private func addSharedPlaces(_ verb: Int, _ frame: EventFrame, _ draft: inout EventDraft) {
        guard draft.places.isEmpty, tree.relation(verb) == "conj", let first = tree.tokens[verb].head,
            tree.tokens.indices.contains(first)
        else { return }
        for oblique in tree.children(first, ["obl"]) where oblique < first {
            guard role(of: tree.preposition(oblique), frame) == .place else { continue }
            add(participants.entities(of: [oblique]), as: .place, rule: "shared-place", &draft)
        }
    }

    private var neighbours: Neighbours { Neighbours(scan: participants.scan, participants: participants) }

    private func subjects(of verb: Int, _ frame: EventFrame, _ passive: Bool) -> [Int] {
        if let speaker = speakerBefore(verb, frame) ?? speaker(of: verb, frame) { return speaker }
        let found = participants.entities(of: tree.subjects(of: verb))
        guard found.isEmpty, mayTakeNeighbour(verb, passive) else { return found }
        return neighbours.before(verb)
    }

    /// Whether the words before a verb can be its subject though the tree knows of none: a verb form of its own, not an
    /// infinitive, and none whose subject is a thing.
    private func mayTakeNeighbour(_ verb: Int, _ passive: Bool) -> Bool {
        let token = tree.tokens[verb]
        guard !passive, tree.subjects(of: verb).isEmpty || tree.relation(verb) == "acl", !token.form.hasSuffix("ing"),
            !tree.children(verb, ["mark"]).contains(where: { tree.tokens[$0].form.lowercased() == "to" })
        else { return false }
        return tree.tokens.indices.contains(verb + 1) && tree.tokens[verb + 1].form.lowercased() != "by"
    }

    /// *imposed sanctions on X*, *held talks with Y*: what the noun of a frame of several words governs.
    private func addFrameNouns(_ draft: inout EventDraft, _ passive: Bool) {
        let frame = draft.trigger.frame
        for word in draft.trigger.words.dropFirst() where [.noun, .properNoun].contains(tree.tokens[word].upos) {
            for child in complements(of: word) {
                let preposition = tree.preposition(child)
                guard let role = frame.obliques[preposition] ?? (preposition == "against" ? .recipient : nil) else {
                    continue
                }
                let direct = participants.entities(of: tree.conjuncts(child))
                add(
                    direct.isEmpty && role == .recipient ? owners(of: child) : direct,
                    as: role,
                    rule: "frame-noun-\(preposition)",
                    &draft
                )
            }
        }
    }

    /// What follows a noun; of *an aid programme for X* what follows the programme.
    private func complements(of word: Int) -> [Int] {
        let own = tree.children(word, ["nmod", "obl", "acl"]).filter { $0 > word }
        guard own.isEmpty, tree.relation(word) == "compound", let head = tree.tokens[word].head,
            tree.tokens.indices.contains(head)
        else { return own }
        return tree.children(head, ["nmod"]).filter { $0 > head }
    }

    /// *…, the news agency Mehr reported.*: after a comma, the words right before the verb are who speaks.
    private func speakerBefore(_ verb: Int, _ frame: EventFrame) -> [Int]? {
        guard frame.isSpeech, verb > 0, !tree.isPassive(verb), isAtEnd(verb + 1) else { return nil }
        var end = verb
        while end > 0, [.adverb, .auxiliary].contains(tree.tokens[end - 1].upos) { end -= 1 }
        guard let phrase = participants.phrase(endingAt: end) else { return nil }
        var start = phrase.range.lowerBound
        while start > 0, phrase.range.lowerBound - start < Self.longestDocument, isInDocument(start - 1) { start -= 1 }
        guard start > 0, [",", "\"", "”"].contains(tree.tokens[start - 1].form) else { return nil }
        return [phrase.entity]
    }

    private static let longestDocument = 5

    /// *a communique of the ministry*
    private func isInDocument(_ index: Int) -> Bool {
        participants.scan.mentionAt[index] == nil
            && ([.determiner, .noun, .adjective].contains(tree.tokens[index].upos)
                || ["of", "by", "from"].contains(tree.tokens[index].form.lowercased()))
    }

    private func isAtEnd(_ index: Int) -> Bool {
        index >= tree.tokens.count || [".", ",", ";", ":"].contains(tree.tokens[index].form)
    }

    /// *X urged Y to stop, criticising Z*: who criticises is who urged.
    private func speaker(of verb: Int, _ frame: EventFrame) -> [Int]? {
        guard frame.isSpeech, ["advcl", "conj"].contains(tree.relation(verb)),
            tree.tokens[verb].form.hasSuffix("ing"), tree.children(verb, ["nsubj", "mark", "aux"]).isEmpty
        else { return nil }
        let above = tree.path(from: verb).dropFirst().first { index in
            !tree.children(index, ["nsubj"]).isEmpty
                && lexicon.verbs(startingWith: tree.tokens[index].lemma.lowercased())
                    .contains { $0.frame?.isSpeech == true }
        }
        return above.map { participants.entities(of: tree.subjects(of: $0)) }
    }

    private func addObject(_ object: Int, _ frame: EventFrame, _ draft: inout EventDraft) {
        let direct = participants.entities(of: [object])
        if !direct.isEmpty {
            add(direct, as: frame.object == .theme ? .none : frame.object, rule: "object", &draft)
            addPlaces(within: object, &draft)
            return
        }
        // The object is a thing or an act: its own complements may name the participants.
        for child in tree.children(object, ["nmod"]) where child > object {
            let preposition = tree.preposition(child)
            let role =
                frame.obliques[preposition]
                ?? (isOwner(preposition, frame) ? .recipient : self.role(of: preposition, frame))
            if role == .place, frame.isSpeech || frame.type == .consult { continue }
            add(participants.entities(of: tree.conjuncts(child)), as: role, rule: "object-complement", &draft)
        }
        if frame.object == .recipient, !frame.isSpeech {
            add(participants.modifiers(of: described(object)), as: .recipient, rule: "object-owner", &draft)
        }
        if frame.type == .accuse { addDoer(of: object, &draft) }
    }

    /// *froze the assets of X*, *closed all crossings into Gaza*: who owns the thing is who suffers.
    private func isOwner(_ preposition: String, _ frame: EventFrame) -> Bool {
        !frame.isSpeech && frame.object == .recipient && ["of", "with", "into", "on", "against"].contains(preposition)
            || traits.has(frame.type, .territory)
                && ["into", "on", "against", "for", "to"].contains(preposition)
    }

    /// *one of the power plants*: the plants.
    private func described(_ object: Int) -> Int {
        guard [.numeral, .pronoun].contains(tree.tokens[object].upos) else { return object }
        return tree.children(object, ["nmod"]).first { tree.preposition($0) == "of" } ?? object
    }

    /// *condemned the crimes committed by Israel*: the doer of the act is the accused.
    private func addDoer(of noun: Int, _ draft: inout EventDraft) {
        for clause in tree.children(noun, ["acl"]) {
            for agent in tree.children(clause, ["obl"]) where tree.preposition(agent) == "by" {
                add(participants.entities(of: tree.conjuncts(agent)), as: .recipient, rule: "doer-of-act", &draft)
            }
        }
        for child in tree.children(noun, ["nmod"]) where tree.preposition(child) == "by" {
            add(participants.entities(of: tree.conjuncts(child)), as: .recipient, rule: "doer-of-act", &draft)
        }
    }

    private func addOblique(_ oblique: Int, _ frame: EventFrame, passive: Bool, _ draft: inout EventDraft) {
        let preposition = tree.preposition(oblique)
        let direct = participants.entities(of: tree.conjuncts(oblique))
        let isAim = direct.isEmpty && role(of: preposition, frame) == .recipient
        let found = isAim ? owners(of: oblique) : direct
        if passive, preposition == "by" {
            add(found, as: frame.subject, rule: "passive-agent", &draft)
        } else {
            add(found, as: role(of: preposition, frame), rule: "oblique-\(preposition)", &draft)
        }
    }

    /// *sanctions on the Taliban faction*, *hacked into the computers of the army*: whose thing it is.
    private func owners(of noun: Int) -> [Int] {
        let after = tree.children(noun, ["nmod"]).filter { $0 > noun && tree.preposition($0) == "of" }
        return participants.modifiers(of: noun) + participants.entities(of: after)
    }

    private func role(of preposition: String, _ frame: EventFrame) -> EventFrame.Role {
        if let role = frame.obliques[preposition] { return role }
        if preposition == "against" { return .recipient }
        return Self.locative.contains(preposition) ? .place : .none
    }

    // MARK: Nouns

    /// Acts that are named after a person to whom they are done, or after a state that does them: *Haniyeh's killing*,
    /// *the Israeli killing of Haniyeh*.
    private static let sufferings = WordKind.sufferings.words

    private func fillNoun(_ draft: inout EventDraft, _ noun: Int) {
        let frame = draft.trigger.frame
        for owner in participants.modifiers(of: noun) {
            let isSuffering = frame.subject == .recipient || Self.sufferings.contains(participants.scan.lower(noun))
            let isVictim = isSuffering && frame.type == .assault && participants.type(owner) == .person
            add([owner], as: isVictim ? .recipient : frame.subject, rule: isVictim ? "victim" : "owner", &draft)
        }
        for child in tree.children(noun, ["nmod", "obl", "acl"]) where child > noun {
            addOblique(child, frame, passive: false, &draft)
            addOwnerOfTopic(child, frame, &draft)
            if !Self.topical.contains(tree.preposition(child)) { addPlaces(within: child, &draft) }
        }
        addBeyondThing(noun, &draft)
        for clause in tree.children(noun, ["acl"]) { addParticiple(clause, frame, &draft) }
        addLightVerb(noun, frame, &draft)
        addAttendant(noun, &draft)
    }

    /// *the sale of frigates to Chile*: what the tree hangs on the thing belongs to the act.
    private func addBeyondThing(_ noun: Int, _ draft: inout EventDraft) {
        let things = tree.children(noun, ["nmod"]).filter {
            tree.preposition($0) == "of" && participants.entities(of: [$0]).isEmpty
        }
        for child in things.flatMap({ tree.children($0, ["nmod"]) }) where child > noun {
            let preposition = tree.preposition(child)
            guard preposition != "of", draft.trigger.frame.obliques[preposition] == .recipient else { continue }
            add(participants.entities(of: tree.conjuncts(child)), as: .recipient, rule: "beyond-thing", &draft)
        }
    }

    /// *concerns about Iran's influence*, *a boycott of Ahmadinejad's speech*: aimed at whose thing it is.
    private func addOwnerOfTopic(_ child: Int, _ frame: EventFrame, _ draft: inout EventDraft) {
        guard traits.has(frame.type, .judges), [.topic, .theme].contains(role(of: tree.preposition(child), frame))
        else { return }
        let direct = participants.entities(of: [child])
        for entity in direct.isEmpty ? participants.modifiers(of: child) : direct
        where [.state, .person, .organisation].contains(participants.type(entity)) {
            draft.add(entity, as: .recipient, rule: "owner-of-topic")
        }
    }

    private static let occasions: Set<String> = ["after", "during", "following", "before", "in", "at", "ahead"]

    /// *The truce was signed by X after a meeting with Y*: who does something then was there.
    private func addAttendant(_ noun: Int, _ draft: inout EventDraft) {
        guard draft.trigger.frame.type == .consult, draft.actors.isEmpty, tree.relation(noun) == "obl",
            Self.occasions.contains(tree.preposition(noun)), let verb = tree.tokens[noun].head,
            tree.tokens.indices.contains(verb)
        else { return }
        let agents = tree.children(verb, ["obl"]).filter { tree.preposition($0) == "by" }
        let doers = tree.isPassive(verb) ? agents : tree.subjects(of: verb)
        let people = participants.entities(of: doers).filter { [.person, .state].contains(participants.type($0)) }
        for entity in people where !draft.recipients.contains(where: { $0.entity == entity }) {
            draft.add(entity, as: .actor, rule: "attendant")
        }
    }

    /// *a meeting of the group in Cairo*, *met officials in Geneva*: where the phrase says, it happened.
    private func addPlaces(within phrase: Int, _ draft: inout EventDraft) {
        for child in tree.children(phrase, ["nmod"]) where ["in", "at"].contains(tree.preposition(child)) {
            let places = participants.entities(of: [child]).filter { participants.type($0) == .place }
            add(places, as: .place, rule: "place-within", &draft)
        }
    }

    /// *the attack carried out by …*, *a meeting attended by …*
    private func addParticiple(_ clause: Int, _ frame: EventFrame, _ draft: inout EventDraft) {
        for oblique in tree.children(clause, ["obl"]) {
            let preposition = tree.preposition(oblique)
            let found = participants.entities(of: tree.conjuncts(oblique))
            add(found, as: preposition == "by" ? .actor : role(of: preposition, frame), rule: "participle", &draft)
        }
    }

    /// *X held talks with Y in Z*
    private func addLightVerb(_ noun: Int, _ frame: EventFrame, _ draft: inout EventDraft) {
        guard let verb = governingVerb(of: noun) else { return }
        guard let light = lexicon.lightVerb(at: verb, tree.tokens) else { return }
        let role = light.subject
        draft.hasLightVerb = true
        let isSubject = tree.relation(noun) == "nsubj"
        // *gave Tanzania a grant*
        let given = tree.children(verb, ["iobj", "obj"]).filter { $0 < noun && $0 > verb }
        if role == .actor {
            add(participants.entities(of: given), as: .recipient, rule: "light-verb-object", &draft)
        }
        // *Kenya has an agreement with the EU*: the other side is not all there is.
        let isOpen = draft.actors.allSatisfy { $0.rule == "oblique-with" }
        if !isSubject, isOpen || role == .recipient {
            add(
                participants.entities(of: tree.subjects(of: verb)),
                as: role == .none ? .actor : role,
                rule: "light-verb",
                &draft
            )
        }
        for oblique in tree.children(verb, ["obl"]) where oblique != noun {
            let preposition = tree.preposition(oblique)
            let isAgent = preposition == "by" && isSubject
            add(
                participants.entities(of: tree.conjuncts(oblique)),
                as: isAgent ? light.agent : self.role(of: preposition, frame),
                rule: "light-verb-\(preposition)",
                &draft
            )
        }
    }

    func governingVerb(of noun: Int) -> Int? {
        guard let head = tree.tokens[noun].head, tree.tokens.indices.contains(head), tree.tokens[head].upos == .verb,
            ["obj", "nsubj"].contains(tree.relation(noun)) || isGovernedByParticle(noun, head)
        else { return nil }
        return head
    }

    /// *came under attack*: the preposition belongs to the verb.
    private func isGovernedByParticle(_ noun: Int, _ verb: Int) -> Bool {
        let preposition = tree.preposition(noun)
        return tree.relation(noun) == "obl" && tree.tokens.indices.contains(verb + 1)
            && tree.tokens[verb + 1].form.lowercased() == preposition && lexicon.lightVerb(at: verb, tree.tokens) != nil
    }

    /// Expelled ambassadors are their states' own.
    private func addStates(of group: Int, to draft: inout EventDraft) {
        guard draft.trigger.frame.type == .sanction else { return }
        for state in participants.statesNamed(in: group) {
            draft.add(state, as: .recipient, rule: "state-of-diplomats")
        }
    }

    // MARK: Types

    private func add(_ entities: [Int], as role: EventFrame.Role, rule: String, _ draft: inout EventDraft) {
        for entity in entities {
            let type = participants.type(entity)
            switch role {
            case .place where type == .place || type == .state: draft.add(entity, as: .place, rule: rule)
            case .actor where type != .place: draft.add(entity, as: .actor, rule: rule)
            case .source: draft.add(entity, as: .source, rule: rule)
            case .recipient where type == .place:
                if traits.has(draft.trigger.frame.type, .territory) {
                    draft.add(entity, as: .recipient, rule: rule)
                }
                draft.add(entity, as: .place, rule: rule)
            case .recipient:
                draft.add(entity, as: .recipient, rule: rule)
                addStates(of: entity, to: &draft)
                // The state visited is where the visit is.
                if type == .state, draft.trigger.frame.mode == .visit { draft.add(entity, as: .place, rule: rule) }
            default: break
            }
        }
    }
}
