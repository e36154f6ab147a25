internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Lasting relations: what the words say (*Iranian Foreign Ministry*, *the Libyan city of Benghazi*), and what the
/// gazetteer adds to what the article names (a capital, a body's state).
struct LinkFinder {
    let gazetteer: Gazetteer

    func links(_ scans: [SentenceScan], _ cast: Cast) -> [Story.Link] {
        var links: [Story.Link] = []
        for scan in scans {
            for (index, mention) in scan.inReadingOrder {
                guard let entity = cast.entityOf[scan.index][index] else { continue }
                switch cast.entities[entity].type {
                case .organisation: addOwner(of: entity, mention, scan, cast, &links)
                case .place: addSurroundings(of: entity, mention, scan, cast, &links)
                default: break
                }
            }
        }
        let parties = PartyStems(cast)
        for scan in scans {
            for found in MembershipFinder(scan: scan, cast: cast, parties: parties).memberships() {
                let provenance = Story.Provenance(evidence: [scan.sentence.span], rule: found.rule)
                add(.memberOf, found.member, found.body, provenance, &links)
            }
        }
        addBackground(cast, &links)
        return links
    }

    private func add(
        _ type: RelationType,
        _ from: Int,
        _ to: Int,
        _ provenance: Story.Provenance,
        _ links: inout [Story.Link]
    ) {
        // What has been read one way round is not read the other way as well: *Waco, Texas, Waco, Texas*.
        let isKnown = links.contains {
            $0.type == type && ($0.from == from && $0.to == to || $0.from == to && $0.to == from)
        }
        guard from != to, !isKnown else { return }
        links.append(Story.Link(type: type, from: from, to: to, provenance: provenance))
    }

    // MARK: Bodies

    private func addOwner(
        of body: Int,
        _ mention: Mention,
        _ scan: SentenceScan,
        _ cast: Cast,
        _ links: inout [Story.Link]
    ) {
        if let parent = parentInside(mention, body, scan, cast) {
            add(.partOf, body, parent, .init(evidence: [scan.sentence.span], rule: "body-owner"), &links)
            return
        }
        if let around = BodySurroundings(scan: scan, cast: cast, gazetteer: gazetteer).surroundings(of: mention, body) {
            add(.partOf, body, around, .init(evidence: [scan.sentence.span], rule: "body-described"), &links)
            return
        }
        guard let kind = cast.entities[body].kind, kind != .intergovernmental else { return }
        let isPublic = [.government, .political].contains(kind) || kind == .media && isOfState(mention, scan)
        let owner =
            isPublic
            ? stateInside(mention, scan, cast) ?? stateAtEnd(mention, kind, scan, cast)
                ?? ownerBefore(mention, scan, cast) ?? ownerAfter(mention, scan, cast)
            : stateBefore(mention, scan, cast)
        guard let owner else { return }
        add(.partOf, body, owner, .init(evidence: [scan.sentence.span], rule: "body-owner"), &links)
    }

    /// *Sudanese state television*
    private func isOfState(_ mention: Mention, _ scan: SentenceScan) -> Bool {
        mention.tokens.contains { scan.lower($0) == "state" }
    }

    /// *Angola's Diamond Trading Corporation*
    private func stateBefore(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard scan.isPossessive(mention.tokens.lowerBound - 1) else { return nil }
        return ownerBefore(mention, scan, cast).flatMap { cast.entities[$0].type == .state ? $0 : nil }
    }

    /// *Iranian Foreign Ministry*
    private func stateInside(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard
            let match = gazetteer.names.match(
                scan.pieces,
                at: mention.tokens.lowerBound,
                before: mention.tokens.upperBound - 1
            ),
            match.tokens.count < mention.tokens.count, gazetteer.entries.type(match.value.entry) == .state
        else { return nil }
        return cast.entity(ofEntry: match.value.entry)
    }

    /// *Security Service of Ukraine*
    private func stateAtEnd(_ mention: Mention, _ kind: OrganisationKind, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard kind == .government, let link = mention.tokens.last(where: { scan.lower($0) == "of" }) else { return nil }
        let start = scan.lower(link + 1) == "the" ? link + 2 : link + 1
        guard start < mention.tokens.upperBound,
            let match = gazetteer.names.match(scan.pieces, at: start, before: mention.tokens.upperBound),
            match.tokens.upperBound == mention.tokens.upperBound,
            gazetteer.entries.type(match.value.entry) == .state
        else { return nil }
        return cast.entity(ofEntry: match.value.entry)
    }

