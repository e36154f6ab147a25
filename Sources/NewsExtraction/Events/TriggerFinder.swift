internal import NewsLanguage

/// Finds the trigger words of a sentence, longer triggers before shorter ones, each word used once.
struct TriggerFinder: Sendable {
    let lexicon: EventLexicon
    let traits: EventTraits

    private static let window = 5

    func triggers(in scan: SentenceScan, _ tree: Tree, _ heads: HeadEvidence?) -> [Trigger] {
        var used = Array(repeating: false, count: scan.tokens.count)
        var found: [Trigger] = []
        for index in scan.tokens.indices where !used[index] {
            guard let (trigger, words) = trigger(at: index, scan, tree), !words.contains(where: { used[$0] }) else {
                continue
            }
            for word in words where !isFree(word, trigger, heads) { used[word] = true }
            found.append(trigger)
        }
        guard let heads else { return found }
        found += scan.tokens.indices.filter { !used[$0] }.compactMap { believed($0, scan, heads, found) }
        return found.sorted { $0.head < $1.head }
    }

    /// *call for a ceasefire*: an event inside a longer trigger.
    private func isFree(_ word: Int, _ trigger: Trigger, _ heads: HeadEvidence?) -> Bool {
        guard let heads, trigger.words.count > 1, word != trigger.head, !trigger.tokens.contains(word) else {
            return false
        }
        return heads.isEventOfItsOwn(trigger.sentence, word, in: trigger.frame)
    }

    /// A word that only the heads take for an event.
    private func believed(_ index: Int, _ scan: SentenceScan, _ heads: HeadEvidence, _ found: [Trigger]) -> Trigger? {
        guard let word = heads.believed(scan.index, index), isOutsideNames(index, scan),
            !found.contains(where: { $0.head == index }), !lexicon.isSilent(scan.tokens[index])
        else { return nil }
        let token = scan.tokens[index]
        let frame = traits.frame(
            heads.reading.types.likeliest(word),
            isVerb: token.upos == .verb,
            words: [token.lemma.lowercased()]
        )
        return frame.map {
            Trigger(sentence: scan.index, head: index, tokens: index..<index + 1, words: [index], frame: $0)
        }
    }

    private func trigger(at index: Int, _ scan: SentenceScan, _ tree: Tree) -> (Trigger, [Int])? {
        let token = scan.tokens[index]
        guard isOutsideNames(index, scan) else { return nil }
        if token.upos == .verb, !isGerundNoun(index, scan, tree) { return verbTrigger(at: index, scan, tree) }
        return nounTrigger(at: index, scan) ?? copulaTrigger(at: index, scan)
    }

    /// *the Haniyeh killing shocked Qatar*: a noun by what stands before it, though the tagger took it for a verb.
    private func isGerundNoun(_ index: Int, _ scan: SentenceScan, _ tree: Tree) -> Bool {
        guard scan.lower(index).hasSuffix("ing") else { return false }
        if tree.children(index, ["det", "compound"]).contains(where: { $0 < index }) { return true }
        // A name with an article right before it is no subject of a verb without an auxiliary.
        return tree.children(index, ["aux"]).isEmpty
            && tree.children(index, ["nsubj"]).contains {
                $0 == index - 1 && scan.tokens[$0].upos == .properNoun && !tree.children($0, ["det"]).isEmpty
            }
    }

    /// A word inside a name or title is no trigger.
    private func isOutsideNames(_ index: Int, _ scan: SentenceScan) -> Bool {
        if let mention = scan.mentionAt[index] {
            guard case .group = scan.mentions[mention].referent else { return false }
            return scan.mentions[mention].tokens.upperBound != index + 1
        }
        return scan.titleAt[index] == nil
    }

    // MARK: Verbs

    private func verbTrigger(at index: Int, _ scan: SentenceScan, _ tree: Tree) -> (Trigger, [Int])? {
        for entry in lexicon.verbs(of: scan.tokens[index]) {
            guard let rest = rest(of: entry, after: index, scan, tree), let frame = entry.frame else { continue }
            let words = [index] + rest
            let trigger = Trigger(
                sentence: scan.index,
                head: index,
                tokens: named(words, scan),
                words: words,
                frame: frame
            )
            return (trigger, words)
        }
        return nil
    }

