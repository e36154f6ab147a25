internal import NewsLanguage

/// The dependency tree of a sentence, with the questions that extraction asks of it.
struct Tree {
    let tokens: [Token]
    /// Headlines leave *be* out.
    let isHeadline: Bool
    private let below: [[Int]]
    /// The relations without their subtypes.
    private let plain: [String]

    init(_ tokens: [Token], isHeadline: Bool = false) {
        self.tokens = tokens
        self.isHeadline = isHeadline
        var below = Array(repeating: [Int](), count: tokens.count)
        for (index, token) in tokens.enumerated() {
            if let head = token.head, tokens.indices.contains(head) { below[head].append(index) }
        }
        self.below = below
        plain = tokens.map { $0.relation.utf8.contains(UInt8(ascii: ":")) ? Tree.plain($0.relation) : $0.relation }
    }

    /// The tree of a sentence of an article.
    init(_ scan: SentenceScan) { self.init(scan.tokens, isHeadline: scan.sentence.kind == .headline) }

    private static func plain(_ relation: String) -> String { String(relation.prefix { $0 != ":" }) }

    /// The relation without its subtype.
    func relation(_ index: Int) -> String { plain[index] }

    func children(_ index: Int) -> [Int] { below[index] }

    /// The children with one of some relations, which are few: comparing is faster than hashing.
    func children(_ index: Int, _ relations: [String]) -> [Int] {
        below[index].filter { relations.contains(tokens[$0].relation) || relations.contains(plain[$0]) }
    }

    /// The word and what is coordinated with it.
    func conjuncts(_ index: Int) -> [Int] { [index] + children(index, ["conj"]).flatMap { conjuncts($0) } }

    /// The preposition of a phrase, in lower case; empty when it has none.
    func preposition(_ index: Int) -> String {
        // A participle taken for a verb (*acting Foreign Minister*) has its preposition as a mark.
        // Before a title (*by Prime Minister X*) the preposition may hang on that.
        let titles = children(index, ["nmod:desc", "compound"]).filter { $0 < index }
        let words = children(index, ["case"]) + children(index, ["mark"]) + titles.flatMap { children($0, ["case"]) }
        guard
            let adposition = words.first(where: { [.adposition, .subordinatingConjunction].contains(tokens[$0].upos) })
        else {
            return ""
        }
        return tokens[adposition].form.lowercased()
    }

    /// The head of a range of words: the one that hangs on a word outside.
    func top(of range: Range<Int>) -> Int {
        for index in range {
            guard let head = tokens[index].head else { return index }
            if !range.contains(head), tokens[index].upos != .punctuation, tokens[index].relation != "case" {
                return index
            }
        }
        return range.upperBound - 1
    }

    /// From the word upwards, the word itself first.
    func path(from index: Int) -> [Int] {
        var path = [index]
        while let head = tokens[path[path.count - 1]].head, tokens.indices.contains(head), path.count <= tokens.count {
            path.append(head)
        }
        return path
    }

    private static let settings: Set<String> = ["after", "before", "following", "since", "ahead", "amid", "despite"]

    /// *After the closure of a station on July 30, X warned*: whether a word stands inside a phrase below another that
    /// says after or before what something happened.
    func isInSetting(_ index: Int, below head: Int) -> Bool {
        let path = path(from: index)
        guard let end = path.firstIndex(of: head), end > 1 else { return false }
        return path[1..<end].contains(where: isSetting)
    }

    /// Whether a word heads a phrase that says before or after what something happened.
    func isSetting(_ index: Int) -> Bool {
        relation(index) == "obl" && Self.settings.contains(preposition(index))
    }

    /// The first word of the phrase that a word heads.
    func leftmost(of index: Int, depth: Int = 0) -> Int {
        guard depth < 20 else { return index }
        return children(index).filter { $0 < index }.map { leftmost(of: $0, depth: depth + 1) }.min() ?? index
    }

    /// The relations from a word up to where the way to another turns, then down: `<ccomp`, `>nsubj`.
    func route(from: Int, to: Int) -> [String] {
        let (up, down) = (path(from: from), path(from: to))
        guard let turn = up.firstIndex(where: down.contains), let end = down.firstIndex(of: up[turn]) else { return [] }
        return up[..<turn].map { "<" + relation($0) } + down[..<end].reversed().map { ">" + relation($0) }
    }

    var isVerb: (Int) -> Bool { { tokens[$0].upos == .verb || tokens[$0].upos == .auxiliary } }

