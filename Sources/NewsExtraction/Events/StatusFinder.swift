internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// Whether an event happened, from auxiliaries, negation, the verb above and words before it.
struct StatusFinder: Sendable {
    private var verbCues: [String: EventStatus] = [:]
    private var nounCues: [String: EventStatus] = [:]
    private var clauseCues: [String: EventStatus] = [:]
    private static let longestCue = 4
    private static let owners: Set<String> = ["his", "her", "its", "their", "our", "my"]

    static func builtIn() -> StatusFinder {
        var finder = StatusFinder()
        let rows = EmbeddedTable.map(.cues) { (row) throws(TableError) -> (EmbeddedTable.Row, EventStatus) in
            (row, try row.word(1))
        }
        for (row, status) in rows {
            switch row[2] {
            case "verb": finder.verbCues[row[0]] = status
            case "noun": finder.nounCues[row[0]] = status
            default: finder.clauseCues[row[0]] = status
            }
        }
        return finder
    }

    /// The status of a trigger and the words that decided it.
    func status(of trigger: Trigger, _ scan: SentenceScan, _ tree: Tree, _ lexicon: EventLexicon) -> (
        EventStatus, String?
    ) {
        let found =
            trigger.frame.isVerb
            ? verbStatus(trigger.head, trigger.frame, scan, tree, lexicon) : nounStatus(trigger, scan, tree, lexicon)
        // Of a question nobody says the answer.
        if [.happened, .ongoing].contains(found.0),
            let end = scan.tokens.last(where: { !Self.closing.contains($0.form) }),
            end.form == "?"
        {
            return (.possible, end.form)
        }
        return found
    }

    private static let closing: Set<String> = ["\"", "”", "'", "’", "''", ")"]

    // MARK: Verbs

    private static let modals: [String: EventStatus] = [
        "will": .planned, "'ll": .planned, "shall": .planned, "wo": .planned, "would": .planned, "may": .possible,
        "might": .possible, "could": .possible, "can": .possible, "ca": .possible, "should": .calledFor,
        "must": .calledFor,
    ]

    private func verbStatus(
        _ verb: Int,
        _ frame: EventFrame?,
        _ scan: SentenceScan,
        _ tree: Tree,
        _ lexicon: EventLexicon
    ) -> (EventStatus, String?) {
        let helpers = tree.children(verb, ["aux", "aux:pass", "advmod"])
        if let no = Negation(tree: tree).cue(ofVerb: verb) { return (.denied, scan.tokens[no].form) }
        if let modal = helpers.first(where: { Self.modals[scan.lower($0)] != nil }),
            let status = Self.modals[scan.lower(modal)]
        {
            return (status, scan.tokens[modal].form)
        }
        for start in [verbStart(verb, helpers), verb] {
            if let (status, cue) = cue(before: start, scan, verbCues) { return (status, cue) }
        }
        // *the possibility of offering aid*: a gerund after a preposition is a noun to the words before it.
        if verb > 0, tree.tokens[verb].form.hasSuffix("ing"),
            [.adposition, .subordinatingConjunction].contains(tree.tokens[verb - 1].upos),
            let (status, cue) = cue(before: verb, scan, nounCues)
        {
            return (status, cue)
        }
        if let (status, cue) = infinitiveCue(verb, scan, tree) ?? clauseCue(verb, scan, tree) { return (status, cue) }
        if let fancy = tree.path(from: verb).dropFirst().first(where: { Self.fancies.contains(scan.lower($0)) }) {
            return (.possible, scan.tokens[fancy].form)
        }
        if let above = aboveStatus(verb, scan, tree, lexicon) { return above }
        if let shared = sharedStatus(verb, scan, tree, lexicon) ?? causedStatus(verb, scan, tree) { return shared }
        if isOngoing(verb, helpers, scan, tree) { return (.ongoing, scan.tokens[verb].form) }
        return (.happened, nil)
    }

