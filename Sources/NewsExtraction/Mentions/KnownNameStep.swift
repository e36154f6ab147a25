internal import NewsLanguage
internal import NewsOntology

/// Names that the gazetteer knows, and bodies named by their head word, the longer of the two first.
struct KnownNameStep: MentionStep {
    let gazetteer: Gazetteer
    let tables: WordTables
    let bodies: BodyNames
    /// Family names of people named in full, which are then no organisations.
    var families: Set<String> = []

    func apply(to scan: inout SentenceScan) {
        var index = 0
        while index < scan.tokens.count {
            let mention = longest(at: index, in: scan)
            if let mention { scan.add(mention) }
            index = mention?.tokens.upperBound ?? index + 1
        }
    }

    private func longest(at index: Int, in scan: SentenceScan) -> Mention? {
        let known = knownName(at: index, in: scan)
        let body = bodies.match(at: index, in: scan)
        if let known, isCut(known, in: scan) { return nil }
        guard let body, !isPerson(body.tokens, in: scan) else { return known }
        guard let known, known.tokens.upperBound >= body.tokens.upperBound else { return body }
        return known
    }

    /// *Qin Gang*: what the network of names takes for a person's is no body, though its last word is that of bodies.
    private func isPerson(_ tokens: Range<Int>, in scan: SentenceScan) -> Bool {
        let first = tokens.lowerBound
        let isTitled = tokens.count == 2 && first > 0 && scan.titleAt[first - 1] != nil
        return scan.sentence.names.contains {
            $0.kind == .person && ($0.tokens == tokens || isTitled && $0.tokens.lowerBound == first)
        }
    }

    /// *The National* is no paper in *The National Disaster Council*: a longer name begins after the article.
    private func isCut(_ known: Mention, in scan: SentenceScan) -> Bool {
        let first = known.tokens.lowerBound
        guard scan.lower(first) == "the", known.tokens.count > 1 else { return false }
        return bodies.match(at: first + 1, in: scan).map { $0.tokens.upperBound > known.tokens.upperBound } ?? false
    }

    private func knownName(at index: Int, in scan: SentenceScan) -> Mention? {
        guard scan.isCapitalised(index) || startsWithArticle(index, scan),
            let (tokens, sense) = match(at: index, in: scan), !isDate(tokens, scan),
            !isPartOfPersonName(tokens, scan), !isCommonWord(tokens, scan), !isFamilyName(tokens, sense, scan),
            !isPeople(tokens, sense, scan), !isInPortfolio(tokens, scan)
        else { return nil }
        return Mention(
            sentence: scan.index,
            tokens: tokens,
            referent: gazetteer.entries.type(sense.entry) == .person
                ? .person : .known(sense.entry, demonym: sense.form == .demonym)
        )
    }

    private func match(at index: Int, in scan: SentenceScan) -> (tokens: Range<Int>, value: NameSense)? {
        let known =
            gazetteer.names.match(scan.pieces, at: index)
            ?? scan.calmPieces.flatMap { gazetteer.names.match($0, at: index) }
        guard !gazetteer.own.isEmpty else { return known }
        return gazetteer.dictionaryName(at: index, in: scan, longerThan: known?.tokens.count ?? 0) ?? known
    }

    /// *March 14* is a day, unless it is *the March 14 alliance*.
    private func isDate(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard range.count == 2, DateWords.months[scan.lower(range.lowerBound)] != nil,
            Int(scan.tokens[range.lowerBound + 1].form) != nil
        else { return false }
        let next = range.upperBound
        return scan.lower(range.lowerBound - 1) != "the"
            && !(scan.tokens.indices.contains(next) && [.noun, .properNoun].contains(scan.tokens[next].upos))
    }

    /// *al-Qaeda*, *el-Arish*
    private func startsWithArticle(_ index: Int, _ scan: SentenceScan) -> Bool {
        ["al", "el", "ash", "as", "an", "ar"].contains(scan.lower(index)) && scan.lower(index + 1) == "-"
            && scan.isCapitalised(index + 2)
    }

    /// *Wagner* is no company where the article is about a *Sue Wagner*.
    private func isFamilyName(_ range: Range<Int>, _ sense: NameSense, _ scan: SentenceScan) -> Bool {
        range.count == 1 && families.contains(scan.tokens[range.lowerBound].form)
            && canBePerson(range, sense.entry, scan)
    }

