import Foundation
import GraphValidation
import Testing

@Suite("Options of newsgraph validate and schema")
struct ValidateOptionsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("bad.dot", "digraph {\n  a -> \n}\n")
        try folder.write(
            "other.graphml",
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\"><node id=\"n\"/></graph></graphml>"
        )
    }

    @Test("print findings for other programs")
    func formats() throws {
        let sarif = try Program.run(["validate", "--format", "sarif", "bad.dot"], in: folder)
        #expect(sarif.status == 1)
        #expect(sarif.output.contains("\"ruleId\": \"dot-syntax\""))
        let github = try Program.run(["validate", "--format", "github", "bad.dot"], in: folder)
        #expect(github.output.hasPrefix("::error file=bad.dot,line=3,col=1,title=dot-syntax::"))
    }

    @Test("give advice, which counts only then")
    func strict() throws {
        #expect(try Program.run(["validate", "other.graphml"], in: folder).status == 0)
        let run = try Program.run(["validate", "--strict", "other.graphml"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains(": advice: "))
    }

    @Test("set the limits", arguments: ["--max-depth", "--max-text-bytes"])
    func limits(option: String) throws {
        let run = try Program.run(["validate", option, "1", "other.graphml"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains(option == "--max-depth" ? "[depth]" : "[text-size]"))
        #expect(try Program.run(["validate", option, "0", "other.graphml"], in: folder).status == 64)
    }

    @Test("refuse files that are too long")
    func size() throws {
        #expect(try Program.run(["validate", "--max-bytes", "10", "other.graphml"], in: folder).status == 65)
    }

    @Test("write all schemas, and a page about them")
    func schemas() throws {
        #expect(try Program.run(["schema", "--write", "all"], in: folder).status == 0)
        for schema in SchemaCatalog.all { #expect(try folder.read("all/\(schema.name)") == schema.generate()) }
        let page = try Program.run(["schema", "--docs"], in: folder)
        for word in ["### Official", "### holdsOffice", "| CONSULT |", "newsgraph-shapes.ttl"] {
            #expect(page.output.contains(word))
        }
        #expect(try Program.run(["schema", "--docs", "--write", "all"], in: folder).status == 64)
    }
}
