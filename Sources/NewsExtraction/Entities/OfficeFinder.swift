internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Who holds which office where, from titles beside names.
struct OfficeFinder: Sendable {
    let gazetteer: Gazetteer

    /// An office as read off the words, before the state that goes without saying is filled in.
    struct Reading {
        var person: Int
        var title: String
        var body: Int?
        /// The sentence and the mention of a pronoun that says whose office it is: *its director*.
        var owner: (sentence: Int, mention: Int)?
        var isOfState: Bool
        /// Whether it stands beside another title of the same person: *Deputy Prime Minister and Foreign Minister X*.
        var isCoordinated = false
        /// The states that the sentence speaks of beside it, by ISO code.
        var states: Set<String>
        var status: OfficeStatus
        var evidence: TextSpan
        var rule: String
    }

    /// The offices of one sentence; the phrases of the holders' mentions are widened to title and all.
    func read(_ scan: inout SentenceScan, _ cast: Cast) -> [Reading] {
        var readings: [Reading] = []
        for title in scan.titles {
            if title.isCourtesy || title.rank == "other" {
                addCourtesy(title, &scan)
            } else if let reading = read(title, &scan, cast) {
                readings.append(reading)
            }
        }
        markCoordinated(&readings)
        return readings + PluralTitles(scan: scan, cast: cast).readings()
    }

    /// Of two titles of one person side by side, the second is a title beside another as well.
    private func markCoordinated(_ readings: inout [Reading]) {
        for index in readings.indices.dropFirst() where readings[index - 1].isCoordinated {
            readings[index].isCoordinated = readings[index].person == readings[index - 1].person
        }
    }

    /// The titles of a sentence with the bodies that are named with them, whoever holds them.
    func bodies(in scan: SentenceScan, _ cast: Cast) -> [(title: String, body: Int)] {
        scan.titles.filter { !$0.isCourtesy }.compactMap { outsideMentions($0, scan) }.compactMap { title in
            let context = TitleContext(title, scan)
            guard let body = context.bodyMention.flatMap({ cast.entityOf[scan.index][$0] }) else { return nil }
            return (split(scan.text(context.title), context.status).0.lowercased(), body)
        }
    }

    private func addCourtesy(_ title: TitlePhrase, _ scan: inout SentenceScan) {
        guard let mention = person(at: title.tokens.upperBound, scan) else { return }
        scan.widen(mention, to: title.tokens)
    }

    private func read(_ title: TitlePhrase, _ scan: inout SentenceScan, _ cast: Cast) -> Reading? {
        guard let title = outsideMentions(title, scan) else { return nil }
        let context = TitleContext(title, scan)
        guard let holder = holder(of: title, context, scan),
            let person = cast.entityOf[scan.index][holder.mention]
        else { return nil }
        let body =
            context.bodyMention.flatMap { isPartyWord($0, scan) ? nil : cast.entityOf[scan.index][$0] }.map {
                title.rank == "legislator" ? stateOf($0, cast) : $0
            }.flatMap { isPost($0, title, scan, cast) ? nil : $0 }
            ?? title.state.flatMap(gazetteer.stateOrNamed).flatMap(cast.entity(ofEntry:))
            ?? bodyAfterName(holder, title.rank, scan, cast)
        if holder.isAdjacent { scan.widen(holder.mention, to: context.range) }
        let (text, status) = split(scan.text(context.title), holder.status ?? context.status)
        return Reading(
            person: person,
            title: text,
            body: body,
            owner: body == nil ? context.owner.map { (scan.index, $0) } : nil,
            isOfState: isOfState(title, scan) && context.owner == nil && !hasUnknownOwner(title, context, scan)
                && !context.isOfUnknown && !isNarrowed(title, context, scan),
            isCoordinated: holder.isBesideTitle,
            states: statesBeside(context, scan, cast),
            status: status,
            evidence: scan.sentence.span,
            rule: holder.rule
        )
    }

    /// *Republican Senator Ann Roe* sits in no party.
    private func isPartyWord(_ mention: Int, _ scan: SentenceScan) -> Bool {
        guard case .known(let entry, demonym: true) = scan.mentions[mention].referent else { return false }
        return gazetteer.entries.type(entry) == .organisation
    }

    /// *the special envoy for Syria*: where somebody is sent is not who sends.
    private func isPost(_ body: Int, _ title: TitlePhrase, _ scan: SentenceScan, _ cast: Cast) -> Bool {
        title.rank == "diplomat" && scan.lower(title.tokens.upperBound) == "for"
            && [.state, .place].contains(cast.entities[body].type)
    }

