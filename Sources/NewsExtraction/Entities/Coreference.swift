internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Who *he*, *they*, *the minister* and *the Iranian President* are: the nearest fitting entity named before.
struct Coreference {
    private let offices: [Story.Office]
    /// The titles that the article gives each person, with a body or without.
    private let titles: [Int: [String]]
    /// Entities in the order in which they were last named, the latest at the end.
    private var recent: [Int] = []
    /// The subject of the sentence before and of this one.
    private var subjects: [Int] = []
    /// The people last named side by side.
    private var people: [Int] = []
    /// The states, bodies or people that a sentence last named side by side.
    private var lastList: (sentence: Int, entities: [Int])?
    private var chains: Chains

    init(offices: [Story.Office], titles: [Int: [String]], chains: Chains) {
        (self.offices, self.titles, self.chains) = (offices, titles, chains)
    }

    mutating func resolve(_ scans: inout [SentenceScan], _ cast: inout Cast) {
        for scan in scans { noteNames(scan, cast) }
        for index in scans.indices { resolve(&scans[index], &cast) }
    }

    private mutating func noteNames(_ scan: SentenceScan, _ cast: Cast) {
        let (own, headed) = (cast.entityOf[scan.index], HeadedMention(scan: scan, cast: cast))
        chains.noteNames(sentence: scan.index) { word, phrase in
            headed.mention(word, phrase).flatMap { mention in
                scan.mentions[mention].referent == .group ? nil : own[mention]
            }
        }
    }

    private mutating func resolve(_ scan: inout SentenceScan, _ cast: inout Cast) {
        addDescriptions(&scan, &cast)
        let tree = Tree(scan.tokens)
        var here: [Int] = []
        var seen: [Int] = []
        for (index, mention) in scan.inReadingOrder {
            if mention.referent == .pronoun {
                resolvePronoun(index, mention, scan, candidates: here + seen.reversed() + subjects, &cast)
            }
            if mention.referent == .group,
                let pair = CountedList(scan: scan, cast: cast).members(of: mention)
                    ?? pair(meantBy: mention, scan, tree, cast)
            {
                cast.pairOf[scan.index][index] = pair
            }
            guard let entity = cast.entityOf[scan.index][index] else { continue }
            recent.removeAll { $0 == entity }
            recent.append(entity)
            seen.append(entity)
            if HeadedMention(scan: scan, cast: cast).isSubject(mention, tree) { here.insert(entity, at: 0) }
        }
        if !here.isEmpty { subjects = here }
        noteList(scan, cast)
        noteChains(scan, tree, cast)
    }

    private mutating func noteChains(_ scan: SentenceScan, _ tree: Tree, _ cast: Cast) {
        let (own, headed) = (cast.entityOf[scan.index], HeadedMention(scan: scan, cast: cast))
        chains.note(sentence: scan.index, tree) { word, phrase in
            headed.mention(word, phrase).flatMap { own[$0] }
        }
    }

    /// By the chain that the model puts it in; where it puts it in none, the nearest that fits.
    private func resolvePronoun(
        _ index: Int,
        _ mention: Mention,
        _ scan: SentenceScan,
        candidates: [Int],
        _ cast: inout Cast
    ) {
        let word = scan.lower(mention.tokens.lowerBound)
        let isPlural = ["they", "them", "their"].contains(word)
        let own = cast.entityOf[scan.index]
        if QuotedOwner(scan: scan).isOutside(mention), let owner = subjects.first(where: { fits(word, $0, cast) }) {
            cast.entityOf[scan.index][index] = owner
            return
        }
        let headed = HeadedMention(scan: scan, cast: cast)
        let chain = chains.antecedents(sentence: scan.index, token: mention.tokens.lowerBound) { head, phrase in
            headed.mention(head, phrase).flatMap { own[$0] }
        }
        guard let chain else {
            if isPlural, let list = lastList, list.sentence >= scan.index - 1 {
                cast.pairOf[scan.index][index] = list.entities
            } else {
                cast.entityOf[scan.index][index] = antecedent(of: word, candidates: candidates, cast)
            }
            return
        }
        guard var found = chain.first(where: { isPlural || $0.count == 1 && fits(word, $0[0], cast) }) else { return }
        // *Togo and Benin … They*: one of those side by side, where the word means several.
        if isPlural, found.count == 1, [.state, .person].contains(cast.entities[found[0]].type),
            let list = lastList, list.entities.contains(found[0]), list.sentence >= scan.index - 1
        {
            found = list.entities
        }
        let served = ServedLeader(subject: subjects.first, offices: offices, cast: cast)
        if found.count == 1, let leader = served.leader(mention, scan, insteadOf: found[0]) { found = [leader] }
        if found.count > 1 {
            cast.pairOf[scan.index][index] = found
        } else {
            cast.entityOf[scan.index][index] = found[0]
        }
    }

