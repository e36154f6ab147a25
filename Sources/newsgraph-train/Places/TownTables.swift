import KnowledgeGraph

/// The two tables that are made of the towns: what is known of each, by its name, and its other names.
struct TownTables {
    /// Both in the order of the bytes of their first cells.
    let towns: String, names: String

    private static let townColumns =
        "#key, the name as in identifiers\tname\tkind\tstate (ISO 3166-1 alpha-3)\tregion\tlatitude\tlongitude\tpeople"
        + "\twikidata\tgeonames\tsource"
    private static let nameColumns =
        "#key of another name\tkey of the town\tits GeoNames number or else its Wikidata item\t1 where the name is English"

    /// People of a town whose names in all languages are kept; of smaller ones those that are spelled alike, as other
    /// ways of writing the same sounds are.
    private static let wellKnown = 100_000

    init(_ all: [GatheredTown]) {
        let sorted = all.filter { !$0.key.isEmpty && !$0.number.isEmpty }
            .sorted { ($0.key, $1.population, $0.number) < ($1.key, $0.population, $1.number) }
        towns = ([Self.townColumns] + sorted.map(Self.row)).joined(separator: "\n") + "\n"
        let other = Set(sorted.flatMap(Self.names)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        names = ([Self.nameColumns] + other).joined(separator: "\n") + "\n"
    }

    private static func row(_ town: GatheredTown) -> String {
        [
            town.key, town.name, town.kind.rawValue, town.state, town.region, rounded(town.latitude),
            rounded(town.longitude), String(town.population), town.wikidata, town.geonames, town.source,
        ].joined(separator: "\t")
    }

    private static func names(_ town: GatheredTown) -> [String] {
        let english = Set(town.names.map(Identifier.slug)).subtracting([town.key])
        let others = Set(town.otherNames.map(Identifier.slug)).subtracting(english).subtracting([town.key]).filter {
            town.population >= wellKnown || $0.first == town.key.first
        }
        func rows(_ keys: Set<String>, _ mark: String) -> [String] {
            keys.filter { $0.utf8.count > 2 }.map { [$0, town.key, town.number, mark].joined(separator: "\t") }
        }
        return rows(english, "1") + rows(others, "0")
    }

    /// Four digits behind the point are eleven metres.
    private static func rounded(_ degrees: Double) -> String {
        let text = String((degrees * 10_000).rounded() / 10_000)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