    /// *President Alar Karis of Estonia*, *Bishop Karl Maas of Trier*
    private func bodyAfterName(_ holder: Holder, _ rank: String, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        let link = scan.mentions[holder.mention].phrase.upperBound
        guard holder.isAdjacent, scan.lower(link) == "of" else { return nil }
        let start = scan.lower(link + 1) == "the" ? link + 2 : link + 1
        guard scan.tokens.indices.contains(start), let mention = scan.mentionAt[start],
            let entity = cast.entityOf[scan.index][mention],
            [.state, .organisation].contains(cast.entities[entity].type)
                || rank == "religious" && cast.entities[entity].type == .place
        else { return nil }
        return entity
    }

    /// The states that a sentence speaks of; before the office only, where its holder is the first person named.
    private func statesBeside(_ context: TitleContext, _ scan: SentenceScan, _ cast: Cast) -> Set<String> {
        let start = context.range.lowerBound
        let isFirst = !scan.mentions.contains { $0.referent == .person && $0.tokens.upperBound <= start }
        let mentions = scan.mentions.indices.filter { !isFirst || scan.mentions[$0].tokens.upperBound <= start }
        let named = StatesNamed(gazetteer: gazetteer, cast: cast)
        return Set(mentions.compactMap { named.state($0, scan) })
    }

    /// *a Massachusetts senator* holds an office of the United States.
    private func stateOf(_ body: Int, _ cast: Cast) -> Int {
        guard cast.entities[body].type == .place, let entry = cast.entryOf[body],
            let parent = gazetteer.parent(of: gazetteer.entries[entry]).flatMap(cast.entity(ofEntry:))
        else { return body }
        return parent
    }

    /// *President-elect* is the office of a president, and a status.
    private func split(_ title: String, _ status: OfficeStatus) -> (String, OfficeStatus) {
        let suffixes: [(String, OfficeStatus)] = [("elect", .elect), ("designate", .designate)]
        for (suffix, found) in suffixes where title.lowercased().hasSuffix(suffix) {
            return (String(title.dropLast(suffix.count + 1)), found)
        }
        return (title, status)
    }

    private static let ranksOfStates: Set<String> = [
        "head-of-state", "head-of-government", "minister", "legislator", "diplomat", "spokesperson", "judicial",
        "royal",
    ]

    /// *Secretary Blinken* without more is a member of a cabinet.
    private func isOfState(_ title: TitlePhrase, _ scan: SentenceScan) -> Bool {
        Self.ranksOfStates.contains(title.rank)
            || scan.tokens[title.tokens.lowerBound].form == "Secretary" && title.tokens.count == 1
    }

    /// *the Transnistrian president*: an owner that no table knows is still not the state that goes without saying.
    private func hasUnknownOwner(_ title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan) -> Bool {
        (max(1, context.range.lowerBound)..<max(1, title.tokens.lowerBound)).contains {
            scan.isCapitalised($0) && scan.mentionAt[$0] == nil && scan.titleAt[$0] == nil
                && [.adjective, .properNoun].contains(scan.tokens[$0].upos)
                && !scan.isCapitalised(title.tokens.lowerBound)
        }
    }

    private static let ranksOfLeaders: Set<String> = ["head-of-state", "head-of-government"]

    /// *guild president*, *Dairy Farmers president*, *Judge President*: a noun or a title before it makes a president one
    /// of something smaller.
    private func isNarrowed(_ title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan) -> Bool {
        guard Self.ranksOfLeaders.contains(title.rank) else { return false }
        let first = title.tokens.lowerBound
        guard first > 0 else { return false }
        let isGroups = scan.mentionAt[first - 1].map { scan.mentions[$0].referent == .group } ?? false
        return isGroups || scan.titleAt[first - 1] != nil
            || (min(first, context.range.lowerBound)..<first).contains {
                scan.mentionAt[$0] == nil && [.noun, .properNoun].contains(scan.tokens[$0].upos)
                    && scan.lower($0).count > 2
            }
    }

    private static let links: Set<String> = ["of", "for", "the"]

    /// The words of a title that are not those of a name: the leader of *Green Party leader*, the director of *Director of
    /// the Federal Security Service*; `nil` when nothing is left.
    private func outsideMentions(_ title: TitlePhrase, _ scan: SentenceScan) -> TitlePhrase? {
        let named = title.tokens.filter { index in
            scan.mentionAt[index].map { scan.mentions[$0].referent != .group } ?? false
        }
        guard let first = named.first, let last = named.last else { return title }
        var range = last + 1..<max(last + 1, title.tokens.upperBound)
        if first > title.tokens.lowerBound {
            var end = first
            while end > title.tokens.lowerBound, Self.links.contains(scan.lower(end - 1)) { end -= 1 }
            guard end < first else { return nil }
            range = title.tokens.lowerBound..<end
        }
        guard !range.isEmpty else { return nil }
        return TitlePhrase(tokens: range, rank: title.rank, state: title.state, isCourtesy: title.isCourtesy)
    }

