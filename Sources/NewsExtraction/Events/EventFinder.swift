internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// The event drafts of one sentence.
struct EventFinder {
    let lexicon: EventLexicon
    let triggers: TriggerFinder
    let statuses: StatusFinder
    /// The dates of each sentence.
    let dates: [[DateMention]]
    let sources: SourceFinder
    let traits: EventTraits
    let heads: HeadEvidence?
    let games: GameReports

    func drafts(_ scan: SentenceScan, _ cast: Cast, _ quotes: Quotes) -> [EventDraft] {
        let tree = Tree(scan)
        let participants = Participants(scan: scan, tree: tree, cast: cast)
        let arguments = ArgumentFinder(participants: participants, lexicon: lexicon, traits: traits)
        let found = triggers.triggers(in: scan, tree, heads)
        var drafts = found.map { draft($0, scan, quotes) }
        for index in drafts.indices {
            arguments.fill(&drafts[index])
            drafts[index].isFirstPerson = isFirstPerson(drafts[index].trigger, tree)
            drafts[index].isNatural = NaturalCauses(tree: tree, lexicon: lexicon).did(drafts[index].trigger)
            (drafts[index].status, drafts[index].statusCue) = statuses.status(
                of: drafts[index].trigger,
                scan,
                tree,
                lexicon
            )
            judgeStatus(&drafts[index])
        }
        describe(&drafts, tree, participants)
        PlaceAssignment(participants: participants).assign(to: &drafts)
        DateAssignment(tree: tree).assign(dates[scan.index], to: &drafts)
        DraftCorrections(participants: participants, traits: traits).apply(to: &drafts)
        Attendance(participants: participants).apply(to: &drafts)
        ContentRecipients(participants: participants, traits: traits).fill(&drafts)
        Crimes(participants: participants, traits: traits).apply(to: &drafts)
        CasualtyFinder(scan: scan, tree: tree).assign(to: &drafts)
        DraftJoiner(tree: tree).join(&drafts)
        sources.assign(&drafts, participants, cast)
        Sequels(tree: tree).assign(&drafts)
        return drafts
    }

    private func isFirstPerson(_ trigger: Trigger, _ tree: Tree) -> Bool {
        trigger.frame.isVerb && tree.subjects(of: trigger.head).contains { tree.tokens[$0].form == "I" }
    }

    private func describe(_ drafts: inout [EventDraft], _ tree: Tree, _ participants: Participants) {
        let heads = drafts.map { ($0.trigger.head, $0.trigger.frame.isSpeech) }
        let grammar = TriggerGrammar(
            tree: tree,
            participants: participants,
            triggers: Dictionary(heads, uniquingKeysWith: { first, _ in first })
        )
        for index in drafts.indices { drafts[index].grammar = grammar.names(of: drafts[index].trigger) }
    }

    private func judgeStatus(_ draft: inout EventDraft) {
        guard let heads, let word = draft.word else { return }
        let verdicts = HeadVerdicts(evidence: heads, traits: traits)
        let status = verdicts.status(draft.status, cue: draft.statusCue, word: word)
        if status != draft.status { (draft.status, draft.statusCue) = (status, nil) }
    }

    private func draft(_ trigger: Trigger, _ scan: SentenceScan, _ quotes: Quotes) -> EventDraft {
        var trigger = trigger
        let word = heads?.word(of: trigger)
        if let heads, let word {
            trigger.frame = HeadVerdicts(evidence: heads, traits: traits).frame(trigger, word: word)
        }
        let isDefinite = trigger.tokens.lowerBound > 0 && isDefinite(trigger, scan)
        var draft = EventDraft(
            trigger: trigger,
            lemma: scan.tokens[trigger.head].lemma.lowercased(),
            paragraph: scan.sentence.paragraph,
            isHeadline: scan.sentence.kind == .headline,
            isDefinite: isDefinite,
            isQuoted: quotes.isQuoted[scan.index][trigger.head]
        )
        draft.isSport = games.isAboutGame[scan.index]
        draft.isInGame = games.isReport
        draft.word = word
        draft.chain = heads?.chain(of: trigger)
        draft.belief = word.flatMap { heads?.reading.probability(of: $0) }
        if trigger.frame.isSpeech, !draft.isQuoted, let quoted = quotes.stretches[scan.index].first {
            draft.quote = scan.text(quoted)
        }
        return draft
    }

    private func isDefinite(_ trigger: Trigger, _ scan: SentenceScan) -> Bool {
        let before = max(0, trigger.tokens.lowerBound - 4)..<trigger.tokens.lowerBound
        guard let determiner = before.last(where: { scan.tokens[$0].upos == .determiner }) else { return false }
        return ["the", "this", "that", "these", "those"].contains(scan.lower(determiner))
    }
}
