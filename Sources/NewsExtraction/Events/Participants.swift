internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Finds the entities that a word of the tree stands for.
struct Participants {
    let scan: SentenceScan
    let tree: Tree
    private let entityOf: [Int?]
    private let pairOf: [Int: [Int]]
    private let types: [NodeType]
    /// Mentions by the word that heads them.
    private var mentionByTop: [Int: Int] = [:]

    init(scan: SentenceScan, tree: Tree, cast: Cast) {
        self.scan = scan
        self.tree = tree
        entityOf = cast.entityOf[scan.index]
        pairOf = cast.pairOf[scan.index]
        types = cast.entities.map(\.type)
        for (index, mention) in scan.mentions.enumerated() where entityOf[index] != nil {
            mentionByTop[tree.top(of: mention.phrase)] = index
            mentionByTop[tree.top(of: mention.tokens)] = mentionByTop[tree.top(of: mention.tokens)] ?? index
        }
    }

    func type(_ entity: Int) -> NodeType { types[entity] }

    /// The entity of a mention of the sentence.
    func entity(of mention: Int) -> Int? { entityOf[mention] }

    /// The mention whose phrase ends before a word, determiner included.
    func phrase(endingAt end: Int) -> (range: Range<Int>, entity: Int)? {
        guard
            let index = scan.mentions.indices.first(where: {
                scan.mentions[$0].phrase.upperBound == end && entityOf[$0] != nil
            }),
            let entity = entityOf[index]
        else { return nil }
        var start = scan.mentions[index].phrase.lowerBound
        if start > 0, scan.tokens[start - 1].upos == .determiner { start -= 1 }
        return (start..<end, entity)
    }

    /// The entity whose mention the word heads or belongs to.
    func entity(at index: Int) -> Int? {
        if let mention = mentionByTop[index] { return entityOf[mention] }
        if let mention = scan.mentionAt[index], isWholePhrase(mention, index) { return entityOf[mention] }
        let parts = tree.children(index, ["flat", "appos"])
        return parts.lazy.compactMap { mentionByTop[$0].flatMap { entityOf[$0] } }.first
    }

    /// A demonym before a noun is no participant of that noun's role, but any word of a person's name is the person,
    /// where the tree takes the name apart.
    private func isWholePhrase(_ mention: Int, _ index: Int) -> Bool {
        if scan.mentions[mention].referent == .person { return true }
        return scan.mentions[mention].phrase.contains(index) && scan.mentions[mention].phrase.upperBound == index + 1
    }

    /// The states whose adjectives stand in the phrase of a group of diplomats: *the Canadian and British ambassadors*.
    func statesNamed(in group: Int) -> [Int] {
        guard
            let index = scan.mentions.indices.first(where: {
                entityOf[$0] == group && scan.mentions[$0].referent == .group
            })
        else { return [] }
        let phrase = scan.mentions[index].phrase
        let head = scan.lower(phrase.upperBound - 1)
        guard ["ambassadors", "envoys", "diplomats", "ambassador", "envoy", "diplomat"].contains(head) else {
            return []
        }
        return phrase.compactMap { scan.mentionAt[$0].flatMap { entityOf[$0] } }.filter { types[$0] == .state }
    }

    private func pair(at index: Int) -> [Int]? {
        (mentionByTop[index] ?? scan.mentionAt[index]).flatMap { pairOf[$0] }
    }

    /// The entities of a word and of what is coordinated with it.
    func entities(of heads: [Int]) -> [Int] {
        var found: [Int] = []
        for head in heads {
            if let examples = examples(after: head) {
                found += examples.filter { !found.contains($0) }
                continue
            }
            let one = counted(by: head) ?? entity(at: head) ?? settlement(at: head) ?? possessor(of: head)
            let here = pair(at: head) ?? [one].compactMap { $0 }
            for entity in here + listed(after: head) where !found.contains(entity) { found.append(entity) }
        }
        return found
    }

