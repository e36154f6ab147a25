import KnowledgeGraph

/// A town or region with what the sources together know of it.
struct GatheredTown {
    enum Kind: String { case town, capital, region }

    var kind: Kind
    var name: String
    /// ISO 3166-1 alpha-3.
    var state: String
    /// The first-level region, by the name that Natural Earth has for it.
    var region: String
    var latitude: Double, longitude: Double
    var population: Int
    var wikidata = "", geonames = ""
    /// Names in English, and names in whatever language is written in Latin letters.
    var names: [String], otherNames: [String] = []
    /// `natural-earth`, `geonames`, or both with a blank between.
    var source: String

    init(_ row: NaturalEarth.Row) {
        kind = row.isRegion ? .region : row.isCapital ? .capital : .town
        (name, state, region) = (row.english, row.state, row.isRegion ? "" : row.region)
        (latitude, longitude, population) = (row.latitude, row.longitude, row.population)
        (wikidata, geonames) = (row.wikidata, row.geonames)
        names = [row.name, row.english]
        source = "natural-earth"
    }

    init(_ row: GeoNames.Row, state: String, region: String) {
        kind = .town
        (name, self.state, self.region) = (row.name, state, region)
        (latitude, longitude, population) = (row.latitude, row.longitude, row.population)
        geonames = row.number
        (names, otherNames) = ([row.name], row.names)
        source = "geonames"
    }

    /// Takes what Natural Earth adds: item, region, rank, English name; of two numbers of people the larger, that of the
    /// whole town.
    mutating func add(_ row: NaturalEarth.Row) {
        if row.isCapital { kind = .capital }
        if !row.region.isEmpty, region.isEmpty { region = row.region }
        wikidata = row.wikidata
        population = max(population, row.population)
        names += [row.name, row.english]
        source = "natural-earth geonames"
    }

    /// Degrees of latitude and longitude between two points, added up.
    func distance(to latitude: Double, _ longitude: Double) -> Double {
        abs(self.latitude - latitude) + abs(self.longitude - longitude)
    }

    /// What the rows of the table are sorted by.
    var key: String { Identifier.slug(name) }

    /// What tells it from others of its key.
    var number: String { geonames.isEmpty ? wikidata : geonames }
}