    /// *planned to open talks and to lift the embargo*: what the first infinitive hangs on holds for the second.
    private func sharedStatus(_ verb: Int, _ scan: SentenceScan, _ tree: Tree, _ lexicon: EventLexicon) -> (
        EventStatus, String?
    )? {
        guard tree.relation(verb) == "conj", isInfinitive(verb, scan, tree), let first = tree.tokens[verb].head,
            tree.tokens.indices.contains(first), first < verb, isInfinitive(first, scan, tree)
        else { return nil }
        let found = verbStatus(first, nil, scan, tree, lexicon)
        return found.1 == nil ? nil : found
    }

    private func isInfinitive(_ verb: Int, _ scan: SentenceScan, _ tree: Tree) -> Bool {
        tree.children(verb, ["mark"]).contains { scan.lower($0) == "to" }
    }

    /// *duties might lead X to leave*: what is only possible or to come causes nothing that has happened.
    private func causedStatus(_ verb: Int, _ scan: SentenceScan, _ tree: Tree) -> (EventStatus, String?)? {
        guard tree.relation(verb) == "xcomp", isInfinitive(verb, scan, tree), let head = tree.tokens[verb].head,
            tree.tokens.indices.contains(head), tree.tokens[head].upos == .verb,
            let modal = tree.children(head, ["aux"]).first(where: { Self.modals[scan.lower($0)] != nil })
        else { return nil }
        return Self.modals[scan.lower(modal)].map { ($0, scan.tokens[modal].form) }
    }

    /// *Imagine Canada declaring war*, *Suppose that …*: as an imperative only, *imagined* may tell of something.
    private static let fancies: Set<String> = ["imagine", "suppose"]

    /// Where the verb's helpers begin. The *to* of an infinitive is none: it ends the cues that lead to it.
    private func verbStart(_ verb: Int, _ helpers: [Int]) -> Int { helpers.first { $0 < verb } ?? verb }

    /// The cue that an infinitive hangs on, with other words between: *agreed on Friday to withdraw*.
    private func infinitiveCue(_ verb: Int, _ scan: SentenceScan, _ tree: Tree) -> (EventStatus, String)? {
        guard let head = tree.tokens[verb].head, tree.tokens.indices.contains(head), head < verb,
            ["xcomp", "ccomp", "advcl", "acl"].contains(tree.relation(verb)),
            let to = tree.children(verb, ["mark"]).first(where: { scan.lower($0) == "to" })
        else { return nil }
        for length in stride(from: Self.longestCue - 1, through: 1, by: -1) where head + 1 - length >= 0 {
            let range = head + 1 - length..<head + 1
            let text = range.map { scan.lower($0) }.joined(separator: " ") + " to"
            if let status = verbCues[text] { return (status, scan.text(range) + " … " + scan.tokens[to].form) }
        }
        return nil
    }

    /// The conjunction over the clause, or over the one whose infinitive this is: *if Iran decides to attack*.
    private func clauseCue(_ verb: Int, _ scan: SentenceScan, _ tree: Tree) -> (EventStatus, String)? {
        var clause = verb
        while true {
            for mark in tree.children(clause, ["mark", "advmod"]) where mark < verb {
                if let found = cue(from: mark, scan, clauseCues) { return found }
            }
            guard ["xcomp", "conj"].contains(tree.relation(clause)), let head = tree.tokens[clause].head,
                tree.tokens.indices.contains(head), head < clause
            else { return nil }
            clause = head
        }
    }

    private func isOngoing(_ verb: Int, _ helpers: [Int], _ scan: SentenceScan, _ tree: Tree) -> Bool {
        tree.tokens[verb].form.hasSuffix("ing")
            && helpers.contains { ["is", "are", "'s", "’s"].contains(scan.lower($0)) }
    }

