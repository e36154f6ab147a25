import FoundationEssentials
import GraphValidation
import Testing

@Suite("newsgraph schema")
struct SchemaTests {
    @Test("lists every schema")
    func list() throws {
        let run = try Program.run(["schema"], in: TemporaryFolder())
        #expect(run.status == 0)
        for schema in SchemaCatalog.all {
            #expect(run.output.contains(schema.name))
            #expect(run.output.contains(schema.summary))
        }
    }

    @Test("prints the file that is committed")
    func print() throws {
        for schema in SchemaCatalog.all {
            let run = try Program.run(["schema", schema.name], in: TemporaryFolder())
            #expect(run.status == 0)
            let file = try Program.repository().appending(path: "Schemas/\(schema.name)")
            #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }

    @Test("guesses what was meant")
    func unknown() throws {
        let run = try Program.run(["schema", "newsgraph.xds"], in: TemporaryFolder())
        #expect(run.status == 64)
        #expect(run.errors == "newsgraph: error: unknown schema 'newsgraph.xds'; did you mean 'newsgraph.xsd'?\n")
    }
}