    /// A participle with an object of its own is active, whatever the tags say: *A Saudi official accused Iran …*
    func isPassive(_ index: Int) -> Bool {
        if relation(index) == "acl", !children(index, ["obj"]).isEmpty { return false }
        if hasPassiveAuxiliary(index) { return true }
        // *The archbishop on Sunday called for …*: a clause of its own without *be* is active, a headline apart.
        let isMarked = tokens[index].features.voice == .passive || !children(index, ["nsubj:pass"]).isEmpty
        return isMarked && (isHeadline || !isFiniteClause(index) || isFollowedByAgent(index))
    }

    private func hasPassiveAuxiliary(_ index: Int) -> Bool {
        let helpers = children(index, ["aux"]).map { tokens[$0] }
        return helpers.contains { $0.relation == "aux:pass" && ["be", "get"].contains($0.lemma) }
            || helpers.contains { $0.lemma == "be" } && !tokens[index].form.hasSuffix("ing")
    }

    private func isFiniteClause(_ index: Int) -> Bool {
        ["root", "ccomp", "parataxis"].contains(relation(index)) && !children(index, ["nsubj"]).isEmpty
            || relation(index) == "conj" && !children(index, ["nsubj"]).isEmpty || followsPast(index)
    }

    /// *called it unacceptable and warned of war*: after a simple past, a participle without a helper is one as well.
    private func followsPast(_ index: Int) -> Bool {
        guard relation(index) == "conj", let head = tokens[index].head, tokens.indices.contains(head) else {
            return false
        }
        return tokens[head].features.verbForm == .finite && children(head, ["aux"]).isEmpty
    }

    private func isFollowedByAgent(_ index: Int) -> Bool {
        tokens.indices.contains(index + 1) && tokens[index + 1].form.lowercased() == "by"
    }

    /// The subjects of a verb, shared ones included: of the first conjunct, of the verb that controls it, of the
    /// noun that a relative clause or participle describes.
    func subjects(of verb: Int, depth: Int = 0) -> [Int] {
        // A subject with a preposition is none: *the decision by France*, taken apart.
        let own = children(verb, ["nsubj", "csubj"]).filter { tokens[$0].upos != .verb && preposition($0) != "by" }
        // *Arafat Wednesday condemned*: a day is no subject beside another.
        let named = own.filter { DateWords.weekdays[tokens[$0].form.lowercased()] == nil }
        if let first = apposedName(named) ?? named.last ?? own.last {
            return isRelativePronoun(first)
                ? relativeAntecedent(of: verb).map { conjuncts($0) } ?? [] : conjuncts(first)
        }
        guard depth < 6, let head = tokens[verb].head, tokens.indices.contains(head) else { return [] }
        if let clause = clauseAbove(verb, head) { return subjects(of: clause, depth: depth + 1) }
        switch relation(verb) {
        case "conj", "xcomp", "advcl", "parataxis", "csubj":
            guard isVerb(head) || !children(head, ["nsubj"]).isEmpty else {
                // Coordinated with a word that is no verb: the clause around both has the subject.
                let above = path(from: head).first { !children($0, ["nsubj"]).isEmpty }
                return relation(verb) == "conj" ? above.map { subjects(of: $0, depth: depth + 1) } ?? [] : []
            }
            if let asked = askedBefore(verb, of: head) ?? doneTo(verb, of: head) { return conjuncts(asked) }
            if relation(verb) == "xcomp", let object = children(head, ["obj", "iobj"]).first {
                return conjuncts(object)
            }
            return subjects(of: head, depth: depth + 1)
        case "acl": return isPassive(verb) ? [head] : [head]
        default: return []
        }
    }

    /// *X called it unacceptable and warned of more*: a finite verb that hangs on a word that is none goes with the finite
    /// verb above.
    private func clauseAbove(_ verb: Int, _ head: Int) -> Int? {
        guard relation(verb) == "conj", isFinite(verb), !isFinite(head) else { return nil }
        return path(from: head).dropFirst().first { isFinite($0) && !children($0, ["nsubj"]).isEmpty }
    }

    private func isFinite(_ index: Int) -> Bool {
        isVerb(index) && (tokens[index].features.verbForm == .finite || !children(index, ["aux"]).isEmpty)
    }

