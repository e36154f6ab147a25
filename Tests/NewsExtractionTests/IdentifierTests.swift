import Foundation
import KnowledgeGraph
import NewsTables
import Testing

@testable import NewsExtraction

/// Holds the identifiers of the tables against the open data that is at hand.
@Suite("Identifiers of the tables")
struct IdentifierTests {
    private static let folder = "../shared/data/gazetteer"
    private static let hasData = FileManager.default.fileExists(atPath: folder)

    private static func lines(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func degrees(_ one: String, _ other: String) -> Double {
        guard let one = Double(one), let other = Double(other) else { return 999 }
        return abs(one - other)
    }

    @Test("Each has a source, or the mark that nobody could check it")
    func marks() {
        let sources: Set<String> = ["natural-earth", "geonames", "country-codes", "common"]
        for (table, item, source) in [
            (TableName.states, 6, 9), (.places, 4, 5), (.organisations, 4, 8), (.towns, 8, 10),
        ] {
            for row in EmbeddedTable(table).rows {
                let parts = row[source].split(separator: ",").map(String.init)
                let names = (parts.first ?? "").split(separator: " ").map(String.init)
                #expect(!names.isEmpty && sources.isSuperset(of: names), "\(table): \(row[0]) from '\(row[source])'")
                let isMarked = parts.count == 2 && parts[1] == " item unchecked"
                let isChecked = table == .states && names == ["country-codes"] || table == .towns
                #expect(row[item].isEmpty || isMarked || isChecked, "\(table): \(row[0]) has \(row[item])")
                #expect(row[item].isEmpty || row[item].wholeMatch(of: /Q[1-9][0-9]*/) != nil, "\(row[0])")
            }
        }
    }

    @Test("Those of states are those of the codes of countries", .enabled(if: hasData))
    func states() throws {
        let text = try String(contentsOfFile: Self.folder + "/country-codes.csv", encoding: .utf8)
        for row in EmbeddedTable(.states).rows where row[9] == "country-codes" {
            // The code may stand in other columns, too, as the code of something else.
            let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains("," + row[0] + ",") }
            #expect(lines.contains { $0.hasSuffix("/" + row[6]) }, "\(row[1]) is not \(row[6])")
        }
    }

    @Test("Those of towns are those of Natural Earth and GeoNames", .enabled(if: hasData))
    func places() throws {
        var items: [String: [String]] = [:]
        for row in try Self.lines("natural-earth-places.tsv") where !row[8].isEmpty { items[row[8], default: []] = row }
        var count = 0
        for row in EmbeddedTable(.towns).rows where !row[8].isEmpty {
            let earth = try #require(items[row[8]], "\(row[1]): no \(row[8])")
            let apart = Self.degrees(earth[5], row[5]) + Self.degrees(earth[6], row[6])
            #expect(apart < 1, "\(row[1]) is not where \(earth[1]) is")
            count += 1
        }
        #expect(count > 6_000)
    }

    @Test("Those of places known by name are not those of others", .enabled(if: hasData))
    func curated() throws {
        var known: [String: Set<String>] = [:]
        for row in try Self.lines("natural-earth-places.tsv") where !row[8].isEmpty {
            for name in [row[1], row[2]] { known[Identifier.slug(name) + "/" + row[3], default: []].insert(row[8]) }
        }
        for row in EmbeddedTable(.places).rows where !row[4].isEmpty && ["city", "capital"].contains(row[2]) {
            guard row[5].hasPrefix("natural-earth") else { continue }
            let found = ([row[0]] + row.list(1)).compactMap { known[Identifier.slug($0) + "/" + row[3]] }
            #expect(found.isEmpty || found.contains { $0.contains(row[4]) }, "\(row[0]) is not \(row[4])")
        }
    }
}