    /// The status that the verb above gives: *urged X to withdraw*, *threatened to strike*.
    private func aboveStatus(_ index: Int, _ scan: SentenceScan, _ tree: Tree, _ lexicon: EventLexicon) -> (
        EventStatus, String?
    )? {
        guard let head = tree.tokens[index].head, tree.tokens.indices.contains(head),
            ["xcomp", "ccomp", "advcl", "acl", "obj", "obl", "conj"].contains(tree.relation(index))
        else { return nil }
        if isQuote(head, before: index, tree) { return nil }
        let token = tree.tokens[head]
        if tree.relation(index) == "conj" { return aboveStatus(head, scan, tree, lexicon) }
        guard ["xcomp", "ccomp", "obj", "acl"].contains(tree.relation(index)) || isInfinitive(index, scan, tree) else {
            return nil
        }
        let entries =
            token.upos == .verb
            ? lexicon.verbs(of: token)
            : lexicon.nouns(startingWith: token.lemma.lowercased())
        // *called on Chad to withdraw*, *appealed to*: with the word behind it, a verb may mean something else.
        let next = scan.lower(head + 1)
        let longer = entries.last { $0.count == 2 && $0.frame?.words.last == next }?.frame
        if let status = longer?.complement { return (status, scan.text(head..<head + 2)) }
        // *attacked the town to free the hostages*: a purpose is not what the verb says of its object.
        if tree.relation(index) == "advcl" { return nil }
        guard let status = entries.last(where: { $0.count == 1 })?.frame?.complement else { return nil }
        return (status, token.form)
    }

    /// *"I cannot deny it," she said*: what is quoted governs nothing of the words around it.
    private func isQuote(_ head: Int, before index: Int, _ tree: Tree) -> Bool {
        head < index && tree.tokens[head..<index].contains { ["\"", "”"].contains($0.form) }
            && !tree.children(index, ["nsubj"]).isEmpty
    }

    // MARK: Nouns

    private func nounStatus(_ trigger: Trigger, _ scan: SentenceScan, _ tree: Tree, _ lexicon: EventLexicon) -> (
        EventStatus, String?
    ) {
        let noun = trigger.head
        if let no = Negation(tree: tree).cue(ofNoun: noun) {
            return (.denied, scan.tokens[no].form)
        }
        for modifier in tree.children(noun, ["amod", "compound"]) where nounCues[scan.lower(modifier)] != nil {
            if let status = nounCues[scan.lower(modifier)] { return (status, scan.tokens[modifier].form) }
        }
        if let (status, cue) = cue(before: trigger.tokens.lowerBound, scan, nounCues) { return (status, cue) }
        guard let verb = tree.tokens[noun].head, tree.tokens.indices.contains(verb), tree.tokens[verb].upos == .verb,
            ["obj", "nsubj"].contains(tree.relation(noun))
        else { return (.happened, nil) }
        // *signed the agreement*: the verb says what became of it, and promises nothing beyond.
        let verbs = lexicon.verbs(of: tree.tokens[verb])
        if verbs.contains(where: { $0.count == 1 && $0.frame?.type == trigger.frame.type }) {
            return verbStatus(verb, nil, scan, tree, lexicon)
        }
        if tree.relation(noun) == "obj", let above = aboveStatus(noun, scan, tree, lexicon) { return above }
        guard lexicon.lightVerb(at: verb, tree.tokens) != nil else { return (.happened, nil) }
        return verbStatus(verb, nil, scan, tree, lexicon)
    }

    // MARK: Cues

    /// The longest cue that ends where the trigger's words begin; determiners between do not matter.
    private func cue(before end: Int, _ scan: SentenceScan, _ cues: [String: EventStatus]) -> (EventStatus, String)? {
        var end = end
        while end > 0,
            [.determiner, .adverb].contains(scan.tokens[end - 1].upos) || Self.owners.contains(scan.lower(end - 1)),
            cues[scan.lower(end - 1)] == nil
        {
            end -= 1
        }
        for length in stride(from: Self.longestCue, through: 1, by: -1) where end - length >= 0 {
            let range = end - length..<end
            let text = range.map { scan.lower($0) }.joined(separator: " ")
            if let status = cues[text] { return (status, scan.text(range)) }
        }
        return nil
    }

    /// The longest cue that begins at a word.
    private func cue(from start: Int, _ scan: SentenceScan, _ cues: [String: EventStatus]) -> (EventStatus, String)? {
        for end in stride(from: min(scan.tokens.count, start + Self.longestCue), to: start, by: -1) {
            let text = (start..<end).map { scan.lower($0) }.joined(separator: " ")
            if let status = cues[text] { return (status, scan.text(start..<end)) }
        }
        return nil
    }
}