    // MARK: Pairs

    private static let officials = WordKind.officialsPlural.words

    /// Keeps the people whom a sentence names side by side.
    private mutating func noteList(_ scan: SentenceScan, _ cast: Cast) {
        let coordination = Coordination(scan: scan)
        let lists = scan.inReadingOrder.compactMap { index, mention -> (isOfPeople: Bool, entities: [Int])? in
            let list = ([index] + coordination.followers(of: index, isSubject: true)).compactMap {
                cast.entityOf[scan.index][$0]
            }
            return Set(list).count > 1 ? (mention.referent == .person, list) : nil
        }
        if let first = lists.first { lastList = (scan.index, first.entities) }
        if let first = lists.first(where: \.isOfPeople) { people = first.entities }
    }

    /// *the two presidents*, *both ministers*, *the leaders*: the people last named side by side.
    private func listed(_ words: [String]) -> [Int]? {
        guard let last = words.last, Self.officials.contains(last), !people.isEmpty else { return nil }
        let plain: Set<String> = ["the", "two", "both", "three", "four", "foreign", "prime", last]
        guard words.allSatisfy(plain.contains) else { return nil }
        if words.contains("two") || words.contains("both") { return people.count == 2 ? people : nil }
        return people
    }

    private static let pairs = WordKind.partiesPlural.words

    /// *both sides*, *the two countries*, *the leaders*: those side by side in their chain, or in the last list, the only
    /// two people so far, or the two states named most often.
    private func pair(meantBy mention: Mention, _ scan: SentenceScan, _ tree: Tree, _ cast: Cast) -> [Int]? {
        let start = scan.lower(mention.phrase.lowerBound - 1)
        let words = [start] + mention.phrase.map { scan.lower($0) }
        guard let last = words.last, Self.pairs.contains(last) || Self.officials.contains(last),
            words.contains("the") || words.contains("two") || words.contains("both") || last == "sides"
        else { return nil }
        let isPlain = words.dropLast().allSatisfy { ["the", "two", "both", ""].contains($0) }
        if isPlain, last == "pair" || last == "duo" { return people.count == 2 ? people : onlyPeople(cast) }
        if isPlain, let found = chains.pair(sentence: scan.index, token: tree.top(of: mention.phrase)), found.count == 2
        {
            return found
        }
        if let listed = listed(words) { return listed }
        if isPlain, let people = onlyPeople(cast), Self.officials.contains(last) || last == "sides" { return people }
        guard Self.pairs.contains(last), words.contains("two") || words.contains("both") || last == "sides" else {
            return nil
        }
        let states = recent.reversed().filter { cast.entities[$0].type == .state }
            .sorted { cast.entities[$0].mentions.count > cast.entities[$1].mentions.count }.prefix(2)
        return states.count == 2 ? states.sorted() : nil
    }

    /// The only two people named so far, each more than once or with an office.
    private func onlyPeople(_ cast: Cast) -> [Int]? {
        let people = recent.filter { cast.entities[$0].type == .person }
        guard Set(people).count == 2 else { return nil }
        return people.sorted()
    }

    // MARK: Pronouns

    private func antecedent(of pronoun: String, candidates: [Int], _ cast: Cast) -> Int? {
        candidates.first { fits(pronoun, $0, cast) } ?? recent.reversed().prefix(8).first { fits(pronoun, $0, cast) }
    }

    /// Whether a pronoun can mean an entity.
    private func fits(_ pronoun: String, _ entity: Int, _ cast: Cast) -> Bool {
        let type = cast.entities[entity].type
        return switch pronoun {
        case "he", "she", "him", "her", "his": type == .person || isOnePerson(entity, cast)
        case "it", "its": type == .state || type == .organisation
        default: type == .group || type == .organisation
        }
    }

    /// *A spokeswoman*, whom *she* can mean.
    private func isOnePerson(_ entity: Int, _ cast: Cast) -> Bool {
        cast.entities[entity].type == .group
            && UnnamedPersonStep.heads.contains(
                cast.entities[entity].name.lowercased().split(separator: " ").last.map(String.init) ?? ""
            )
    }

    // MARK: Descriptions

    private static let general = WordKind.generalOfficials.words

