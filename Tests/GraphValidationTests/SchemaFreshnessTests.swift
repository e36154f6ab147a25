import Foundation
import GraphValidation
import Testing

@Suite("Schemas in the top-level folder")
struct SchemaFreshnessTests {
    @Test("are what the ontology gives; RECORD_SCHEMAS=1 writes them anew", arguments: SchemaCatalog.all.map(\.name))
    func fresh(name: String) throws {
        let entry = try #require(SchemaCatalog.entry(named: name))
        let file = Repository.schemas.appending(path: entry.name)
        if ProcessInfo.processInfo.environment["RECORD_SCHEMAS"] == "1" {
            return try Data(entry.generate().utf8).write(to: file)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(committed == entry.generate(), "\(name) is stale: record it with RECORD_SCHEMAS=1")
    }

    @Test("are built in as they are committed", arguments: SchemaCatalog.all.map(\.name))
    func builtIn(name: String) throws {
        let entry = try #require(SchemaCatalog.entry(named: name))
        let committed = try String(contentsOf: Repository.schemas.appending(path: entry.name), encoding: .utf8)
        #expect(try entry.text == committed)
    }

    @Test("are found by name with and without ending, and no others are")
    func names() {
        #expect(SchemaCatalog.entry(named: "newsgraph.xsd")?.name == "newsgraph.xsd")
        #expect(SchemaCatalog.entry(named: "newsgraph-rdf")?.name == "newsgraph-rdf.rng")
        #expect(SchemaCatalog.entry(named: "passwd") == nil)
    }

    @Test("load no other file", arguments: SchemaCatalog.all.map(\.name))
    func selfContained(name: String) throws {
        let text = try #require(SchemaCatalog.entry(named: name)).generate()
        for word in ["xs:import", "xs:include", "xs:redefine", "<include", "<externalRef", "<!DOCTYPE"] {
            #expect(!text.contains(word))
        }
    }
}
