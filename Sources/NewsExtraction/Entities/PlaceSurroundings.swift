internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// The state or larger place that a sentence puts a place in: *Libya's Benina Airport*, *Brindisi in southern Italy*,
/// *Beni, a market town in Congo*, *the Tigray region of Ethiopia*, *Northern Mali*.
struct PlaceSurroundings {
    let scan: SentenceScan
    let cast: Cast
    let gazetteer: Gazetteer

    private static let kinds = WordKind.kindsOfPlaceInState.words.union(WordKind.partsOfPlaces.words)
    private static let points: Set<String> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "north-east",
        "north-west", "south-east", "south-west", "northeast", "northwest", "southeast", "southwest", "northeastern",
        "northwestern", "southeastern", "southwestern", "upper", "lower",
    ]
    private static let articles: Set<String> = ["a", "an", "the"]
    private static let longestDescription = 5

    /// The entity around a mention of a place; `nil` where the sentence says nothing of it.
    func surroundings(of mention: Mention) -> Int? {
        let found =
            owner(mention) ?? townInside(mention) ?? afterKind(mention) ?? afterPoint(mention) ?? afterDescription(
                mention
            ) ?? inName(mention)
        return found.flatMap { [.state, .place].contains(cast.entities[$0].type) ? $0 : nil }
    }

    /// *Pakistan's Swat Valley*
    private func owner(_ mention: Mention) -> Int? {
        let mark = mention.tokens.lowerBound - 1
        guard mark > 0, scan.isPossessive(mark) else { return nil }
        return entity(at: mark - 1)
    }

    /// *Quito airport*
    private func townInside(_ mention: Mention) -> Int? {
        guard mention.referent == .place else { return nil }
        return gazetteer.town(in: mention, scan).flatMap { cast.entity(ofEntry: $0.entry) }
    }

    /// *the Tigray region of Ethiopia*, *Faryab province in Afghanistan*
    private func afterKind(_ mention: Mention) -> Int? {
        let end = mention.tokens.upperBound
        guard Self.kinds.contains(scan.lower(end)) || Self.kinds.contains(scan.lower(end - 1)),
            let link = [end, end + 1].first(where: { ["of", "in"].contains(scan.lower($0)) })
        else { return nil }
        return named(after: link)
    }

    /// *Brindisi in southern Italy*, *Meymaneh, north-west Afghanistan*
    private func afterPoint(_ mention: Mention) -> Int? {
        let link = mention.tokens.upperBound
        guard ["in", ","].contains(scan.lower(link)) else { return nil }
        let point = scan.lower(link + 1) == "the" ? link + 2 : link + 1
        guard Self.points.contains(scan.lower(point)) else { return nil }
        var next = point + 1
        while Self.points.contains(scan.lower(next)) || scan.lower(next) == "-" { next += 1 }
        return entity(at: next)
    }

    /// *Beni, a market town in Congo*; *Xuddur, the capital of Bakool*; *Soran, in the northern province of Erbil*
    private func afterDescription(_ mention: Mention) -> Int? {
        let comma = mention.tokens.upperBound
        guard scan.lower(comma) == "," else { return nil }
        let start = scan.lower(comma + 1) == "in" ? comma + 2 : comma + 1
        guard Self.articles.contains(scan.lower(start)) else { return nil }
        for index in start + 1..<start + 1 + Self.longestDescription {
            guard scan.tokens.indices.contains(index), scan.lower(index) != "," else { return nil }
            if Self.kinds.contains(scan.lower(index)) || scan.lower(index) == "capital",
                ["of", "in", "on"].contains(scan.lower(index + 1))
            {
                return named(after: index + 1)
            }
        }
        return nil
    }

    /// *Northern Mali*, *Eastern Ukraine*: a point and the name of a state that the article names.
    private func inName(_ mention: Mention) -> Int? {
        guard mention.tokens.count > 1, Self.points.contains(scan.lower(mention.tokens.lowerBound)),
            let match = gazetteer.names.match(scan.pieces, at: mention.tokens.lowerBound + 1),
            match.tokens.upperBound == mention.tokens.upperBound, match.value.form != .demonym,
            gazetteer.entries.type(match.value.entry) == .state
        else { return nil }
        return cast.entity(ofEntry: match.value.entry)
    }

    private func named(after link: Int) -> Int? {
        var start = link + 1
        while ["the"].contains(scan.lower(start)) || Self.points.contains(scan.lower(start)) { start += 1 }
        return entity(at: start)
    }

    /// The entity of a name, no adjective.
    private func entity(at index: Int) -> Int? {
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index] else { return nil }
        if case .known(_, demonym: true) = scan.mentions[mention].referent { return nil }
        return cast.entityOf[scan.index][mention]
    }
}
