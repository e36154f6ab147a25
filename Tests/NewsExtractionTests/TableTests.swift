import NewsOntology
import NewsTables
import Testing

@testable import NewsExtraction

@Suite("The built-in tables")
struct TableTests {
    @Test("have the names that the program asks for, and no others")
    func names() {
        #expect(Set(EmbeddedTable.names) == Set(TableName.allCases.map(\.rawValue)))
    }

    @Test("hold rows of one width", arguments: TableName.allCases)
    func widths(name: TableName) {
        #expect(Set(EmbeddedTable(name).rows.map(\.count)).count == 1, "\(name)")
    }

    @Test("stop the program where a row is broken, with its line")
    func broken() async {
        await #expect(processExitsWith: .failure) {
            _ = EmbeddedTable.map(.bodies) { (row) throws(TableError) in try row.number(1) }
        }
        let rows = EmbeddedTable(text: "# a\tb\n\nx\t1\n# c\ny\ttwo\n").rows
        #expect(rows.map(\.number) == [3, 5])
        #expect(throws: TableError("'two' in column 2 is no number")) { try rows[1].number(1) }
    }

    @Test("of scores of one's own are refused where a row is broken")
    func scores() {
        #expect(throws: TableError.self) { try ScoreTable(text: "event\tbias\theavy\n") }
        #expect(throws: TableError.self) { try ScoreTable(text: "nothing\tbias\t1\n") }
    }

    @Test("know every member and observer of the United Nations")
    func states() throws {
        let rows = EmbeddedTable(.states).rows
        #expect(rows.count { $0[7] == "member" } == 193)
        #expect(rows.count { $0[7] == "observer" } == 2)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        for row in rows {
            #expect(row[0].utf8.count == 3 && !row[1].isEmpty, "\(row[0])")
            #expect(row[6].isEmpty || row[6].hasPrefix("Q"), "\(row[0])")
        }
    }

    @Test("know triggers of every type of event")
    func triggers() throws {
        let rows = EmbeddedTable(.events).rows
        for type in EventType.allCases { #expect(rows.count { $0[2] == type.rawValue } >= 10, "\(type)") }
        for row in rows {
            let type = try #require(EventType(rawValue: row[2]), "\(row[0])")
            let mode = row[3]
            #expect(mode.isEmpty || type.modes.map(\.rawValue).contains(mode), "\(row[0]): \(mode)")
            #expect(["V", "N"].contains(row[1]), "\(row[0])")
        }
    }

    @Test("know at least 600 triggers with CAMEO codes")
    func cameoCodes() throws {
        let rows = EmbeddedTable(.events).rows
        #expect(rows.count { !$0[4].isEmpty } >= 600)
        #expect(rows.allSatisfy { $0[4].isEmpty || $0[4].allSatisfy(\.isNumber) && (2...4).contains($0[4].count) })
    }

    @Test("name parents that they know")
    func parents() throws {
        let gazetteer = Gazetteer.builtIn()
        for entry in (0..<gazetteer.entries.count).map({ gazetteer.entries[$0] }) where entry.partOf != nil {
            #expect(gazetteer.parent(of: entry) != nil, "\(entry.name) in \(entry.partOf ?? "")")
        }
    }
}
