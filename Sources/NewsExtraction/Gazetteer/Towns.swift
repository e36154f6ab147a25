internal import KnowledgeGraph
internal import NewsTables

/// A town, or a first-level region, with where it lies.
struct Town: Hashable, Sendable {
    enum Kind: String { case town, capital, region }

    var name: String
    var kind: Kind
    /// ISO 3166-1 alpha-3.
    var state: String
    /// The first-level region that a town lies in; empty where the table does not know it.
    var region: String
    /// Degrees, WGS 84.
    var latitude: Double, longitude: Double
    var population: Int
    var wikidata: String?, geonames: String?
    /// Whether it was asked for by its own or its English name, and not by one in another language.
    var isCommonName = true

    fileprivate init(_ row: EmbeddedTable.Row) {
        let cells = row.cells
        name = cells[1]
        kind = Kind(rawValue: cells[2]) ?? .town
        (state, region) = (cells[3], cells[4])
        (latitude, longitude) = (Double(cells[5]) ?? 0, Double(cells[6]) ?? 0)
        population = Int(cells[7]) ?? 0
        (wikidata, geonames) = (cells[8].nonEmpty, cells[9].nonEmpty)
    }

    /// What tells it from others of its name.
    fileprivate var number: String? { geonames ?? wikidata }

    /// The way from one to the other in kilometres, near enough for towns that are no half earth apart.
    func distance(to other: Town) -> Double {
        let north = latitude - other.latitude
        var east = abs(longitude - other.longitude)
        if east > 180 { east = 360 - east }
        // A degree of longitude shrinks towards the poles: a parabola is close enough to the cosine.
        let middle = (latitude + other.latitude) / 2 / 90
        let width = east * max(0, 1 - middle * middle)
        return 111 * (north * north + width * width).squareRoot()
    }
}

/// The towns and regions of Natural Earth and GeoNames, looked up by name in the bytes of the program.
struct Towns: Sendable {
    private let towns: SortedTable, names: SortedTable

    static func builtIn() -> Towns { Towns(towns: SortedTable(.towns), names: SortedTable(.townNames)) }

    /// The towns of one table by their names, and by those of the other.
    init(towns: SortedTable, names: SortedTable) { (self.towns, self.names) = (towns, names) }

    /// All towns and regions of a name, the largest first among those with this name of their own.
    func named(_ name: String) -> [Town] {
        let key = Identifier.slug(name)
        var found = towns.rows(for: key).map { Town($0) }
        for row in names.rows(for: key) {
            let (townKey, number) = (row[1], row[2])
            guard var town = towns.rows(for: townKey).lazy.map({ Town($0) }).first(where: { $0.number == number }),
                !found.contains(where: { $0.number == number })
            else { continue }
            town.isCommonName = row[3] == "1"
            found.append(town)
        }
        return found
    }
}

/// The name of a region as it is compared: *Donetsk Oblast* and *Donets'k*, *Idlib province* and *Idlib* are one.
enum RegionName {
    private static let kinds = [
        "-oblast", "-province", "-prefecture", "-region", "-state", "-governorate", "-krai", "-county", "-republic",
        "-district", "-department", "-territory", "-city",
    ]

    static func key(_ name: String) -> String {
        let slug = Identifier.slug(name)
        for kind in kinds where slug.hasSuffix(kind) { return String(slug.dropLast(kind.count)) }
        return slug
    }
}