    private mutating func addDescriptions(_ scan: inout SentenceScan, _ cast: inout Cast) {
        for title in scan.titles where !title.isCourtesy && scan.isFree(title.tokens) {
            let context = TitleContext(title, scan)
            let last = title.tokens.upperBound - 1
            guard context.isDefinite || context.bodyMention != nil || scan.isCapitalised(last),
                scan.tokens[last].features.number != .plural,
                !isHeld(context, scan)
            else { continue }
            let person =
                holder(of: title, context, scan, cast) ?? chained(title, scan, cast)
                ?? onlyOther(title, context, scan, cast)
            if let person {
                add(title.tokens, context, person, &scan, &cast)
            } else if isOfficial(title, context, scan) {
                addUnnamed(title.tokens, context, &scan, &cast)
            }
        }
        addGeneralDescriptions(&scan, &cast)
    }

    /// The person whom the model puts into one chain with the title.
    private func chained(_ title: TitlePhrase, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        for token in title.tokens.reversed() {
            let found = chains.namedAs(sentence: scan.index, token: token) { person in
                cast.entities[person].type == .person && mayHold(title, person, scan)
            }
            if let found { return found }
        }
        return nil
    }

    /// Whether a person can be meant by a title: one of whom the article tells another office cannot.
    private func mayHold(_ title: TitlePhrase, _ person: Int, _ scan: SentenceScan) -> Bool {
        let own = titles[person] ?? []
        let head = scan.lower(title.tokens.upperBound - 1)
        return own.isEmpty || title.tokens.count == 1 && Self.general.contains(head)
            || own.contains { isLike(title, NamePieces.of($0.lowercased()), scan) }
    }

    /// *the Russian official*, where no title matches.
    private func addGeneralDescriptions(_ scan: inout SentenceScan, _ cast: inout Cast) {
        addTrades(&scan, &cast)
        for index in scan.tokens.indices
        where Self.general.contains(scan.lower(index)) && scan.mentionAt[index] == nil && scan.titleAt[index] == nil {
            let phrase = TitlePhrase(tokens: index..<index + 1, rank: "", isCourtesy: false)
            let context = TitleContext(phrase, scan)
            guard scan.lower(context.range.lowerBound) == "the", let person = recentHolder(context, scan, cast) else {
                continue
            }
            add(phrase.tokens, context, person, &scan, &cast)
        }
    }

    private static let trades = WordKind.trades.words

    /// *The former chess champion was freed*: who the sentence before is about.
    private func addTrades(_ scan: inout SentenceScan, _ cast: inout Cast) {
        guard let person = subjects.first(where: { cast.entities[$0].type == .person }) else { return }
        for index in scan.tokens.indices where Self.trades.contains(scan.lower(index)) && scan.mentionAt[index] == nil {
            let phrase = TitlePhrase(tokens: index..<index + 1, rank: "", isCourtesy: false)
            let context = TitleContext(phrase, scan)
            guard scan.titleAt[index] == nil, context.range.upperBound == index + 1, !isHeld(context, scan),
                scan.lower(context.range.lowerBound) == "the", context.bodyMention == nil
            else { continue }
            add(phrase.tokens, context, person, &scan, &cast)
        }
    }

    /// *The Foreign Secretary* in a release that names one person over and over and gives no office: that person.
    private func onlyOther(_ title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard context.bodyMention == nil, context.isDefinite, scan.isCapitalised(title.tokens.lowerBound) else {
            return nil
        }
        let holders = Set(offices.map(\.person))
        let others = cast.entities.indices.filter {
            cast.entities[$0].type == .person && !holders.contains($0) && cast.entities[$0].mentions.count > 1
        }
        return others.count == 1 ? others[0] : nil
    }

    private static let unnamedRanks: Set<String> = [
        "head-of-state", "head-of-government", "minister", "legislator", "diplomat", "spokesperson", "judicial",
        "royal",
        "military",
    ]

    /// *Taiwan's foreign minister*, whom the article does not name: a group of one.
    private func isOfficial(_ title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan) -> Bool {
        guard Self.unnamedRanks.contains(title.rank), scan.sentence.kind == .body else { return false }
        if context.bodyMention == nil { return context.isDefinite && scan.isCapitalised(title.tokens.lowerBound) }
        return context.isDefinite || context.range.lowerBound == 0
    }

