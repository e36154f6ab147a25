internal import NewsLanguage
internal import NewsOntology

/// Names of people: a given name, a title before or a name of a person that the article has named in full.
struct PersonStep: MentionStep {
    let tables: WordTables
    /// Family names of people named in full anywhere in the article.
    var knownNames: Set<String> = []
    /// Names that the article gives to a part of a town or country somewhere.
    var places: Set<String> = []
    /// What the network of names takes single words for that it takes for the same thing at least twice.
    var recurring: [String: NameMention.Kind] = [:]

    func apply(to scan: inout SentenceScan) {
        var index = 0
        while index < scan.tokens.count {
            guard let whole = run(at: index, scan) else {
                index += 1
                continue
            }
            let run = fromGivenName(whole, scan)
            if let name = networkName(run, scan) {
                scan.add(name)
                index = max(run.upperBound, name.tokens.upperBound)
                continue
            } else if isNoName(run, scan) || isOtherName(run, scan) {
                // Nothing that the graph has a node for.
            } else if isPlace(run, scan) {
                scan.add(Mention(sentence: scan.index, tokens: run, referent: .place))
            } else if isPerson(run, scan) {
                let phrase = run.lowerBound..<endOfLetters(run.upperBound, scan)
                scan.add(Mention(sentence: scan.index, tokens: run, referent: .person, phrase: phrase))
            } else if let referent = placeOrNothing(run, scan) {
                scan.add(Mention(sentence: scan.index, tokens: run, referent: referent))
            }
            index = run.upperBound
        }
    }

    /// *the Grand Prix*, *the Premier League season*: what the network of names takes for a name of another kind.
    private func isOtherName(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.sentence.names.contains { name in
            guard name.tokens.overlaps(run) else { return false }
            let isLonger = name.tokens.lowerBound < run.lowerBound && name.kind != .person
            return name.kind == .miscellaneous && name.tokens.count > 1 || isLonger
        }
    }

    /// What the network of names takes a run for, where no title or article-wide knowledge decides.
    private func networkName(_ run: Range<Int>, _ scan: SentenceScan) -> Mention? {
        guard let name = scan.sentence.names.first(where: { $0.tokens.overlaps(run) }), !isPlace(run, scan),
            !isNoName(run, scan)
        else { return nil }
        // *Sayed Kamal Noor*: what is a form of address elsewhere can be a part of a longer name.
        let isLong = name.kind == .person && name.tokens.count > 2
        let free = name.tokens.filter { index in
            guard scan.mentionAt[index] == nil else { return false }
            guard let title = scan.titleAt[index] else { return true }
            return isLong && scan.titles[title].isCourtesy && !scan.tokens[index].form.hasSuffix(".")
        }
        guard free.count == name.tokens.count, !followsTitle(run, scan) || name.kind == .person else { return nil }
        let last = scan.tokens[name.tokens.upperBound - 1]
        if last.upos == .adjective || last.form.utf8.contains(UInt8(ascii: "@")) { return nil }
        // *EDT* is nobody.
        if name.tokens.count == 1, name.kind == .person, SentenceScan.isAbbreviation(last.form) { return nil }
        if name.tokens.count == 1, name.kind != .location || knownNames.contains(last.form) {
            guard recurring[last.form] == name.kind, !knownNames.contains(last.form) else { return nil }
        }
        switch name.kind {
        case .person:
            let phrase = name.tokens.lowerBound..<endOfLetters(name.tokens.upperBound, scan)
            return Mention(sentence: scan.index, tokens: name.tokens, referent: .person, phrase: phrase)
        case .organisation:
            let referent = NamedFacility.bodyOrPlace(name.tokens, scan, tables)
            return Mention(sentence: scan.index, tokens: name.tokens, referent: referent)
        case .location where ApposedThing.follows(name.tokens, scan): return nil
        case .location: return Mention(sentence: scan.index, tokens: name.tokens, referent: .place)
        case .miscellaneous: return nil
        }
    }

    /// *Julie Bishop MP*: the letters after a name belong to the phrase, not to the name.
    private func endOfLetters(_ end: Int, _ scan: SentenceScan) -> Int {
        var end = end
        while isLetters(end, scan) { end += 1 }
        return end
    }

    private func isLetters(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.tokens.indices.contains(index) && Self.lettersAfterNames.contains(scan.tokens[index].form)
    }

