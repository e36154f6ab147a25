import Foundation
import NewsTables
import Testing

@testable import newsgraph_train

@Suite("Tables of towns from open data")
struct TownTableTests {
    private static let folder = "../shared/data/gazetteer"
    private static let hasData = FileManager.default.fileExists(atPath: folder)

    private static let earth = """
        kind\tname\tenglish\tstate_iso3\tregion\tlatitude\tlongitude\tpopulation\twikidata\tgeonames
        Admin-0 capital\tRoma\tRome\tITA\tLazio\t41.9\t12.5\t3339000\tQ220\t1
        Populated place\tRome\tRome\tUSA\tGeorgia\t34.25\t-85.16\t36000\tQ2\t1
        Populated place\tOstia\tOstia\tITA\tLazio\t41.73\t12.28\t85000\tQ3\t
        Admin-1 State\tGeorgia\tGeorgia\tUSA\tSouth\t32.7\t-83.4\t\t\t9
        sea\tBlack Sea\tBlack Sea\t\t\t\t\t\t\t

        """
    private static let names = """
        geonames\tname\tstate_iso2\tregion_code\tlatitude\tlongitude\tpopulation\tlatin_names
        1\tRome\tIT\t07\t41.8919\t12.5113\t2318895\tRoma|Rzym
        2\tRome\tUS\tGA\t34.2570\t-85.1647\t36323\t
        3\tTivoli\tIT\t07\t41.9597\t12.8022\t56742\tTibur

        """

    private func merged() throws -> [GatheredTown] {
        TownMerger.merged(
            try NaturalEarth(text: Self.earth),
            try GeoNames(text: Self.names),
            states: ["IT": "ITA", "US": "USA"]
        )
    }

    @Test("A number that stands for a namesake far away is not believed")
    func numbers() throws {
        let towns = try merged()
        let rome = try #require(towns.first { $0.geonames == "1" }),
            other = try #require(towns.first { $0.geonames == "2" })
        #expect(rome.wikidata == "Q220" && rome.kind == .capital && rome.population == 3_339_000)
        #expect(other.wikidata == "Q2" && other.state == "USA" && other.region == "Georgia")
    }

    @Test("A code of GeoNames has the name of the region that Natural Earth gives most of its towns")
    func regions() throws {
        #expect(try merged().first { $0.name == "Tivoli" }?.region == "Lazio")
        #expect(try merged().first { $0.kind == .region }?.name == "Georgia")
    }

    @Test("Rows are sorted, names that a town has of its own are left out")
    func tables() throws {
        let tables = TownTables(try merged())
        let keys = tables.towns.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(keys.dropFirst().elementsEqual(["georgia", "ostia", "rome", "rome", "tivoli"]))
        #expect(tables.names.contains("roma\trome\t1\t1\n") && tables.names.contains("rzym\trome\t1\t0\n"))
        #expect(!tables.names.contains("rome\trome"))
    }

    @Test("A broken row is said to be one")
    func broken() {
        #expect(throws: (any Error).self) { try GeoNames(text: "head\n1\tRome\n") }
        #expect(throws: (any Error).self) { try GeoNames(text: "head\n1\tRome\tIT\t07\tx\ty\t1\t\n") }
    }

    @Test("The tables that are built in are those that the program makes", .enabled(if: hasData))
    func fresh() throws {
        let folder = DataFolder(path: Self.folder)
        let states = try CountryCodes(text: folder.text("country-codes.csv")).threeLetters
        let towns = try TownMerger.merged(
            NaturalEarth(text: folder.text("natural-earth-places.tsv")),
            GeoNames(text: folder.text("geonames-cities15000.tsv")),
            states: states
        )
        let tables = TownTables(towns), path = "Sources/CNewsgraphData/Tables/"
        #expect(tables.towns == (try String(contentsOfFile: path + "towns.tsv", encoding: .utf8)))
        #expect(tables.names == (try String(contentsOfFile: path + "town-names.tsv", encoding: .utf8)))
    }
}
