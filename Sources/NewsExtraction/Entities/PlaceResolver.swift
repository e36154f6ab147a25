internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Decides which of the towns of one name an article means: by what it says (*Paris, Texas*; *Tripoli in northern
/// Lebanon*), by the states, regions and other places that it names, and by size only when nothing speaks against it.
struct PlaceResolver {
    let gazetteer: Gazetteer
    let towns: Towns

    /// By how much one town must be ahead of the next, and more where it is not the one that one thinks of first.
    private static let margin = 0.6, marginAgainstSize = 1.0
    /// What must speak for a town that the curated table does not know.
    private static let least = 5.3, leastOfOne = 4.3
    /// A town with this many times fewer people is not thought of beside one of its name in the same state.
    private static let farFewer = 10
    /// Decided places help to decide others.
    private static let rounds = 3

    func resolve(_ scans: [SentenceScan], _ cast: inout Cast) {
        let places = cast.entities.indices.filter { cast.entities[$0].type == .place && !isOwn($0, cast) }
        guard !places.isEmpty else { return }
        let surroundings = surroundings(scans, cast)
        let questions = places.map { question($0, surroundings[$0] ?? [], cast) }
        var evidence = PlaceEvidence(cast, gazetteer)
        for _ in 0..<Self.rounds {
            let before = evidence.towns
            for question in questions { evidence.towns[question.entity] = answer(question, evidence) }
            if evidence.towns == before { break }
        }
        for question in questions { settle(question, evidence.towns[question.entity], &cast) }
    }

    /// Where a place of the user's own lies is for the user to say.
    private func isOwn(_ entity: Int, _ cast: Cast) -> Bool {
        let own = cast.entryOf[entity].flatMap { gazetteer.entries[$0].own }
        return own?.latitude != nil || own?.wikidata != nil
    }

    // MARK: Questions

    /// Which of some towns an entity is.
    fileprivate struct Question {
        var entity: Int
        /// What the tables know of the name apart from towns.
        var entry: GazetteerEntry?
        var towns: [Town] = []
        /// The one of them that the curated table knows.
        var known: Town?
        /// Whether the text says which state or region it lies in.
        var isPlaced = false
    }

    private func question(_ entity: Int, _ around: [Int], _ cast: Cast) -> Question {
        let entry = cast.entryOf[entity].map { gazetteer.entries[$0] }
        var question = Question(entity: entity, entry: entry)
        let names =
            [cast.entities[entity].name] + cast.entities[entity].aliases.filter { $0.first?.isUppercase ?? false }
        let others = entry.map(townsOfRow) ?? []
        for town in names.flatMap(towns.named) + others where !question.towns.contains(where: { $0.isSame(as: town) }) {
            question.towns.append(town)
        }
        question.towns.removeAll { !fits($0, entry) }
        question.known = known(question.towns, entry)
        narrow(&question, around, cast)
        return question
    }

    /// The towns of the names of a row, in its own state; a row may be named *Tripoli, Lebanon*.
    private func townsOfRow(_ entry: GazetteerEntry) -> [Town] {
        let names = entry.names.map { name in String(name.prefix { $0 != "," }) }
        return names.flatMap(towns.named).filter { $0.state == entry.partOf }
    }

    /// A region is a region and a town a town; what is neither is the one with its own item.
    private func fits(_ town: Town, _ entry: GazetteerEntry?) -> Bool {
        switch entry?.placeKind {
        case nil: true
        case .city?, .capital?: town.kind != .region
        case .region?: town.kind == .region && town.state == entry?.partOf
        default: town.wikidata != nil && town.wikidata == entry?.wikidata
        }
    }

    private func known(_ towns: [Town], _ entry: GazetteerEntry?) -> Town? {
        guard let entry else { return nil }
        if let same = towns.first(where: { $0.wikidata != nil && $0.wikidata == entry.wikidata }) { return same }
        let inState = towns.filter { $0.state == entry.partOf || entry.partOf == nil }.sorted {
            ($0.isCommonName ? 1 : 0, $0.population) > ($1.isCommonName ? 1 : 0, $1.population)
        }
        // A row that says no more than the state does not say which of several towns there it means.
        guard let first = inState.first,
            inState.dropFirst().allSatisfy({ !$0.isCommonName || $0.population * Self.farFewer < first.population })
        else { return nil }
        return first
    }

    /// Leaves the towns that lie where the text says; all of them where it says nothing that the tables know.
    private func narrow(_ question: inout Question, _ around: [Int], _ cast: Cast) {
        for other in around {
            guard let area = area(other, cast) else { continue }
            question.isPlaced = true
            question.towns.removeAll { !area.holds($0) }
        }
    }

    /// The state or region that an entity is; `nil` for a place of another kind.
    private func area(_ entity: Int, _ cast: Cast) -> Area? {
        if let iso = cast.entities[entity].iso { return Area(state: iso) }
        if let entry = cast.entryOf[entity].map({ gazetteer.entries[$0] }) {
            guard entry.placeKind == .region, let iso = entry.partOf else { return nil }
            return Area(state: iso, regions: Set(entry.names.map(RegionName.key)))
        }
        return nil
    }

    /// A state or a region.
    private struct Area {
        var state: String
        var regions: Set<String> = []

        /// A town whose region the table does not know may lie in it.
        func holds(_ town: Town) -> Bool {
            guard town.state == state else { return false }
            return regions.isEmpty || town.region.isEmpty || regions.contains(RegionName.key(town.region))
        }
    }

    /// The entities that the text puts each place in.
    private func surroundings(_ scans: [SentenceScan], _ cast: Cast) -> [Int: [Int]] {
        let links = LinkFinder(gazetteer: gazetteer)
        var found: [Int: [Int]] = [:]
        for scan in scans {
            for (index, mention) in scan.inReadingOrder {
                guard let entity = cast.entityOf[scan.index][index], cast.entities[entity].type == .place,
                    let other = links.surroundings(of: mention, scan, cast) ?? regionAfterComma(mention, scan, cast),
                    other != entity
                else { continue }
                found[entity, default: []].append(other)
            }
        }
        return found
    }

    /// *hit Springfield, Missouri*: a region right behind a comma is around the name, wherever that stands.
    private func regionAfterComma(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        let comma = mention.tokens.upperBound
        guard scan.lower(comma) == ",", comma + 1 < scan.tokens.count, let other = scan.mentionAt[comma + 1],
            let entity = cast.entityOf[scan.index][other], let entry = cast.entryOf[entity],
            gazetteer.entries[entry].placeKind == .region
        else { return nil }
        return entity
    }

    // MARK: Answers

    private func answer(_ question: Question, _ evidence: PlaceEvidence) -> Town? {
        let score = TownScore(evidence: evidence)
        let rated = question.towns.map { town -> Rated in
            let prior = score.prior(town, isKnown: question.known.map(town.isSame) ?? false)
            return Rated(town: town, prior: prior, all: prior + score.context(town, of: question.entity))
        }.sorted { ($0.all, $0.prior) > ($1.all, $1.prior) }
        guard let best = rated.first else { return nil }
        let isFirst = rated.allSatisfy { $0.prior <= best.prior }
        // Size alone must be much more than that of the next.
        let isOpen = !isFirst || question.known == nil && !evidence.namesStates
        let margin = isOpen && !question.isPlaced ? Self.marginAgainstSize : Self.margin
        if rated.count > 1, best.all - rated[1].all < margin { return nil }
        let isSure = question.isPlaced || question.known.map(best.town.isSame) ?? false
        let least = rated.count == 1 && best.town.isCommonName ? Self.leastOfOne : Self.least
        return isSure || best.all >= least ? best.town : nil
    }

    private struct Rated {
        var town: Town
        var prior: Double, all: Double
    }

    // MARK: What follows

    private func settle(_ question: Question, _ town: Town?, _ cast: inout Cast) {
        if let town { return cast.place(question.entity, at: town, isKnown: question.isKnown(town)) }
        // A town that could be several is none of them; what no table of towns has stays what it is.
        guard let entry = question.entry, entry.placeKind == .city || entry.placeKind == .capital,
            question.isPlaced || question.known != nil
        else { return }
        cast.forgetEntry(of: question.entity)
    }
}

extension PlaceResolver.Question {
    fileprivate func isKnown(_ town: Town) -> Bool {
        entry == nil || known.map(town.isSame) ?? false || entry?.placeKind != .city && entry?.placeKind != .capital
    }
}

extension Town {
    /// Whether two rows are of one town, by whatever name each was asked for.
    func isSame(as other: Town) -> Bool {
        latitude == other.latitude && longitude == other.longitude && kind == other.kind
    }
}
