internal import NewsLanguage
internal import NewsOntology

/// Names of bodies by their head word: *Iranian Foreign Ministry*, *Organization of Islamic Cooperation*,
/// *Georgian internal affairs ministry*.
struct BodyNames: Sendable {
    let tables: WordTables
    let gazetteer: Gazetteer

    private static let connectors: Set<String> = ["of", "for", "and", "on", "&"]
    private static let longestGap = 4
    /// *University of Maryland*: the place belongs to the name.
    private static let namedByPlace: Set<String> = ["university", "college"]
    /// *National People's Assembly*
    private static let owners = WordKind.ownersOfBodies.words

    func match(at start: Int, in scan: SentenceScan) -> Mention? {
        guard scan.isCapitalised(start), scan.titleAt[start] == nil, !scan.lower(start).isEmpty,
            !isFirstWordOnly(start, scan), scan.lower(start) != "the"
        else { return nil }
        guard let name = capitalised(start, scan) else { return lowerCase(start, scan) ?? behindOwner(start, scan) }
        // *the European Union observer mission*
        guard let longer = behindOwner(start, scan), longer.tokens.upperBound > name.tokens.upperBound else {
            return name
        }
        return longer
    }

    /// A word that is capitalised since it comes first; *Foreign Ministry spokesman* begins with a name all the same.
    private func isFirstWordOnly(_ start: Int, _ scan: SentenceScan) -> Bool {
        guard start == 0, tables.notNames.contains(scan.lower(start)) else { return false }
        return scan.tokens[start].upos != .adjective || !scan.isCapitalised(start + 1) || scan.sentence.kind != .body
    }

    private func head(_ scan: SentenceScan, _ index: Int, from start: Int) -> (Range<Int>, WordTables.Body)? {
        for length in [3, 2, 1] where index - length + 1 >= start {
            let range = index - length + 1..<index + 1
            if let body = tables.bodies[range.map { scan.lower($0) }.joined(separator: " ")] { return (range, body) }
        }
        return nil
    }

    private func capitalised(_ start: Int, _ scan: SentenceScan) -> Mention? {
        var best: Mention?
        var index = start
        while index < scan.tokens.count {
            if scan.isCapitalised(index), scan.titleAt[index] == nil, !isVerbOfHeadline(index, scan) {
                if let (_, body) = head(scan, index, from: start), index > start || startsLongName(index, scan) {
                    let end = endAfterHead(index + 1, scan)
                    if end - start > 1 {
                        best = Mention(sentence: scan.index, tokens: start..<end, referent: .body(body.kind))
                    }
                    index = end
                    continue
                }
                index += 1
            } else if joins(index, scan) {
                index += 1
            } else {
                break
            }
        }
        return best
    }

    /// *United States Joins Intergovernmental Forum*: where all words are capitalised, a verb still ends a name.
    private func isVerbOfHeadline(_ index: Int, _ scan: SentenceScan) -> Bool {
        scan.sentence.kind == .headline && scan.tokens[index].upos == .verb
    }

    /// A head that comes first needs *of* or *for* and a name after it.
    private func startsLongName(_ index: Int, _ scan: SentenceScan) -> Bool {
        ["of", "for"].contains(scan.lower(index + 1)) && endAfterHead(index + 1, scan) > index + 1
    }

    /// Inside a name: *Foreign and Commonwealth Office*, a hyphen.
    private func joins(_ index: Int, _ scan: SentenceScan) -> Bool {
        let form = scan.lower(index)
        if scan.isPossessive(index) {
            return isOwner(index - 1, scan) && scan.isCapitalised(index + 1)
        }
        return (form == "and" || form == "&" || form == "-") && scan.isCapitalised(index + 1)
            && scan.titleAt[index + 1] == nil && !isState(index + 1, scan) && !isState(index - 1, scan)
    }

    /// *National People's Assembly*, *Catholic Bishops' Conference*: whom a body is for, unless that has a name of its own.
    private func isOwner(_ index: Int, _ scan: SentenceScan) -> Bool {
        if Self.owners.contains(scan.lower(index)) { return true }
        guard index >= 0, scan.lower(index).hasSuffix("s"), !scan.lower(index + 1).hasSuffix("s") else { return false }
        return gazetteer.names.match(scan.pieces, at: index) == nil && !endsKnownName(index, scan)
    }

    private static let longestName = 4

    /// *the United States' Congress*, *the Social Democrats' Union*
    private func endsKnownName(_ index: Int, _ scan: SentenceScan) -> Bool {
        (max(0, index - Self.longestName)..<max(0, index)).contains { start in
            gazetteer.names.match(scan.pieces, at: start).map { $0.tokens.contains(index) } ?? false
        }
    }

    /// *of Islamic Cooperation* belongs to the name, *of the Russian Federation* says whose body it is.
    private func endAfterHead(_ start: Int, _ scan: SentenceScan) -> Int {
        guard Self.connectors.contains(scan.lower(start)), scan.lower(start) != "and" else { return start }
        var index = start + 1
        if scan.lower(index) == "the" { index += 1 }
        guard scan.isCapitalised(index), !isDay(index, scan),
            Self.namedByPlace.contains(scan.lower(start - 1)) || !isKnownAlone(index, scan)
        else { return start }
        while scan.isCapitalised(index) && scan.titleAt[index] == nil && !startsPerson(index, after: start, scan)
            || ["and", ",", "of"].contains(scan.lower(index)) && scan.isCapitalised(index + 1)
                && scan.titleAt[index + 1] == nil && scan.lower(index) != "," && !isState(index + 1, scan)
        {
            index += 1
        }
        return index
    }