    /// The words of a trigger that go with its verb.
    private func rest(of entry: TriggerEntry, after verb: Int, _ scan: SentenceScan, _ tree: Tree) -> [Int]? {
        if entry.count == 1 { return [] }
        let words = entry.words
        return complement(words.dropFirst(), after: verb, scan) ?? object(of: verb, words, scan, tree)
            ?? role(of: verb, words, scan, tree)
    }

    /// The words that name the event: the verb with its particle; of *quoted X as saying* the saying.
    private func named(_ words: [Int], _ scan: SentenceScan) -> Range<Int> {
        let (first, last) = (words[0], words[words.count - 1])
        if words.count > 2, scan.tokens[last].upos == .verb, words.contains(where: { scan.lower($0) == "as" }) {
            return last..<last + 1
        }
        return words.count == 2 && last == first + 1 && isParticle(last, scan) ? first..<last + 1 : first..<first + 1
    }

    /// *be critical of*, *be clear*: a copula and its predicate, of which the predicate is the head of the tree.
    private func copulaTrigger(at index: Int, _ scan: SentenceScan) -> (Trigger, [Int])? {
        guard scan.tokens[index].lemma == "be" else { return nil }
        for entry in lexicon.verbs(startingWith: "be") {
            guard let rest = complement(entry.words.dropFirst(), after: index, scan), let frame = entry.frame,
                let head = rest.last(where: { [.noun, .adjective].contains(scan.tokens[$0].upos) }) ?? rest.first
            else { continue }
            let words = [index] + rest
            return (
                Trigger(sentence: scan.index, head: head, tokens: index..<head + 1, words: words, frame: frame), words
            )
        }
        return nil
    }

    /// The words that must follow the verb, in order: particles at once, nouns within a few words.
    private func complement(_ words: ArraySlice<String>, after index: Int, _ scan: SentenceScan) -> [Int]? {
        var found: [Int] = []
        var position = index + 1
        for word in words {
            let limit = min(scan.tokens.count, position + Self.window)
            guard let next = (position..<max(position, limit)).first(where: { matches($0, word, scan) }),
                isBridge(position..<next, word, scan)
            else { return nil }
            found.append(next)
            position = next + 1
        }
        return found
    }

    /// The one noun of *launch missile* as the verb's object, however many words describe it, or as the subject of its
    /// passive: *launched two surface-to-air missiles*, *the missiles were launched*.
    private func object(of verb: Int, _ words: [String], _ scan: SentenceScan, _ tree: Tree) -> [Int]? {
        guard words.count == 2 else { return nil }
        let things = tree.children(verb, ["obj", "nsubj:pass"]).flatMap { tree.conjuncts($0) }
        let found = (things + things.flatMap { contents($0, scan, tree) }).first {
            scan.tokens[$0].upos == .noun && matches($0, words[1], scan)
        }
        return found.map { [$0] }
    }

    private static let wrappings = WordKind.wrappings.words

    /// *suspended part of an aid programme*, *handed over 700 kg of medicine*: what a measure or wrapping is of.
    private func contents(_ thing: Int, _ scan: SentenceScan, _ tree: Tree) -> [Int] {
        guard Self.wrappings.contains(scan.tokens[thing].lemma.lowercased()) else { return [] }
        let of = tree.children(thing, ["nmod"]).filter { tree.preposition($0) == "of" }
        return of + tree.children(thing, ["compound"]) + of.flatMap { tree.children($0, ["compound"]) }
    }

    /// *as hostage* of *held dozens of people as hostages*, *on trial* of *put the editor on trial*, however long the
    /// object is.
    private func role(of verb: Int, _ words: [String], _ scan: SentenceScan, _ tree: Tree) -> [Int]? {
        guard words.count == 3 || words.count > 2 && words[1] == "as", let last = words.last else { return nil }
        let below = tree.children(verb, ["obl"]) + tree.objects(of: verb).flatMap { tree.children($0, ["nmod"]) }
        let found = below.first { tree.preposition($0) == words[1] && matches($0, last, scan) }
        return found.map { [$0] }
    }

