import ArgumentParser
import Foundation

/// `newsgraph-train tables`: the tables of places, from open data.
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: "Make the tables of towns and regions from Natural Earth and GeoNames.",
        discussion: """
            Reads gazetteer/natural-earth-places.tsv, gazetteer/geonames-cities15000.tsv (or .xz) and \
            gazetteer/country-codes.csv of the data folder, and writes towns.tsv and town-names.tsv. The same data give \
            the same bytes.
            """
    )

    @Option(name: .shortAndLong, help: "The folder of the data.")
    var data = "../shared/data"

    @Option(name: .shortAndLong, help: "The folder of the tables.")
    var output = "Sources/CNewsgraphData/Tables"

    func run() throws {
        let folder = DataFolder(path: data + "/gazetteer")
        let states = try CountryCodes(text: folder.text("country-codes.csv")).threeLetters
        let towns = try TownMerger.merged(
            NaturalEarth(text: folder.text("natural-earth-places.tsv")),
            GeoNames(text: folder.text("geonames-cities15000.tsv")),
            states: states
        )
        let tables = TownTables(towns)
        try write(tables.towns, "towns.tsv")
        try write(tables.names, "town-names.tsv")
    }

    private func write(_ text: String, _ name: String) throws {
        let path = output + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        print("\(path): \(text.utf8.count(where: { $0 == 0x0A }) - 1) rows, \(text.utf8.count) bytes")
    }
}