    /// *many countries such as Britain, Germany and Japan*: those that are named.
    private func examples(after head: Int) -> [Int]? {
        guard tree.tokens[head].upos == .noun else { return nil }
        var index = head + 1
        if scan.lower(index) == "," { index += 1 }
        switch scan.lower(index) {
        case "such" where scan.lower(index + 1) == "as": index += 2
        case "including", "—", "–", ":": index += 1
        default:
            guard index > head + 1, isCounted(head) else { return nil }
        }
        if scan.lower(index) == "the" { index += 1 }
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            scan.mentions[mention].tokens.lowerBound == index, let first = entityOf[mention], types[first] != .group
        else { return nil }
        let followers = Coordination(scan: scan).followers(of: mention, isSubject: true)
        // *The five states, Iran, Russia and others, signed*; *The two men, Libyans, fled* names nobody.
        if scan.lower(head + 1) == ",", scan.lower(head + 2) != "such", scan.lower(head + 2) != "including",
            followers.isEmpty
        {
            return nil
        }
        return [first] + followers.compactMap { entityOf[$0] }
    }

    private func isCounted(_ head: Int) -> Bool {
        tree.children(head, ["nummod"]).contains { $0 < head }
    }

    private static let quantities = WordKind.quantities.words

    /// *a number of Andean states*, *hundreds of thousands of protesters*: the states, the protesters.
    private func counted(by head: Int) -> Int? {
        guard Self.quantities.contains(tree.tokens[head].lemma.lowercased()) else { return nil }
        let of = tree.children(head, ["nmod"]).filter { tree.preposition($0) == "of" }
        return of.lazy.compactMap { self.entity(at: $0) ?? self.counted(by: $0) }.first { types[$0] == .group }
    }

    /// The entities in the list that a word's name begins, beyond those that the tree knows.
    private func listed(after head: Int) -> [Int] {
        guard let mention = mentionByTop[head] ?? scan.mentionAt[head] else { return [] }
        let coordination = Coordination(scan: scan)
        let followers = coordination.followers(of: mention, isSubject: tree.relation(head) == "nsubj")
        return followers.compactMap { entityOf[$0] }
    }

    private static let metonyms = WordKind.partsOfStates.words

    /// Words that only say what kind of body a name is of: *the Hamas movement*.
    private static let kindsOfBody = WordKind.kindsOfBody.words

    private static let settlements = WordKind.kindsOfPlace.words

    /// *the town of Cizre*, *Montenegro province*: the place that the word only classifies.
    private func settlement(at head: Int) -> Int? {
        guard Self.settlements.contains(tree.tokens[head].lemma.lowercased()) else { return nil }
        let names =
            tree.children(head, ["compound"]) + tree.children(head, ["nmod"]).filter { tree.preposition($0) == "of" }
        return names.lazy.compactMap { self.entity(at: $0) }.first { [.place, .state].contains(types[$0]) }
    }

    /// *Israel's government*, *the government of France* act for the state.
    private func possessor(of head: Int) -> Int? {
        let lemma = tree.tokens[head].lemma.lowercased()
        if Self.kindsOfBody.contains(lemma) { return namedBody(at: head) }
        guard Self.metonyms.contains(lemma) else { return nil }
        let owners =
            tree.children(head, ["nmod:poss", "amod", "compound"])
            + tree.children(head, ["nmod"]).filter { tree.preposition($0) == "of" }
        return owners.lazy.compactMap { self.entity(at: $0) }.first
    }

    private func namedBody(at head: Int) -> Int? {
        let left = tree.children(head, ["compound", "amod", "nmod"]).filter { $0 < head }
        return left.lazy.compactMap { self.attribute(at: $0) }.last { types[$0] == .organisation }
    }

    /// The entities that describe a noun from the left: possessors, adjectives of states, names as modifiers.
    func modifiers(of noun: Int) -> [Int] {
        // A gerund that the tree takes for a verb (*the Haniyeh killing*) has the name as its subject.
        let named = tree.tokens[noun].upos == .verb ? tree.children(noun, ["nsubj"]).filter { $0 == noun - 1 } : []
        let left = tree.children(noun, ["nmod:poss", "amod", "compound", "nmod"]).filter { $0 < noun } + named
        var found: [Int] = []
        for index in left {
            for conjunct in tree.conjuncts(index) {
                guard let entity = attribute(at: conjunct), !found.contains(entity) else { continue }
                found.append(entity)
            }
        }
        // *Haniyeh's assassination*: right before the noun, whatever the tree says.
        if scan.isPossessive(noun - 1), noun > 1, let owner = attribute(at: noun - 2), !found.contains(owner) {
            found.append(owner)
        }
        return found
    }

    private func attribute(at index: Int) -> Int? {
        if let entity = entity(at: index) { return entity }
        return scan.mentionAt[index].flatMap { entityOf[$0] }
    }
}