    /// *granted a visa to X to attend*, *appealed to X to stop*: whom the phrase right before an infinitive names acts.
    private func askedBefore(_ verb: Int, of head: Int) -> Int? {
        guard let mark = children(verb, ["mark"]).first, tokens[mark].form.lowercased() == "to", mark > 0 else {
            return nil
        }
        let phrases = (children(head, ["obl", "nmod"]) + children(head, ["obj"]).flatMap { children($0, ["nmod"]) })
            .filter { ["to", "for", "on"].contains(preposition($0)) && $0 < mark }
        return phrases.first { phrase in
            (phrase..<mark).allSatisfy { path(from: $0).contains(phrase) }
                && (isName(phrase) || Self.asking.contains(tokens[head].lemma.lowercased()))
        }
    }

    /// Verbs that ask whom a preposition names: *called on the rebels to stop*.
    private static let asking: Set<String> = ["appeal", "beckon", "call", "plead", "shout", "signal"]

    private static let grounds: Set<String> = ["for", "of", "on", "from"]

    /// *praised X for sheltering Y*, *accused X of arming Y*, *congratulated X on winning*: whom the verb is done to acts.
    private func doneTo(_ verb: Int, of head: Int) -> Int? {
        guard relation(verb) == "advcl", tokens[verb].form.lowercased().hasSuffix("ing"), head < verb,
            let mark = children(verb, ["mark"]).first, Self.grounds.contains(tokens[mark].form.lowercased())
        else { return nil }
        let things = isPassive(head) ? children(head, ["nsubj"]) : children(head, ["obj", "iobj"])
        return things.last { $0 < verb }
    }

    private func isName(_ index: Int) -> Bool {
        let word = tokens[index].form.lowercased()
        guard DateWords.weekdays[word] == nil, DateWords.months[word] == nil else { return false }
        return tokens[index].upos == .properNoun || !children(index, ["appos", "flat"]).isEmpty
    }

    /// *Asad Butt, the attorney for the victims, said*: of two subjects the name, which the other explains.
    private func apposedName(_ subjects: [Int]) -> Int? {
        guard subjects.count == 2, tokens[subjects[0]].upos == .properNoun, tokens[subjects[1]].upos == .noun,
            tokens[subjects[0]..<subjects[1]].contains(where: { $0.form == "," })
        else { return nil }
        return subjects[0]
    }

    /// The objects of a verb.
    func objects(of verb: Int) -> [Int] {
        let own = children(verb, ["obj", "iobj"]).filter { !isBeforeGround($0, of: verb) }
        let accused = children(verb, ["ccomp", "xcomp", "advcl"]).flatMap { clause in
            children(clause, ["obj", "iobj"]).filter { isBeforeGround($0, of: clause) }
        }
        return (own + accused).flatMap {
            isRelativePronoun($0) ? relativeAntecedent(of: verb).map { [$0] } ?? [] : conjuncts($0)
        }
    }

    /// *accused the president, X, of having paid gunmen*, where the tree takes X for one who is paid.
    private func isBeforeGround(_ object: Int, of clause: Int) -> Bool {
        children(clause, ["mark"]).contains {
            object < $0 && $0 < clause && Self.grounds.contains(tokens[$0].form.lowercased())
        }
    }

    /// Whether those who do something do it to one another: *accused each other of lying*.
    func isMutual(_ verb: Int) -> Bool {
        objects(of: verb).contains { object in
            let words = [object - 1, object, object + 1].filter(tokens.indices.contains)
                .map { tokens[$0].form.lowercased() }
            return words.contains("each") && words.contains("other")
                || words.contains("one") && words.contains("another")
        }
    }

    private func isRelativePronoun(_ index: Int) -> Bool {
        ["who", "which", "that", "whom"].contains(tokens[index].form.lowercased())
    }

    private func relativeAntecedent(of verb: Int) -> Int? {
        guard let clause = path(from: verb).first(where: { tokens[$0].relation == "acl:relcl" }),
            let head = tokens[clause].head
        else { return nil }
        return personBefore(clause, insteadOf: head) ?? head
    }

    /// *President of Iran X, who arrived …*, where the clause hangs on the state: the name right before *who*.
    private func personBefore(_ clause: Int, insteadOf head: Int) -> Int? {
        guard let who = children(clause, ["nsubj"]).first(where: { tokens[$0].form.lowercased() == "who" }), who > 1
        else {
            return nil
        }
        let last = tokens[who - 1].form == "," ? who - 2 : who - 1
        guard tokens[last].upos == .properNoun, !path(from: last).contains(head) else { return nil }
        return path(from: last).first { relation($0) != "flat" }
    }
}
