internal import NewsLanguage
internal import NewsOntology

/// The words around a title that say where the office is held and whether it still is.
struct TitleContext {
    /// Title, modifiers and the body named with it.
    private(set) var range: Range<Int>
    /// The words of the title alone, with the country that an ambassador is sent to.
    private(set) var title: Range<Int>
    /// The mention of the state or body where the office is held.
    private(set) var bodyMention: Int?
    /// The mention of whoever the office serves: *its director*, *Abiy's adviser*, *an adviser to President Abiy*.
    private(set) var owner: Int?
    private(set) var status: OfficeStatus = .current
    /// Whether an article or a possessor makes the phrase definite.
    private(set) var isDefinite = false
    /// Whether the office is held in something that has no mention of its own: *the leader of Peru's largest union*.
    private(set) var isOfUnknown = false

    private static let statusWords: [String: OfficeStatus] = [
        "acting": .acting, "interim": .acting, "caretaker": .acting, "former": .former, "ex": .former,
        "previously": .former, "then": .former, "late": .former, "outgoing": .current, "incoming": .designate,
        "designate": .designate, "elect": .elect, "ousted": .former, "deposed": .former, "formerly": .former,
        "previous": .former, "past": .former, "erstwhile": .former, "next": .elect,
    ]
    /// *resigned as*, *was replaced as*, *stepped down as*
    private static let endings = WordKind.officeEndings.words
    private static let links: Set<String> = ["of", "for", "to", "at", "in"]
    private static let possessors: Set<String> = ["its", "their", "his", "her"]
    private static let portfolioAdjectives = WordKind.portfolioAdjectives.words

    /// Whether a word says that an office is no longer held, or not yet.
    static func isStatus(_ word: String) -> Bool { statusWords[word] != nil }

    init(_ title: TitlePhrase, _ scan: SentenceScan) {
        range = title.tokens
        self.title = title.tokens
        readLeft(scan)
        readPortfolio(scan)
        readSuffix(scan)
        if title.rank == "diplomat" { readPost(scan) }
        readRight(title, scan)
        readServed(scan)
        readYears(scan)
    }

    /// *Iran's new*, *Russian Security Council*, *the former*
    private mutating func readLeft(_ scan: SentenceScan) {
        var index = range.lowerBound - 1
        while index >= 0 {
            if let mention = scan.mentionAt[index] {
                readOwner(mention, at: index, scan)
                guard bodyMention == nil, canHold(scan.mentions[mention]) else { break }
                if isInChargeOf(mention, scan) {
                    index = scan.mentions[mention].tokens.lowerBound - 1
                    range = index + 1..<range.upperBound
                    self.title = range.lowerBound..<self.title.upperBound
                    continue
                }
                bodyMention = mention
                isDefinite = isDefinite || scan.isPossessive(index + 1)
                index = scan.mentions[mention].tokens.lowerBound - 1
                range = index + 1..<range.upperBound
                continue
            }
            let word = scan.lower(index)
            if let status = Self.statusWords[word] {
                self.status = status
            } else if ["the", "a", "an", "this"].contains(word) {
                isDefinite = true
                range = index..<range.upperBound
                break
            } else if !scan.isPossessive(index), word != "-", !isModifier(index, scan), !isAge(index, scan),
                !isParticiple(index, scan)
            {
                break
            }
            range = index..<range.upperBound
            index -= 1
        }
    }

    /// *its Africa director*: of a possessor and a place, the place is what the holder is in charge of.
    private func isInChargeOf(_ mention: Int, _ scan: SentenceScan) -> Bool {
        let range = scan.mentions[mention].tokens
        guard range.upperBound == title.lowerBound, Self.possessors.contains(scan.lower(range.lowerBound - 1)) else {
            return false
        }
        if case .known(_, demonym: true) = scan.mentions[mention].referent { return false }
        return true
    }

    /// *her 34-year-old deputy*
    private func isAge(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.tokens[index].upos == .numeral && scan.lower(index + 1) == "-"
    }

    /// *its exiled spokesman*
    private func isParticiple(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.tokens[index].upos == .verb && scan.lower(index).hasSuffix("ed")
            && (Self.possessors.contains(scan.lower(index - 1)) || scan.isPossessive(index - 1))
    }

    /// *deputy livestock minister*, *chief foreign policy adviser*: what the holder is in charge of belongs to the title.
    private mutating func readPortfolio(_ scan: SentenceScan) {
        var start = title.lowerBound
        while start > range.lowerBound, isPortfolio(start - 1, scan) { start -= 1 }
        title = start..<title.upperBound
    }

    private func isPortfolio(_ index: Int, _ scan: SentenceScan) -> Bool {
        let word = scan.lower(index)
        guard isModifier(index, scan), scan.mentionAt[index] == nil, Self.statusWords[word] == nil else { return false }
        if Self.portfolioAdjectives.contains(word) { return true }
        return scan.tokens[index].upos == .noun && !scan.isCapitalised(index) && word.allSatisfy(\.isLetter)
    }

