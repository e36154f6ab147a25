internal import NewsLanguage
internal import NewsOntology

/// A name that a state and a region of another state have: *Georgia*. It is the region where the article speaks of that
/// region's officials and towns, and of nothing in the state.
struct StateOrRegion {
    let gazetteer: Gazetteer
    let towns: Towns

    private static let officials = WordKind.officialsOfRegions.words
    /// How much each finding counts.
    private static let ofOfficial = 3, ofTown = 3, ofNeighbour = 1, ofPeople = 4, ofOtherState = 1

    func decide(_ scans: inout [SentenceScan]) {
        let named = Set(scans.flatMap { scan in scan.mentions.compactMap(state) })
        for state in named.sorted() {
            for region in gazetteer.regionsByNamesake[state] ?? [] where isRegion(region, state, scans) {
                replace(state, region, &scans)
            }
        }
    }

    /// The entry of a state that is named, and not by the name of its people.
    private func state(_ mention: Mention) -> Int? {
        guard case .known(let entry, demonym: false) = mention.referent,
            gazetteer.regionsByNamesake[entry] != nil
        else { return nil }
        return entry
    }

    private func isRegion(_ region: Int, _ state: Int, _ scans: [SentenceScan]) -> Bool {
        guard let owner = gazetteer.entries[region].partOf, let own = gazetteer.entries[state].iso else { return false }
        var (forRegion, forState) = (0, 0)
        for scan in scans {
            for mention in scan.mentions {
                guard case .known(let entry, let isPeople) = mention.referent else { continue }
                if entry == region { forRegion += Self.ofTown }
                if entry == state {
                    if isPeople {
                        forState += Self.ofPeople
                    } else if isBesideOfficial(mention, scan) {
                        forRegion += Self.ofOfficial
                    }
                    continue
                }
                guard let around = gazetteer.state(around: entry) else { continue }
                if around == own { forState += Self.ofTown }
                let isPlace = gazetteer.entries.type(entry) == .place
                if around == owner, isPlace { forRegion += isTown(entry, in: region) ? Self.ofTown : Self.ofNeighbour }
                if around != owner, around != own, !isPlace { forState += Self.ofOtherState }
            }
        }
        return forRegion > forState
    }

    /// *Georgia's governor*, *Sen. X of Georgia*, *Georgia Governor X*
    private func isBesideOfficial(_ mention: Mention, _ scan: SentenceScan) -> Bool {
        let end = mention.tokens.upperBound + (scan.isPossessive(mention.tokens.upperBound) ? 1 : 0)
        if Self.officials.contains(scan.lower(end)) || Self.officials.contains(scan.lower(end + 1)) { return true }
        guard ["of", "from"].contains(scan.lower(mention.tokens.lowerBound - 1)) else { return false }
        let before = max(0, mention.tokens.lowerBound - 5)..<mention.tokens.lowerBound
        return before.contains { Self.officials.contains(scan.lower($0)) }
    }

    /// Whether a town of the name lies in a region.
    private func isTown(_ entry: Int, in region: Int) -> Bool {
        let keys = Set(gazetteer.entries[region].names.map(RegionName.key))
        return towns.named(gazetteer.entries.name(entry)).contains {
            $0.state == gazetteer.entries[region].partOf && keys.contains(RegionName.key($0.region))
        }
    }

    private func replace(_ state: Int, _ region: Int, _ scans: inout [SentenceScan]) {
        for index in scans.indices {
            for mention in scans[index].mentions where mention.referent == .known(state, demonym: false) {
                let isName = gazetteer.names.all(scans[index].text(mention.tokens)).contains { $0.entry == region }
                if isName { scans[index].replace(mention.tokens, with: .known(region, demonym: false)) }
            }
        }
    }
}
