import NewsOntology
import NewsTables
import NewsText
import Testing

@testable import NewsExtraction

@Suite("Whose office goes without saying")
struct LeaderTests {
    private static let rows = """
        kim\tSergey Kim\tKim\tforeign minister\tforeign secretary\tminister\tCCC\t2003-05\t2004-05\tcommon
        lee\tAnn Lee\tLee\tpresident\t\thead-of-state\tAAA\t2001-03-01\t2005\tcommon
        lee\tAnn Lee\tLee\tdeputy foreign minister\t\tminister\tAAA\t1999\t2001-02\tcommon
        lee\tBob Lee\tLee\tpresident\t\thead-of-state\tBBB\t2006-01\t\tcommon
        """
    private let leaders = Leaders(table: SortedTable(text: rows))

    private func bodies(_ name: String, _ title: String, _ status: OfficeStatus, _ day: String?) -> Set<String> {
        leaders.bodies(of: name, title: title, status: status, on: day.flatMap { CalendarDate(iso: $0) })
    }

    @Test(
        "A title and a family name are who held the office that day",
        arguments: [
            ("Lee", "President", "2003-07-01", ["AAA"]), ("Lee", "President", "2010-07-01", ["BBB"]),
            ("Lee", "President", "2005-12-24", ["AAA", "BBB"]), ("Lee", "President", "1990-01-01", []),
            ("Ann Lee", "president", "2010-07-01", []), ("Sergei Kim", "Foreign Minister", "2004-01-01", ["CCC"]),
            ("Kim", "Minister", "2004-01-01", ["CCC"]), ("Kim", "foreign secretary", "2004-01-01", ["CCC"]),
            ("Kim", "defence minister", "2004-01-01", []), ("Park", "President", "2003-07-01", []),
        ]
    )
    func current(name: String, title: String, day: String, expected: [String]) {
        #expect(bodies(name, title, .current, day) == Set(expected))
    }

    @Test("Who held an office before is a former holder, and not before he had it")
    func former() {
        #expect(bodies("Ann Lee", "President", .former, "2020-01-01") == ["AAA"])
        #expect(bodies("Ann Lee", "President", .former, "2000-01-01") == [])
    }

    @Test("A deputy acts for a minister")
    func acting() {
        #expect(bodies("Lee", "Foreign Minister", .acting, "2000-06-01") == ["AAA"])
        #expect(bodies("Lee", "Foreign Minister", .current, "2000-06-01") == [])
    }

    @Test("Without a day all holders are possible")
    func undated() { #expect(bodies("Lee", "President", .current, nil) == ["AAA", "BBB"]) }

    @Test("A family name counts near the time in office only")
    func families() {
        let day = CalendarDate(iso: "2004-01-01")
        #expect(leaders.isFamilyName("Kim", on: day))
        #expect(!leaders.isFamilyName("kim", on: day))
        #expect(!leaders.isFamilyName("Kim", on: CalendarDate(iso: "2015-01-01")))
    }

    @Test("Every row of the table has a title, a rank and a place, and days in order")
    func table() {
        let titles = Set(EmbeddedTable(.titles).rows.map { $0[2] })
        let rows = EmbeddedTable(.leaders).rows
        #expect(!rows.isEmpty)
        for row in rows {
            let term = Leaders.Term(row)
            #expect(row.count == 10 && !row[3].isEmpty && titles.contains(term.rank) && !term.body.isEmpty, "\(row[1])")
            if let first = term.first, let last = term.last { #expect(first <= last, "\(row[1]) \(row[3])") }
            #expect(row[7].isEmpty || term.first != nil, "\(row[1]) \(row[7])")
        }
    }

    @Test("The table is in the order of its keys, and has a row for the last piece of every name")
    func keys() {
        let rows = EmbeddedTable(.leaders).rows
        let keys = rows.map { $0[0] }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) })
        var known: [String: Set<String>] = [:]
        for row in rows { known[row[0], default: []].insert(row.cells.dropFirst().joined(separator: "\t")) }
        for row in rows {
            let cells = row.cells.dropFirst().joined(separator: "\t")
            for name in Leaders.Term(row).names {
                let key = NamePieces.of(name).last?.lowercased() ?? ""
                #expect(known[key]?.contains(cells) == true, "\(name) has no row under '\(key)'")
            }
        }
        for key in Set(keys).sorted().prefix(500) {
            #expect(SortedTable(.leaders).rows(for: key).map { $0[1] } == rows.filter { $0[0] == key }.map { $0[1] })
        }
    }
}