    private static let lettersAfterNames = WordKind.lettersAfterNames.words

    // MARK: Runs of capitalised words

    private func isNameWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.isCapitalised(index), scan.mentionAt[index] == nil, !isLetters(index, scan) else { return false }
        guard scan.titleAt[index] == nil else { return isFamilyName(index, scan) }
        if isDateWord(index, scan) { return false }
        let token = scan.tokens[index]
        if [.properNoun, .noun, .adjective, .other].contains(token.upos) || tables.givenNames.contains(token.form) {
            return !(index == 0 && tables.notNames.contains(scan.lower(0)))
        }
        return knownNames.contains(token.form)
    }

    /// *Tom King*: a title right after a given name, with no name after it, is a name.
    private func isFamilyName(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard index > 0, scan.mentionAt[index - 1] == nil, scan.titleAt[index - 1] == nil,
            tables.givenNames.contains(scan.tokens[index - 1].form), let title = scan.titleAt[index]
        else { return false }
        return scan.titles[title].tokens.count == 1 && (!scan.isCapitalised(index + 1) || isLetters(index + 1, scan))
    }

    /// *Yasser Arafat Wednesday rejected …*; *April Smith* is a person all the same.
    private func isDateWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        let word = scan.lower(index)
        if DateWords.weekdays[word] != nil, word.utf8.count > 4 { return true }
        guard DateWords.months[word] != nil else { return false }
        // *Clara May*
        let isInName = scan.sentence.names.contains {
            $0.kind == .person && $0.tokens.count > 1 && $0.tokens.contains(index)
        }
        if isInName { return false }
        return !(tables.givenNames.contains(scan.tokens[index].form) && scan.isCapitalised(index + 1))
    }

    private func run(at start: Int, _ scan: SentenceScan) -> Range<Int>? {
        guard isNameWord(start, scan) || startsWithParticle(start, scan) else { return nil }
        var end = start + 1
        while end < scan.tokens.count {
            if isNameWord(end, scan) {
                end += 1
            } else if let next = afterConnector(end, scan) {
                end = next
            } else {
                break
            }
        }
        return start..<end
    }

    private func startsWithParticle(_ index: Int, _ scan: SentenceScan) -> Bool {
        tables.particles.contains(scan.lower(index)) && scan.isCapitalised(index) && isNameWord(index + 1, scan)
    }

    /// *al-*, *van der* and the hyphen join names.
    private func afterConnector(_ index: Int, _ scan: SentenceScan) -> Int? {
        var next = index
        while next < index + 4, next < scan.tokens.count,
            tables.particles.contains(scan.lower(next)) || isHyphen(next, scan) || isInsidePersonName(next, scan)
        {
            next += 1
        }
        guard next > index, next < scan.tokens.count else { return nil }
        let follows = scan.tokens[next - 1].form == "-" && scan.tokens[next].upos != .punctuation
        return isNameWord(next, scan) || follows && scan.mentionAt[next] == nil ? next + 1 : nil
    }

    /// *Bingu wa Mutharika*: a small word inside what the analyser takes for a person's name.
    private func isInsidePersonName(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard !scan.isCapitalised(index), scan.tokens[index].form.utf8.count <= 3 else { return false }
        return scan.sentence.names.contains {
            $0.kind == .person && $0.tokens.contains(index) && $0.tokens.upperBound > index + 1
        }
    }

    private func isHyphen(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.tokens[index].form == "-" && !scan.tokens[index].spaceAfter
    }

    /// *… and Transport Sergei Ivanov*: a full name starts at its given name.
    private func fromGivenName(_ run: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        guard let given = run.first(where: { tables.givenNames.contains(scan.tokens[$0].form) }),
            given > run.lowerBound,
            run.upperBound - given > 1, scan.tokens[given - 1].form != "-"
        else { return run }
        return given..<run.upperBound
    }

    // MARK: Decisions

    private static let things = WordKind.headsOfThings.words

    private func isPerson(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        let forms = run.map { scan.tokens[$0].form }
        guard tables.nameHeads[forms[forms.count - 1]] == nil, !Self.things.contains(forms[forms.count - 1]) else {
            return false
        }
        if followsTitle(run, scan) { return true }
        // *MV Sirius Star*, *USS Enterprise*: a word in capitals before a name is no given name.
        if forms[0].utf8.count > 1, forms[0] == forms[0].uppercased(), !forms[0].contains(".") { return false }
        if forms.count == 1 { return knownNames.contains(forms[0]) }
        if tables.givenNames.contains(forms[0]) || forms.contains(where: tables.givenNames.contains) { return true }
        if knownNames.contains(forms[forms.count - 1]) { return true }
        return isTwoNames(run, scan) && scan.sentence.kind == .body
    }

    private func followsTitle(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard run.lowerBound > 0, let title = scan.titleAt[run.lowerBound - 1] else { return false }
        let isAddress = scan.titles[title].isCourtesy || scan.isCapitalised(scan.titles[title].tokens.lowerBound)
        return isAddress || run.count > 1
    }

    /// Two or three words that no table explains and that are no heading.
    private func isTwoNames(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard (2...4).contains(run.count), run.lowerBound > 0 || run.count == 2 else { return false }
        return run.allSatisfy { index in
            let form = scan.tokens[index].form
            return form.utf8.count > 1 && form != form.uppercased() && tables.nameHeads[form] == nil
                && tables.bodies[form.lowercased()] == nil && !tables.notNames.contains(form.lowercased())
                && !Self.commonEndings.contains(where: form.hasSuffix)
        }
    }

    /// Endings of words that are hardly ever names.
    private static let commonEndings = [
        "tion", "sion", "ment", "ness", "ship", "ance", "ence", "ology", "ism", "ental", "ional", "ical", "ity", "ing",
    ]

    private static let namedThings = WordKind.namedThings.words
    private static let points: Set<String> = ["North", "South", "East", "West"]

    /// *Glasgow North East*; *the Queen Elizabeth cruise ship*.
    private func isNoName(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        if run.allSatisfy({ Self.points.contains(scan.tokens[$0].form) }) { return true }
        let next = run.upperBound, isNoun = scan.tokens.indices.contains(next) && scan.tokens[next].upos == .noun
        guard !scan.isCapitalised(next) else { return false }
        return Self.namedThings.contains(scan.lower(next))
            || isNoun && !scan.isCapitalised(next + 1) && Self.namedThings.contains(scan.lower(next + 1))
    }

    private static let partsOfPlaces = WordKind.partsOfPlaces.words

    /// *the Ben Aknoun district*, and afterwards *the Ben Aknoun attack*.
    private func isPlace(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        places.contains(scan.text(run)) || isBeforePart(run, scan)
    }

    private func isBeforePart(_ run: Range<Int>, _ scan: SentenceScan) -> Bool {
        Self.partsOfPlaces.contains(scan.lower(run.upperBound)) && !scan.isCapitalised(run.upperBound)
            && !followsTitle(run, scan) && !(run.count == 1 && knownNames.contains(scan.tokens[run.lowerBound].form))
    }

    /// The names in a sentence before such a part: *Ben Aknoun* of *the Ben Aknoun district*.
    func namesBeforeParts(in scan: SentenceScan) -> [String] {
        scan.tokens.indices.filter { Self.partsOfPlaces.contains(scan.lower($0)) }.compactMap { part in
            let name = scan.words(before: part) { isNameWord($0, scan) }
            guard !name.isEmpty, isBeforePart(name, scan) else { return nil }
            return scan.text(name)
        }
    }

    private static let placePrepositions: Set<String> = ["in", "near", "outside", "at"]
    private static let settlements = WordKind.kindsOfPlaceAfterIn.words

    private func placeOrNothing(_ run: Range<Int>, _ scan: SentenceScan) -> Mention.Referent? {
        let forms = run.map { scan.tokens[$0].form }
        if let head = tables.nameHeads[forms[forms.count - 1]] {
            return head == "place" && run.count > 1 ? .place : nil
        }
        guard run.count <= 2, run.lowerBound > 0 else { return nil }
        let before = scan.lower(run.lowerBound - 1)
        if before == "of", run.lowerBound > 1, Self.settlements.contains(scan.lower(run.lowerBound - 2)) {
            return .place
        }
        guard Self.placePrepositions.contains(before), scan.sentence.kind == .body else { return nil }
        return [".", ",", "and", "on", ""].contains(scan.lower(run.upperBound)) ? .place : nil
    }
}