    /// A body, or a town that is no capital and stands where nothing says that it is a place: *Lincoln freed …*.
    private func canBePerson(_ range: Range<Int>, _ entry: Int, _ scan: SentenceScan) -> Bool {
        switch gazetteer.entries.type(entry) {
        case .organisation: true
        case .place: gazetteer.entries[entry].placeKind == .city && !Self.isPlaced(range, scan)
        default: false
        }
    }

    private static let placed: Set<String> = [
        "in", "at", "near", "to", "from", "outside", "of", "around", "through", "into", "across", "over", "toward",
        "towards", "between", "and", ",", "(", "-", "/", "",
    ]

    /// *in Lincoln*; *Lincoln, Nebraska*; *the Lincoln plant*; a dateline.
    private static func isPlaced(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let (before, next) = (scan.lower(range.lowerBound - 1), range.upperBound)
        if before.isEmpty {
            return ![.verb, .auxiliary].contains(scan.tokens.indices.contains(next) ? scan.tokens[next].upos : .other)
        }
        let isModifier = scan.tokens.indices.contains(next) && [.noun, .properNoun].contains(scan.tokens[next].upos)
        return placed.contains(before) || isModifier || scan.lower(next) == "," && scan.isCapitalised(next + 1)
    }

    /// Whether a sentence has a family name that was taken for an organisation.
    func takesFamilyName(_ scan: SentenceScan, of families: Set<String>) -> Bool {
        scan.mentions.contains { mention in
            guard case .known(let entry, _) = mention.referent, mention.tokens.count == 1 else { return false }
            return families.contains(scan.tokens[mention.tokens.lowerBound].form)
                && canBePerson(mention.tokens, entry, scan)
        }
    }

    /// *19 Palestinians* are people, not their state.
    private func isPeople(_ range: Range<Int>, _ sense: NameSense, _ scan: SentenceScan) -> Bool {
        guard sense.form == .demonym, scan.lower(range.upperBound - 1).hasSuffix("s") else { return false }
        return gazetteer.isPeople(scan.tokens[range.upperBound - 1].form)
    }

    /// *Assistant Secretary for Western Hemisphere Affairs*: what the office is about is no place of its own.
    private func isInPortfolio(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard let title = scan.titleAt[range.lowerBound] else { return false }
        let whole = scan.titles[title].tokens
        // *Labour Minister Ann Roe*
        if range.lowerBound == whole.lowerBound, range.upperBound < whole.upperBound,
            tables.portfolios.contains(scan.lower(range.lowerBound))
        {
            return true
        }
        return range.lowerBound > whole.lowerBound + 1 && range.upperBound < whole.upperBound
    }

    /// *Michael Jordan* is no state.
    private func isPartOfPersonName(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        if isInsidePerson(range, scan) { return true }
        guard range.count == 1, range.lowerBound > 0 else { return false }
        // *Judge Virginia Phillips*
        let form = scan.tokens[range.lowerBound].form
        if scan.titleAt[range.lowerBound - 1] != nil, tables.givenNames.contains(form),
            scan.isCapitalised(range.upperBound),
            scan.titleAt[range.upperBound] == nil
        {
            return true
        }
        let before = scan.tokens[range.lowerBound - 1]
        return tables.givenNames.contains(before.form) && scan.mentionAt[range.lowerBound - 1] == nil
            && scan.titleAt[range.lowerBound - 1] == nil && !scan.isPossessive(range.upperBound)
    }

    /// *Chad Smith*, *Israel Katz*, *Riyad al-Maliki*: a name inside what the network of names takes for a person's.
    private func isInsidePerson(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.sentence.names.contains { name in
            name.kind == .person && name.tokens.count > range.count
                && name.tokens.clamped(to: range) == range
                && name.tokens.allSatisfy { isNameWord($0, scan) }
        }
    }

    private func isNameWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.titleAt[index] == nil else { return false }
        return scan.isCapitalised(index) || tables.particles.contains(scan.lower(index)) || scan.lower(index) == "-"
    }

    /// *US* is a state, *us* and a heading's *Us* are not.
    private func isCommonWord(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        range.count == 1 && range.lowerBound == 0 && scan.tokens[0].form != scan.tokens[0].form.uppercased()
            && tables.notNames.contains(scan.lower(range.lowerBound))
    }
}
