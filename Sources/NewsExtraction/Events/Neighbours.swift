internal import NewsLanguage
internal import NewsOntology

/// The mentions that stand right before and after a word, whatever the tree says of them.
///
/// What a sentence says first is mostly right in its words when the tree is wrong: *X on Saturday hosted Y*.
struct Neighbours {
    let scan: SentenceScan
    let participants: Participants

    private static let between: Set<UniversalPOS> = [.auxiliary, .adverb, .particle]
    private static let quantity: Set<UniversalPOS> = [.determiner, .numeral, .adjective, .adverb]
    private static let reach = 4

    /// The entities of the phrase that ends before a verb, with what is coordinated with it.
    func before(_ verb: Int) -> [Int] {
        var end = verb
        while end > 0, Self.between.contains(scan.tokens[end - 1].upos) || isDate(end - 1) { end -= skipped(end) }
        return phrases(endingAt: end)
    }

    /// The entities of the phrase that starts after a verb, with what is coordinated with it.
    func after(_ verb: Int) -> [Int] {
        var start = verb + 1
        if scan.lower(start) == "up", scan.lower(start + 1) == "to" { start += 2 }
        while start < min(scan.tokens.count, verb + 1 + Self.reach) {
            if let index = phrase(startingAt: start) { return coordinated(from: index) }
            guard Self.quantity.contains(scan.tokens[start].upos) else { return [] }
            start += 1
        }
        return []
    }

    // MARK: Before

    private func isDate(_ index: Int) -> Bool {
        DateWords.weekdays[scan.lower(index)] != nil || ["today", "yesterday", "tonight"].contains(scan.lower(index))
    }

    /// How many words a date or helper takes, its preposition included.
    private func skipped(_ end: Int) -> Int { isDate(end - 1) && scan.lower(end - 2) == "on" ? 2 : 1 }

    private func phrases(endingAt end: Int) -> [Int] {
        guard let index = phrase(endingAt: end), let entity = participants.entity(of: index) else { return [] }
        var found = [entity]
        var start = startWithDeterminer(index)
        while start > 1, scan.lower(start - 1) == "and" || scan.lower(start - 1) == "," && found.count > 1,
            let other = phrase(endingAt: start - 1), let entity = participants.entity(of: other),
            participants.type(entity) == participants.type(found[0]) || participants.type(entity) != .place
        {
            found.insert(entity, at: 0)
            start = startWithDeterminer(other)
        }
        return found
    }

    private func startWithDeterminer(_ mention: Int) -> Int {
        let start = scan.mentions[mention].phrase.lowerBound
        return start > 0 && scan.tokens[start - 1].upos == .determiner ? start - 1 : start
    }

    private func phrase(endingAt end: Int) -> Int? {
        scan.mentions.indices.first {
            scan.mentions[$0].phrase.upperBound == end && participants.entity(of: $0) != nil && !isAttribute($0)
        }
    }

    // MARK: After

    private func phrase(startingAt start: Int) -> Int? {
        scan.mentions.indices.filter {
            scan.mentions[$0].phrase.lowerBound == start && participants.entity(of: $0) != nil && !isAttribute($0)
        }.max { scan.mentions[$0].phrase.count < scan.mentions[$1].phrase.count }
    }

    /// *Mauritania and Senegal*
    private func coordinated(from first: Int) -> [Int] {
        var found = [first].compactMap { participants.entity(of: $0) }
        var end = scan.mentions[first].phrase.upperBound
        while scan.lower(end) == "and" {
            let next =
                scan.tokens.indices.contains(end + 1) && scan.tokens[end + 1].upos == .determiner ? end + 2 : end + 1
            guard let other = phrase(startingAt: next), let entity = participants.entity(of: other) else { break }
            found.append(entity)
            end = scan.mentions[other].phrase.upperBound
        }
        return found
    }

    /// *the Russian proposal*, *Iran's request*: no participant of its own.
    private func isAttribute(_ mention: Int) -> Bool {
        let end = scan.mentions[mention].phrase.upperBound
        if scan.isPossessive(end) { return true }
        guard case .known(_, demonym: true) = scan.mentions[mention].referent else { return false }
        return scan.tokens.indices.contains(end) && [.noun, .properNoun, .adjective].contains(scan.tokens[end].upos)
    }
}