    private mutating func readOwner(_ mention: Int, at index: Int, _ scan: SentenceScan) {
        let isPerson = scan.mentions[mention].referent == .person && scan.isPossessive(index + 1)
        guard bodyMention == nil, isPerson || Self.possessors.contains(scan.lower(index)) else { return }
        (owner, isDefinite, range) = (mention, true, index..<range.upperBound)
    }

    private func isModifier(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.titleAt[index] == nil && [.adjective, .noun, .properNoun].contains(scan.tokens[index].upos)
    }

    private func canHold(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .known, .body, .place, .described: true
        case .person, .group, .title, .pronoun: false
        }
    }

    /// *-elect*, *designate*
    private mutating func readSuffix(_ scan: SentenceScan) {
        let next = range.upperBound
        let word = scan.lower(next) == "-" ? next + 1 : next
        if let status = Self.statusWords[scan.lower(word)], [.elect, .designate].contains(status) {
            self.status = status
            range = range.lowerBound..<word + 1
        }
    }

    /// *of the Security Council*, *of France*
    private mutating func readRight(_ title: TitlePhrase, _ scan: SentenceScan) {
        guard Self.links.contains(scan.lower(range.upperBound)) else { return }
        var index = range.upperBound + 1
        while ["the", "their", "his", "our"].contains(scan.lower(index)) { index += 1 }
        // *a spokesman for the Office of the High Commissioner*
        if scan.lower(index) == "office", scan.lower(index + 1) == "of", scan.mentionAt[index] == nil {
            index += scan.lower(index + 2) == "the" ? 3 : 2
        }
        if let person = personServed(from: index, scan) { return readServed(person, state: index, scan) }
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index], canHold(scan.mentions[mention])
        else { return }
        if isRegionBefore(mention, title, scan) { return takeInChargeOf(mention, scan) }
        let isOf = scan.lower(range.upperBound) == "of"
        let isElsewhere = scan.lower(range.upperBound) == "in" && !isExplained(mention, scan)
        guard isOf || bodyMention == nil && !isElsewhere else { return }
        isDefinite = true
        let named = bodyOwned(by: mention, scan) ?? mention
        if let board = endOfBoard(of: named, scan) {
            (bodyMention, self.title) = (named, self.title.lowerBound..<board)
            range = range.lowerBound..<board
            return
        }
        if isHyphenated(named, scan) || isOf && isModifier(of: named, scan) {
            guard let last = bodyDescribed(by: named, scan) else {
                isOfUnknown = true
                return
            }
            return take(last, scan)
        }
        take(named, scan)
    }

    /// *East Africa director at Amnesty*: the first name is what the holder is in charge of.
    private func isRegionBefore(_ mention: Int, _ title: TitlePhrase, _ scan: SentenceScan) -> Bool {
        guard scan.lower(range.upperBound) == "at", title.rank == "body-head", let before = bodyMention else {
            return false
        }
        if case .known(_, demonym: true) = scan.mentions[before].referent { return false }
        return scan.mentions[before].tokens.upperBound == self.title.lowerBound
    }

    private mutating func takeInChargeOf(_ mention: Int, _ scan: SentenceScan) {
        if let before = bodyMention { title = scan.mentions[before].tokens.lowerBound..<title.upperBound }
        take(mention, scan)
    }

    private mutating func take(_ named: Int, _ scan: SentenceScan) {
        bodyMention = named
        range = range.lowerBound..<scan.mentions[named].tokens.upperBound
    }

    /// *of Acme's board of directors*: the word behind a board that is the company's.
    private func endOfBoard(of mention: Int, _ scan: SentenceScan) -> Int? {
        let mark = scan.mentions[mention].tokens.upperBound
        guard scan.isPossessive(mark), scan.lower(mark + 1) == "board" else { return nil }
        return scan.lower(mark + 2) == "of" && scan.lower(mark + 3) == "directors" ? mark + 4 : mark + 2
    }

    /// *an adviser to Prime Minister X*, *the spokesman for Kenyan President X*: the mention of X.
    private func personServed(from start: Int, _ scan: SentenceScan) -> Int? {
        guard scan.tokens.indices.contains(start) else { return nil }
        var index = start
        if let state = scan.mentionAt[start], case .known(_, demonym: true) = scan.mentions[state].referent {
            index = scan.mentions[state].tokens.upperBound
        }
        let title = index
        while scan.tokens.indices.contains(index), let next = scan.titleAt[index] {
            index = scan.titles[next].tokens.upperBound
        }
        guard index > title, scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            scan.mentions[mention].referent == .person
        else { return nil }
        return mention
    }

    private mutating func readServed(_ person: Int, state: Int, _ scan: SentenceScan) {
        if bodyMention == nil {
            if let mention = scan.mentionAt[state], canHold(scan.mentions[mention]) {
                bodyMention = mention
            } else if owner == nil {
                owner = person
            }
        }
        isDefinite = true
        range = range.lowerBound..<scan.mentions[person].tokens.upperBound
    }

    /// *the Democratic Leader in the House, Nancy Pelosi,*: a name after the comma holds the title there.
    private func isExplained(_ mention: Int, _ scan: SentenceScan) -> Bool {
        let comma = scan.mentions[mention].tokens.upperBound
        guard scan.lower(comma) == ",", scan.tokens.indices.contains(comma + 1), let name = scan.mentionAt[comma + 1]
        else { return false }
        return scan.mentions[name].referent == .person && scan.lower(scan.mentions[name].tokens.upperBound) == ","
    }

    /// *ambassador to the United Nations*: the post belongs to the title, and is not who sends.
    private mutating func readPost(_ scan: SentenceScan) {
        guard scan.lower(range.upperBound) == "to", range.upperBound == title.upperBound else { return }
        let index = scan.lower(range.upperBound + 1) == "the" ? range.upperBound + 2 : range.upperBound + 1
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index], canHold(scan.mentions[mention])
        else { return }
        title = title.lowerBound..<scan.mentions[mention].tokens.upperBound
        range = range.lowerBound..<title.upperBound
        isDefinite = true
    }

    /// *of Russia's Security Council*, *of U.S. Democrats*: the council, not Russia.
    private func bodyOwned(by mention: Int, _ scan: SentenceScan) -> Int? {
        let mark = scan.mentions[mention].tokens.upperBound
        let start = scan.isPossessive(mark) ? mark + 1 : mark
        guard scan.tokens.indices.contains(start), let owned = scan.mentionAt[start], canHold(scan.mentions[owned])
        else { return nil }
        return owned
    }

    private static let kinds = WordKind.kindsOfBody.words.union(WordKind.kindsOfNamedBody.words)
        .union(WordKind.kindsOfPlace.words).union(WordKind.kindsOfPlaceInState.words)
    private static let longestDescription = 5

    /// *of the EU observer mission*, *of Peru's largest union*: a name that only says whose the body is.
    private func isModifier(of mention: Int, _ scan: SentenceScan) -> Bool {
        let end = scan.mentions[mention].tokens.upperBound
        let next = scan.isPossessive(end) ? end + 1 : end
        guard scan.tokens.indices.contains(next), scan.titleAt[next] == nil else { return false }
        if let other = scan.mentionAt[next] { return scan.mentions[other].referent == .group }
        if next > end { return [.noun, .adjective, .properNoun].contains(scan.tokens[next].upos) }
        return [.noun, .properNoun].contains(scan.tokens[next].upos) && !Self.kinds.contains(scan.tokens[next].lemma)
    }

    /// *for the Saudi-led coalition*, but not *of Peru - a lawyer -*
    private func isHyphenated(_ mention: Int, _ scan: SentenceScan) -> Bool {
        let end = scan.mentions[mention].tokens.upperBound
        return scan.lower(end) == "-" && !scan.tokens[end].spaceAfter
    }

    /// *of the UN mission MINUSCA*: the name behind the description.
    private func bodyDescribed(by mention: Int, _ scan: SentenceScan) -> Int? {
        let end = scan.mentions[mention].tokens.upperBound
        for index in end..<min(scan.tokens.count, end + Self.longestDescription) {
            if let other = scan.mentionAt[index] {
                return canHold(scan.mentions[other]) && index > end ? other : nil
            }
            guard scan.tokens[index].upos == .noun, !scan.isCapitalised(index) else { return nil }
        }
        return nil
    }

    /// *from 1996 to 2002*, *until 2002*
    private mutating func readYears(_ scan: SentenceScan) {
        let end = range.upperBound
        let isSpan =
            scan.lower(end) == "from" && isYear(end + 1, scan)
            && ["to", "until", "-", "–"].contains(scan.lower(end + 2))
            && isYear(end + 3, scan)
        if status == .current, isSpan || scan.lower(end) == "until" && isYear(end + 1, scan) { status = .former }
    }

    private func isYear(_ index: Int, _ scan: SentenceScan) -> Bool {
        let word = scan.lower(index)
        return word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && Int(word) != nil
    }

    /// *who previously served as*
    private mutating func readServed(_ scan: SentenceScan) {
        guard scan.lower(range.lowerBound - 1) == "as", status == .current else { return }
        for index in max(0, range.lowerBound - 4)..<range.lowerBound {
            if let status = Self.statusWords[scan.lower(index)] { self.status = status }
            let isPast = scan.lower(index) == "served" && !["has", "have"].contains(scan.lower(index - 1))
            if isPast || Self.endings.contains(scan.lower(index)) { self.status = .former }
        }
    }
}
