import NewsTables
import Testing

@testable import NewsExtraction

@Suite("The table of towns")
struct TownTests {
    private let towns = Towns(
        towns: SortedTable(
            text: """
                #key
                paris\tParis\tcapital\tFRA\tÎle-de-France\t48.85\t2.35\t2138551\tQ90\t2988507\tnatural-earth geonames
                paris\tParis\ttown\tUSA\tTexas\t33.66\t-95.56\t24782\tQ830149\t4717560\tgeonames
                san-jose\tSan José\tcapital\tCRI\tSan José\t9.93\t-84.08\t335007\tQ3070\t3621849\tgeonames
                """
        ),
        names: SortedTable(
            text:
                "#key\nlutetia\tparis\t2988507\t0\npariz\tparis\t2988507\t0\nsan-jose-de-costa-rica\tsan-jose\t3621849\t1\n"
        )
    )

    @Test("All towns of a name are found, whatever its accents and capitals")
    func names() {
        #expect(towns.named("Paris").map(\.state) == ["FRA", "USA"])
        #expect(towns.named("San José").map(\.state) == ["CRI"] && towns.named("SAN JOSE").map(\.state) == ["CRI"])
        #expect(towns.named("Nowhere").isEmpty && towns.named("").isEmpty && towns.named("…").isEmpty)
    }

    @Test("A name in another language is marked as such")
    func otherNames() {
        #expect(towns.named("Lutetia").map(\.isCommonName) == [false])
        #expect(towns.named("San José de Costa Rica").map(\.isCommonName) == [true])
    }

    @Test("Distances are right within a tenth")
    func distances() throws {
        let all = towns.named("Paris")
        let way = all[0].distance(to: all[1])
        #expect(abs(way - 7_700) < 1_300)
        #expect(all[0].distance(to: all[0]) == 0)
    }

    @Test("Regions are compared without the word for what they are")
    func regions() {
        #expect(RegionName.key("Donets'k") == RegionName.key("Donetsk Oblast"))
        #expect(RegionName.key("Idlib province") == "idlib" && RegionName.key("New York") == "new-york")
    }

    @Test("The built-in tables are in the order of their keys, and every name is of a town")
    func order() {
        let rows = EmbeddedTable(.towns).rows, names = EmbeddedTable(.townNames).rows
        #expect(rows.count > 30_000 && names.count > 50_000)
        for list in [rows.map { $0[0] }, names.map { $0[0] }] {
            #expect(zip(list, list.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) })
        }
        let keys = Set(rows.map { $0[0] + "/" + ($0[9].isEmpty ? $0[8] : $0[9]) })
        #expect(names.allSatisfy { keys.contains($0[1] + "/" + $0[2]) })
        for row in rows {
            let (latitude, longitude) = (Double(row[5]) ?? 999, Double(row[6]) ?? 999)
            #expect((-90...90).contains(latitude) && (-180...180).contains(longitude), "\(row[1])")
            #expect(!row[9].isEmpty || !row[8].isEmpty, "\(row[1])")
        }
    }
}