    private func matches(_ index: Int, _ word: String, _ scan: SentenceScan) -> Bool {
        scan.tokens[index].lemma.lowercased() == word || scan.lower(index) == word
    }

    private static let skippable: Set<UniversalPOS> = [
        .determiner, .adjective, .numeral, .pronoun, .adverb, .noun, .properNoun,
    ]

    private static let marks: Set<String> = ["\"", "“", "”", "-"]
    private static let days: Set<String> = ["today", "yesterday", "tomorrow"]

    private func isBridge(_ gap: Range<Int>, _ word: String, _ scan: SentenceScan) -> Bool {
        if gap.isEmpty { return true }
        let target = scan.tokens[gap.upperBound].upos
        guard target == .noun || target == .adjective else {
            // *quoted an official as saying*: somebody may stand before *as*.
            if word == "as" { return gap.allSatisfy { Self.skippable.contains(scan.tokens[$0].upos) } }
            return gap.allSatisfy { scan.tokens[$0].upos == .adverb || Self.days.contains(scan.lower($0)) }
        }
        return gap.allSatisfy {
            Self.skippable.contains(scan.tokens[$0].upos) || scan.isPossessive($0)
                || Self.marks.contains(scan.tokens[$0].form)
        }
    }

    private func isParticle(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.tokens.indices.contains(index) && [.adposition, .adverb].contains(scan.tokens[index].upos)
    }

    // MARK: Nouns

    private func nounTrigger(at index: Int, _ scan: SentenceScan) -> (Trigger, [Int])? {
        let (lemma, form) = (scan.tokens[index].lemma.lowercased(), scan.lower(index))
        let found = nounTrigger(at: index, lexicon.nouns(startingWith: lemma), scan)
        return found ?? (form == lemma ? nil : nounTrigger(at: index, lexicon.nouns(startingWith: form), scan))
    }

    private func nounTrigger(at index: Int, _ entries: [TriggerEntry], _ scan: SentenceScan) -> (Trigger, [Int])? {
        for entry in entries {
            guard let words = sequence(entry.words, at: index, scan), let frame = entry.frame else { continue }
            let head = words.last { scan.tokens[$0].upos == .noun } ?? words[words.count - 1]
            guard isNounUse(head, frame, scan) else { continue }
            let range = words[0]..<words[words.count - 1] + 1
            return (Trigger(sentence: scan.index, head: head, tokens: range, words: words, frame: frame), words)
        }
        return nil
    }

    private func sequence(_ words: [String], at index: Int, _ scan: SentenceScan) -> [Int]? {
        var found: [Int] = []
        var position = index
        for word in words.flatMap(Self.parts) {
            if position < scan.tokens.count, scan.tokens[position].form == "-" { position += 1 }
            guard position < scan.tokens.count, matches(position, word, scan) else { return nil }
            found.append(position)
            position += 1
        }
        return found
    }

    /// The words between hyphens.
    private static func parts(_ word: String) -> [String] {
        word.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
    }

    private func isNounUse(_ index: Int, _ frame: EventFrame, _ scan: SentenceScan) -> Bool {
        let upos = scan.tokens[index].upos
        // A verb comes here only as a gerund that is a noun.
        guard
            [.noun, .verb].contains(upos) || frame.words.count > 1
                // In a small letter it is a noun, whatever the tagger says.
                || upos == .properNoun && (scan.sentence.kind != .body || !scan.isCapitalised(index))
        else { return false }
        // A noun that only describes the next one (*protest leader*, *trade minister*) names no event.
        guard index + 1 < scan.tokens.count, scan.tokens[index].spaceAfter else { return true }
        let next = scan.tokens[index + 1]
        return next.upos != .noun || scan.tokens[index].relation != "compound" || frame.weight == .strong
    }
}