    // MARK: Holders

    private struct Holder {
        var mention: Int
        var rule: String
        var isAdjacent: Bool
        var isBesideTitle = false
        /// What the verb says of whether the office is still held.
        var status: OfficeStatus?
    }

    private func person(at index: Int, _ scan: SentenceScan) -> Int? {
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            scan.mentions[mention].referent == .person, scan.mentions[mention].tokens.lowerBound == index
        else { return nil }
        return mention
    }

    private func person(endingAt index: Int, _ scan: SentenceScan) -> Int? {
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            scan.mentions[mention].referent == .person, scan.mentions[mention].tokens.upperBound == index + 1
        else { return personWithLetters(endingAt: index, scan) }
        return mention
    }

    /// *Joe Hockey MP*
    private func personWithLetters(endingAt index: Int, _ scan: SentenceScan) -> Int? {
        scan.mentions.indices.first {
            scan.mentions[$0].referent == .person && scan.mentions[$0].phrase.upperBound == index + 1
                && scan.mentions[$0].tokens.upperBound == index
        }
    }

    private func holder(of title: TitlePhrase, _ context: TitleContext, _ scan: SentenceScan) -> Holder? {
        if let mention = personAfter(context.range.upperBound, scan) {
            return Holder(mention: mention, rule: "title-before-name", isAdjacent: true)
        }
        if let mention = personAfterKind(context, scan) {
            return Holder(mention: mention, rule: "title-before-name", isAdjacent: false)
        }
        if let mention = personAfterNextTitle(context.range.upperBound, scan) {
            return Holder(mention: mention, rule: "title-before-name", isAdjacent: false, isBesideTitle: true)
        }
        let before = context.range.lowerBound - 1
        let named = isClosed(context, scan) ? personApposed(before, scan) : nil
        let isKnown =
            (context.isDefinite || context.bodyMention != nil && context.range.lowerBound == 0)
            && !isServed(before, scan)
        if scan.lower(context.range.upperBound) == ",", isKnown, named == nil,
            let mention = personAfter(context.range.upperBound + 1, scan)
        {
            return Holder(mention: mention, rule: "title-comma-name", isAdjacent: true)
        }
        if isKnown, named == nil,
            let mention = CommaName(scan: scan).person(with: title, endingAt: context.range.upperBound)
        {
            return Holder(mention: mention, rule: "title-comma-name", isAdjacent: false)
        }
        if let named { return Holder(mention: named, rule: "apposition", isAdjacent: false) }
        if let beside = personBesideTitle(before, scan) {
            return Holder(mention: beside, rule: "apposition", isAdjacent: false)
        }
        if let appointed = Appointment(scan: scan).holder(ofTitleFrom: context.range.lowerBound) {
            return Holder(mention: appointed.mention, rule: "copula", isAdjacent: false, status: appointed.status)
        }
        return holderByVerb(before, scan)
    }

    /// *Ana Rojas, the minister*, *Ana Rojas, 52, the minister*
    private func personApposed(_ comma: Int, _ scan: SentenceScan) -> Int? {
        guard scan.lower(comma) == "," else { return nil }
        if let named = person(endingAt: comma - 1, scan) { return named }
        guard comma > 2, scan.tokens[comma - 1].upos == .numeral, scan.lower(comma - 2) == "," else { return nil }
        return person(endingAt: comma - 3, scan)
    }

    /// In a headline what follows a comma may be the next of a list: *Putin, Turkish president talk*.
    private func isClosed(_ context: TitleContext, _ scan: SentenceScan) -> Bool {
        let end = context.range.upperBound
        return scan.sentence.kind != .headline || !scan.tokens.indices.contains(end)
            || scan.tokens[end].upos == .punctuation
    }

    /// *the envoy of the foreign minister, X,*: the name is the envoy's, who has none before.
    private func isServed(_ before: Int, _ scan: SentenceScan) -> Bool {
        guard before > 0, ["of", "to", "for"].contains(scan.lower(before)), let title = scan.titleAt[before - 1] else {
            return false
        }
        let range = TitleContext(scan.titles[title], scan).range
        return personApposed(range.lowerBound - 1, scan) == nil
    }

    /// *Ana Rojas, leader of the Greens and mayor of Lima*: the second title is hers as well.
    private func personBesideTitle(_ and: Int, _ scan: SentenceScan) -> Int? {
        guard scan.lower(and) == "and" else { return nil }
        return scan.titles.lazy.filter { $0.tokens.upperBound <= and }.compactMap { outsideMentions($0, scan) }
            .map { TitleContext($0, scan).range }
            .first { $0.upperBound == and }
            .flatMap { personApposed($0.lowerBound - 1, scan) }
    }