    /// *UN Security Council*: the name begins with that of the larger body, which the article names by itself as well.
    private func parentInside(_ mention: Mention, _ body: Int, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        if let parent = parentByName(mention, scan, cast) { return parent }
        guard let entry = cast.entryOf[body], let parent = gazetteer.parent(of: gazetteer.entries[entry]),
            gazetteer.entries.type(parent) == .organisation,
            let match = gazetteer.names.match(
                scan.pieces,
                at: mention.tokens.lowerBound,
                before: mention.tokens.upperBound - 1
            ), match.value.entry == parent
        else { return nil }
        return cast.entity(ofEntry: parent)
    }

    /// *U.N. Human Rights Council*, of which no table knows
    private func parentByName(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard case .body = mention.referent,
            let match = gazetteer.names.match(
                scan.pieces,
                at: mention.tokens.lowerBound,
                before: mention.tokens.upperBound - 1
            ), isOwner(match.value.entry, before: match.tokens.upperBound, scan)
        else { return nil }
        return cast.entity(ofEntry: match.value.entry)
    }

    /// A body between states, or any that the name says to be the owner: *Hamas's military wing*.
    private func isOwner(_ entry: Int, before end: Int, _ scan: SentenceScan) -> Bool {
        gazetteer.entries[entry].kind == .intergovernmental
            || gazetteer.entries.type(entry) == .organisation && scan.isPossessive(end)
    }

    /// *Iran's Supreme National Security Council*, *US White House*
    private func ownerBefore(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        var index = mention.tokens.lowerBound - 1
        if scan.isPossessive(index) { index -= 1 }
        return owner(at: index, mention, scan, cast)
    }

    /// *Security Council of the Russian Federation*
    private func ownerAfter(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard scan.lower(mention.tokens.upperBound) == "of" else { return nil }
        let next = mention.tokens.upperBound + 1
        return owner(at: scan.lower(next) == "the" ? next + 1 : next, mention, scan, cast)
    }

    private func owner(at index: Int, _ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        guard scan.tokens.indices.contains(index), let other = scan.mentionAt[index],
            let entity = cast.entityOf[scan.index][other]
        else { return nil }
        let isBody: Bool
        if case .body = mention.referent { isBody = true } else { isBody = scan.isPossessive(index + 1) }
        switch cast.entities[entity].type {
        case .state: return entity
        case .organisation: return isBody ? entity : nil
        default: return nil
        }
    }

    // MARK: Places

    private static let settlements = WordKind.kindsOfPlaceInState.words

    private func addSurroundings(
        of place: Int,
        _ mention: Mention,
        _ scan: SentenceScan,
        _ cast: Cast,
        _ links: inout [Story.Link]
    ) {
        guard let state = surroundings(of: mention, scan, cast) else { return }
        add(.locatedIn, place, state, .init(evidence: [scan.sentence.span], rule: "place-in-state"), &links)
    }

    /// The state or larger place that the words around a place put it in.
    func surroundings(of mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        stateOfCapital(mention, scan, cast) ?? stateBeforeSettlement(mention, scan, cast)
            ?? placeAfter(mention, scan, cast)
            ?? PlaceSurroundings(scan: scan, cast: cast, gazetteer: gazetteer).surroundings(of: mention)
    }

    /// *the Iranian capital*, *Russia's capital*
    private func stateOfCapital(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        let index = mention.tokens.lowerBound
        guard scan.lower(index) == "capital" else { return nil }
        let owner = scan.isPossessive(index - 1) ? index - 2 : index - 1
        guard owner >= 0, let other = scan.mentionAt[owner] else { return nil }
        return cast.entityOf[scan.index][other]
    }

    /// *the Libyan city of Benghazi*, *the Iranian capital Tehran*, *Israel's town of Sderot*
    private func stateBeforeSettlement(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        var index = mention.tokens.lowerBound - 1
        if scan.lower(index) == "of" || scan.lower(index) == "," { index -= 1 }
        guard Self.settlements.contains(scan.lower(index)) else { return nil }
        while index > 0, index > mention.tokens.lowerBound - 6 {
            index -= 1
            guard let other = scan.mentionAt[index], let entity = cast.entityOf[scan.index][other] else {
                // *a U.S. airstrike on the village of …*
                if scan.tokens[index].upos == .adposition || scan.tokens[index].upos == .verb { return nil }
                continue
            }
            return cast.entities[entity].type == .state ? entity : nil
        }
        return nil
    }