    private mutating func addUnnamed(
        _ tokens: Range<Int>,
        _ context: TitleContext,
        _ scan: inout SentenceScan,
        _ cast: inout Cast
    ) {
        let isArticle = ["the", "a", "an"].contains(scan.lower(context.range.lowerBound))
        let phrase = isArticle ? context.range.lowerBound + 1..<context.range.upperBound : context.range
        let name = scan.text(phrase)
        let known = cast.entities.indices.first { cast.entities[$0].type == .group && cast.entities[$0].name == name }
        let group = known ?? cast.add(.group, named: name, evidence: scan.sentence.span, rule: "unnamed-official")
        add(tokens, context, group, &scan, &cast)
    }

    private func add(
        _ tokens: Range<Int>,
        _ context: TitleContext,
        _ person: Int,
        _ scan: inout SentenceScan,
        _ cast: inout Cast
    ) {
        let isArticle = ["the", "a", "an"].contains(scan.lower(context.range.lowerBound))
        let phrase = isArticle ? context.range.lowerBound + 1..<context.range.upperBound : context.range
        scan.add(Mention(sentence: scan.index, tokens: tokens, referent: .title, phrase: context.range))
        cast.entityOf[scan.index].append(person)
        let span = scan.tokens[phrase.lowerBound].span.union(scan.tokens[phrase.upperBound - 1].span)
        cast.note(person, text: scan.text(phrase), span: span, evidence: scan.sentence.span)
    }

    /// Whether a name stands beside the title.
    private func isHeld(_ context: TitleContext, _ scan: SentenceScan) -> Bool {
        let end = context.range.upperBound
        if isBeforeUnknownName(end, scan) { return true }
        let after = scan.lower(end) == "," ? end + 1 : end
        let before = context.range.lowerBound - 1
        if scan.lower(before) == ",", before > 0, let mention = scan.mentionAt[before - 1],
            scan.mentions[mention].referent == .person
        {
            return true
        }
        guard scan.tokens.indices.contains(after), let mention = scan.mentionAt[after] else { return false }
        return scan.mentions[mention].referent == .person
    }

    /// *the Queen Elizabeth cruise ship*: a title right before a name that is nobody's.
    private func isBeforeUnknownName(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.isCapitalised(index) && scan.isCapitalised(index - 1) && scan.sentence.kind == .body
            && scan.mentionAt[index] == nil && scan.titleAt[index] == nil && scan.tokens[index].upos == .properNoun
    }

    private func holder(of title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        let head = scan.lower(title.tokens.upperBound - 1)
        let body = context.bodyMention.flatMap { cast.entityOf[scan.index][$0] }
        let fitting = offices.filter { office in
            let words = NamePieces.of(office.title.lowercased()).prefix { $0 != "to" }
            // *the Secretary* is a *Secretary of State*, *the foreign minister* no *Prime Minister*.
            return isLike(title, words, scan)
                && (words.last == head || words.first == head && words.dropFirst().first == "of")
                && (body == nil || isWithin(office.body, body, cast))
        }
        let people = fitting.map(\.person)
        if let latest = recent.last(where: people.contains) { return latest }
        // *the President of Cyprus*, whom a later sentence names.
        let full = Set(fitting.filter { $0.title.lowercased() == scan.text(title.tokens).lowercased() }.map(\.person))
        if body != nil, full.count == 1 { return full.first }
        if title.tokens.count == 1, Self.general.contains(head), let person = recentHolder(context, scan, cast) {
            return person
        }
        return scan.sentence.kind == .headline ? people.first : nil
    }

    /// Whether one of the words that narrow a title down, if there are any, stands in the office's as well.
    private func isLike(_ title: TitlePhrase, _ words: some Sequence<String>, _ scan: SentenceScan) -> Bool {
        let own = title.tokens.dropLast().map { scan.lower($0) }.filter { $0.count > 3 && !Self.ofRank.contains($0) }
        return own.isEmpty || words.contains { word in own.contains { $0.prefix(5) == word.prefix(5) } }
    }

    /// Words that only say of what rank a holder is.
    private static let ofRank = WordKind.wordsOfRank.words

    private func recentHolder(_ context: TitleContext, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        let body = context.bodyMention.flatMap { cast.entityOf[scan.index][$0] }
        return recent.last { person in
            cast.entities[person].type == .person
                && offices.contains { $0.person == person && (body == nil || isWithin($0.body, body, cast)) }
        }
    }

    /// Whether a body is the one meant, or is named as one of the state meant.
    private func isWithin(_ body: Int, _ meant: Int?, _ cast: Cast) -> Bool {
        guard let meant else { return true }
        if body == meant { return true }
        let names = [cast.entities[meant].name] + cast.entities[meant].aliases
        return names.contains { cast.entities[body].name.hasPrefix($0) }
    }
}
