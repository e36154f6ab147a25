import KnowledgeGraph

/// Brings the towns of Natural Earth and GeoNames together.
///
/// A GeoNames number of Natural Earth is believed where that town lies in the same state and near; some stand for a
/// namesake elsewhere. Otherwise the town of the same name nearby is the same.
struct TownMerger {
    private var towns: [GatheredTown]
    private var byNumber: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    private var taken: Set<Int> = []
    private let regions: RegionVote

    /// How far apart, in degrees, two points of one town may lie.
    private static let nearByNumber = 0.6, nearByName = 0.35

    /// All towns and regions.
    static func merged(_ earth: NaturalEarth, _ names: GeoNames, states: [String: String]) -> [GatheredTown] {
        let regions = RegionVote(earth, names, states: states)
        var merger = TownMerger(names, states: states, regions: regions)
        // First those whose numbers are right, so that no namesake takes their place.
        let rest = earth.towns.filter { !merger.addByNumber($0) }
        for row in rest { merger.addByName(row) }
        return merger.withoutSharedItems() + earth.regions.map { GatheredTown($0) }
    }

    private init(_ names: GeoNames, states: [String: String], regions: RegionVote) {
        self.regions = regions
        towns = names.rows.map { row in
            GatheredTown(row, state: states[row.state] ?? "", region: regions.name(of: row))
        }
        for (index, town) in towns.enumerated() {
            byNumber[town.geonames] = index
            for key in Set((town.names + town.otherNames).map(Identifier.slug)) {
                byName[key, default: []].append(index)
            }
        }
    }

    private mutating func addByNumber(_ row: NaturalEarth.Row) -> Bool {
        guard let index = byNumber[row.geonames], !taken.contains(index),
            towns[index].distance(to: row.latitude, row.longitude) < Self.nearByNumber
        else { return false }
        add(row, to: index)
        return true
    }

    private mutating func addByName(_ row: NaturalEarth.Row) {
        let same = [row.name, row.english].flatMap { byName[Identifier.slug($0)] ?? [] }.filter {
            !taken.contains($0) && towns[$0].distance(to: row.latitude, row.longitude) < Self.nearByName
        }
        if let index = same.max(by: { towns[$0].population < towns[$1].population }) { return add(row, to: index) }
        var town = GatheredTown(row)
        // The number of another town, or of a town that has another row.
        if byNumber[row.geonames] != nil { town.geonames = "" }
        town.region = regions.canonical(town.region, in: town.state)
        towns.append(town)
    }

    private mutating func add(_ row: NaturalEarth.Row, to index: Int) {
        taken.insert(index)
        towns[index].add(row)
    }

    /// An item that two towns have is wrong for one of them, and nobody knows for which.
    private func withoutSharedItems() -> [GatheredTown] {
        let counts = towns.reduce(into: [String: Int]()) { $0[$1.wikidata, default: 0] += 1 }
        return towns.map { town in
            var town = town
            if counts[town.wikidata, default: 0] > 1 { town.wikidata = "" }
            return town
        }
    }
}
