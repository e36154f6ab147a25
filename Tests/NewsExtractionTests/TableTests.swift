import NewsOntology
import NewsTables
import Testing

@testable import NewsExtraction

@Suite("The built-in tables")
struct TableTests {
    @Test("are there and hold rows of one width", arguments: EmbeddedTable.names)
    func widths(name: String) throws {
        let table = try #require(EmbeddedTable(named: name))
        #expect(!table.rows.isEmpty)
        #expect(Set(table.rows.map(\.count)).count == 1, "\(name)")
    }

    @Test("know every member and observer of the United Nations")
    func states() throws {
        let rows = try #require(EmbeddedTable(named: "states")).rows
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
        let rows = try #require(EmbeddedTable(named: "events")).rows
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
        let rows = try #require(EmbeddedTable(named: "events")).rows
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