    /// *the Democratic Party on Saturday* is a party and a day.
    private func isDay(_ index: Int, _ scan: SentenceScan) -> Bool {
        let word = scan.lower(index)
        guard scan.lower(index - 1) == "on" else { return false }
        return DateWords.weekdays[word] != nil || DateWords.months[word] != nil
    }

    /// *Council of the Nation Abdelkader Bensalah*: a given name after the body's own words.
    private func startsPerson(_ index: Int, after start: Int, _ scan: SentenceScan) -> Bool {
        index > start + 1 && tables.givenNames.contains(scan.tokens[index].form) && scan.isCapitalised(index + 1)
            && scan.isCapitalised(index - 1)
    }

    private func isState(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard index >= 0, index < scan.tokens.count, let sense = gazetteer.names.match(scan.pieces, at: index) else {
            return false
        }
        return gazetteer.entries.type(sense.value.entry) == .state
    }

    /// A known name that is not an adjective within a longer name.
    private func isKnownAlone(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard let match = gazetteer.names.match(scan.pieces, at: index) else { return false }
        return match.value.form != .demonym || !scan.isCapitalised(match.tokens.upperBound)
    }

    /// *the Georgian internal affairs ministry*, *China's foreign ministry*
    private func lowerCase(_ start: Int, _ scan: SentenceScan) -> Mention? {
        guard let (tokens, sense) = gazetteer.names.match(scan.pieces, at: start) else { return nil }
        let owner = gazetteer.entries.type(sense.entry)
        let isOwner = scan.isPossessive(tokens.upperBound) && (owner == .state || owner == .organisation)
        guard sense.form == .demonym || isOwner else { return nil }
        let first = isOwner ? tokens.upperBound + 1 : tokens.upperBound
        var index = first
        while index < scan.tokens.count, index - first < Self.longestGap {
            guard isNominal(index, scan), scan.titleAt[index] == nil else { return nil }
            if let (_, body) = head(scan, index, from: first), body.alsoLowerCase, !isInLongerHead(index, first, scan) {
                // *the Russian news agency RIA Novosti* is one thing, named after its description.
                if scan.isCapitalised(index + 1) { return nil }
                let end = Portfolio.end(after: index, scan, tables)
                return Mention(sentence: scan.index, tokens: start..<end, referent: .body(body.kind))
            }
            index += 1
        }
        return nil
    }

    /// *Hamas's military wing* is no military.
    private func isInLongerHead(_ index: Int, _ first: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1), let (tokens, _) = head(scan, index + 1, from: first) else {
            return false
        }
        return tokens.contains(index)
    }

    private static let kinds = WordKind.kindsOfBody.words
    private static let longestBetween = 3

    /// *the Myanmar air force*, *the US embassy*, *a UN fact-finding mission*: right behind the name of its owner.
    private func behindOwner(_ start: Int, _ scan: SentenceScan) -> Mention? {
        guard let (owner, sense) = gazetteer.names.match(scan.pieces, at: start), sense.form == .name else {
            return nil
        }
        let isState = gazetteer.entries.type(sense.entry) == .state
        guard isState || gazetteer.entries[sense.entry].kind == .intergovernmental else { return nil }
        let first = owner.upperBound
        for index in first..<min(scan.tokens.count, first + Self.longestBetween) {
            guard isPlainNominal(index, scan) else { return nil }
            guard let (tokens, body) = head(scan, index, from: first), !isModifier(index, scan) else { continue }
            if isApposed(index + 1, scan) { return nil }
            if isState {
                guard tokens.lowerBound == first, body.alsoLowerCase, !["a", "an"].contains(scan.lower(start - 1))
                else { continue }
            } else if index == first, Self.kinds.contains(scan.lower(index)) {
                return nil
            }
            let kind = isState ? body.kind : .intergovernmental
            let end = Portfolio.end(after: index, scan, tables)
            return Mention(sentence: scan.index, tokens: start..<end, referent: .body(kind))
        }
        return nil
    }

    /// *the UN mission, MONUSCO,* is one thing, whose name follows.
    private func isApposed(_ comma: Int, _ scan: SentenceScan) -> Bool {
        scan.lower(comma) == "," && scan.isCapitalised(comma + 1) && scan.lower(comma + 2) == ","
    }

    private func isPlainNominal(_ index: Int, _ scan: SentenceScan) -> Bool {
        isNominal(index, scan) && !scan.isCapitalised(index) && scan.titleAt[index] == nil
    }

    /// A word in a small letter is a noun, though the tagger may take the whole phrase for a name.
    private func isNominal(_ index: Int, _ scan: SentenceScan) -> Bool {
        switch scan.tokens[index].upos {
        case .noun, .adjective: true
        case .properNoun: !scan.isCapitalised(index)
        default: false
        }
    }

    /// *the US embassy staff* is no embassy.
    private func isModifier(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.tokens.indices.contains(index + 1) else { return false }
        let next = scan.tokens[index + 1]
        return [.noun, .properNoun].contains(next.upos) && scan.titleAt[index + 1] == nil || next.form == "-"
    }
}