    /// Titles may follow each other, a courtesy may stand between: *President General X*, *Secretary Dr X*.
    private func personAfter(_ index: Int, _ scan: SentenceScan) -> Int? {
        if let named = person(at: index, scan) { return named }
        var index = index
        while scan.tokens.indices.contains(index), let title = scan.titleAt[index],
            scan.titles[title].tokens.lowerBound == index
        {
            index = scan.titles[title].tokens.upperBound
        }
        return person(at: index, scan)
    }

    private static let kindsOfBody = WordKind.kindsOfBody.words

    /// *the president of Aramco company Amin Nasser*
    private func personAfterKind(_ context: TitleContext, _ scan: SentenceScan) -> Int? {
        let kind = context.range.upperBound
        guard context.bodyMention != nil, Self.kindsOfBody.contains(scan.lower(kind)), scan.mentionAt[kind] == nil
        else {
            return nil
        }
        return personAfter(kind + 1, scan)
    }

    private static let longestTitle = 7

    /// *Scotland's First Minister and Scottish National Party leader Alex Salmond*: both titles are his.
    private func personAfterNextTitle(_ index: Int, _ scan: SentenceScan) -> Int? {
        guard scan.lower(index) == "and" else { return nil }
        let next = scan.titles.lazy.compactMap { outsideMentions($0, scan) }.first {
            $0.tokens.lowerBound > index && $0.tokens.lowerBound <= index + Self.longestTitle
        }
        guard let next, !(index + 1..<next.tokens.lowerBound).contains(where: { isBreak($0, scan) }) else { return nil }
        return personAfter(TitleContext(next, scan).range.upperBound, scan)
    }

    /// A comma, a verb or another person ends the titles of one.
    private func isBreak(_ index: Int, _ scan: SentenceScan) -> Bool {
        if let mention = scan.mentionAt[index] { return scan.mentions[mention].referent == .person }
        return [.punctuation, .verb, .auxiliary].contains(scan.tokens[index].upos)
    }

    private static let copulas: Set<String> = [
        "is", "was", "as", "became", "remains", "become", "becoming", "been", "be", "serves", "served",
    ]

    private static let serving = WordKind.officeEndings.words.union(["serve", "serves", "served", "serving"])

    /// *X, who previously served as …*; *X is also …*
    private func holderByVerb(_ before: Int, _ scan: SentenceScan) -> Holder? {
        var before = before
        while before > 0, scan.tokens[before].upos == .adverb, scan.lower(before) != "as" { before -= 1 }
        guard Self.copulas.contains(scan.lower(before)) else { return nil }
        // *retired from his post as chief*, *failed to stay as chairman*: only who serves as something holds it.
        if scan.lower(before) == "as", !Self.serving.contains(scan.lower(before - 1)) {
            return onlyPerson(before, scan)
        }
        var holder = holderRightBefore(before, scan) ?? onlyPerson(before, scan)
        if scan.lower(before) == "was" { holder?.status = .former }
        return holder
    }

    /// *X, on her first trip as Secretary of State*: *her* can only be the one person named so far.
    private func onlyPerson(_ before: Int, _ scan: SentenceScan) -> Holder? {
        guard scan.lower(before) == "as", (0..<before).contains(where: { ["his", "her"].contains(scan.lower($0)) })
        else { return nil }
        let people = scan.inReadingOrder.filter {
            $0.mention.referent == .person && $0.mention.tokens.upperBound <= before
        }
        guard people.count == 1, let person = people.first else { return nil }
        let isOver = (0..<before).contains { WordKind.officeEndings.words.contains(scan.lower($0)) }
        return Holder(mention: person.index, rule: "copula", isAdjacent: false, status: isOver ? .former : nil)
    }

    private static let betweenHolderAndTitle: Set<UniversalPOS> = [
        .auxiliary, .verb, .adverb, .pronoun, .punctuation, .adposition, .subordinatingConjunction,
    ]

    private func holderRightBefore(_ before: Int, _ scan: SentenceScan) -> Holder? {
        var index = before
        while index >= 0, before - index < 6 {
            if let mention = person(endingAt: index, scan) {
                return Holder(mention: mention, rule: "copula", isAdjacent: false)
            }
            let token = scan.tokens[index]
            guard
                Self.betweenHolderAndTitle.contains(token.upos)
                    || ["who", "as"].contains(scan.lower(index))
            else { return nil }
            index -= 1
        }
        return nil
    }
}