    /// *Kaspi, Georgia*; *Port Said in Egypt*; *Jenin in the occupied West Bank*; *QUITO, Ecuador —*; *Loja (Ecuador)*:
    /// what stands right after the place and is no list.
    private func placeAfter(_ mention: Mention, _ scan: SentenceScan, _ cast: Cast) -> Int? {
        var link = mention.tokens.upperBound
        if Self.settlements.contains(scan.lower(link)) { link += 1 }
        guard [",", "in", "("].contains(scan.lower(link)) else { return nil }
        let start = startOfName(after: link, scan)
        guard scan.tokens.indices.contains(start), let other = scan.mentionAt[start],
            scan.mentions[other].tokens.lowerBound == start, isNamed(scan.mentions[other]),
            let entity = cast.entityOf[scan.index][other], [.state, .place].contains(cast.entities[entity].type)
        else { return nil }
        let end = scan.mentions[other].tokens.upperBound
        switch scan.lower(link) {
        case "(": return scan.lower(end) == ")" && cast.entities[entity].type == .state ? entity : nil
        case ",": return isAddress(mention, end, cast.entities[entity].type, scan) ? entity : nil
        default: return entity
        }
    }

    /// *in the occupied West Bank*: an article and what tells more of the place may stand before its name.
    private func startOfName(after link: Int, _ scan: SentenceScan) -> Int {
        guard scan.lower(link + 1) == "the" else { return link + 1 }
        let next = link + 2
        let isAdjective =
            scan.tokens.indices.contains(next) && [.adjective, .verb].contains(scan.tokens[next].upos)
        return scan.lower(link) == "in" && isAdjective && scan.mentionAt[next] == nil ? next + 1 : next
    }

    private static let endsOfDateline: Set<String> = ["(", "-", "–", "—", "--", "/", ":"]

    /// Whether what follows a place and a comma says where it lies; *Washington, Rome, Paris* are a list.
    private func isAddress(_ mention: Mention, _ end: Int, _ type: NodeType, _ scan: SentenceScan) -> Bool {
        let (first, after) = (mention.tokens.lowerBound, scan.lower(end))
        if first == 0 { return Self.endsOfDateline.contains(after) && type == .state }
        if type == .place, after == ",", scan.isCapitalised(end + 1) { return false }
        let isPlaced = scan.lower(first - 1) == "," || scan.tokens[first - 1].upos == .adposition
        return isPlaced && after != "and" && after != "or" && !scan.isPossessive(end)
    }

    /// A name, no adjective.
    private func isNamed(_ mention: Mention) -> Bool {
        if case .known(_, demonym: true) = mention.referent { return false }
        return true
    }

    // MARK: Background

    private func addBackground(_ cast: Cast, _ links: inout [Story.Link]) {
        for (entity, entry) in cast.entryOf.sorted(by: { $0.key < $1.key }) {
            let known = gazetteer.entries[entry]
            guard let parent = gazetteer.parent(of: known).flatMap({ cast.entity(ofEntry: $0) }) else { continue }
            let type: RelationType = known.type == .place ? .locatedIn : .partOf
            guard type.allows(from: known.type, to: cast.entities[parent].type),
                !links.contains(where: { $0.type == type && $0.from == entity })
            else { continue }
            add(type, entity, parent, .init(evidence: [], basis: .background, rule: "gazetteer"), &links)
        }
        addTowns(cast, &links)
        addCapitals(cast, &links)
    }

    /// The region of a town, or else its state, where the article names one.
    private func addTowns(_ cast: Cast, _ links: inout [Story.Link]) {
        for (place, town) in cast.townOf.sorted(by: { $0.key < $1.key }) {
            guard !links.contains(where: { $0.type == .locatedIn && $0.from == place }),
                let around = region(of: town, cast) ?? gazetteer.state(town.state).flatMap(cast.entity(ofEntry:))
            else { continue }
            add(.locatedIn, place, around, .init(evidence: [], basis: .background, rule: "gazetteer"), &links)
        }
    }

    private func region(of town: Town, _ cast: Cast) -> Int? {
        guard !town.region.isEmpty else { return nil }
        return cast.entryOf.filter { _, entry in
            let known = gazetteer.entries[entry]
            return known.placeKind == .region && known.partOf == town.state
                && known.names.contains { RegionName.key($0) == RegionName.key(town.region) }
        }.keys.min()
    }

    /// The capital's name stands for the government where the article uses it so.
    private func addCapitals(_ cast: Cast, _ links: inout [Story.Link]) {
        for (place, entry) in cast.entryOf.sorted(by: { $0.key < $1.key }) {
            guard let iso = gazetteer.entries[entry].capitalOf,
                let state = gazetteer.state(iso).flatMap({ cast.entity(ofEntry: $0) }),
                cast.entities[state].aliases.contains(cast.entities[place].name)
            else { continue }
            add(
                .standsFor,
                place,
                state,
                .init(evidence: [], basis: .background, rule: "capital-for-government"),
                &links
            )
        }
    }
}
