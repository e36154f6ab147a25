import Foundation
import Testing

@testable import GraphValidation

@Suite("Verdicts on JSON-LD equal those of Python's jsonschema", .enabled(if: PyJSONSchema.isInstalled))
struct JSONSchemaTests {
    @Test("with newsgraph.schema.json")
    func agreement() throws {
        let mutations = JSONMutations.linkedData
        let texts = try [Sample.jsonld] + mutations.map { try #require($0.applied(to: Sample.jsonld)) }
        let verdicts = try JSONSchemaTests.verdicts(on: texts)
        try #require(verdicts.count == texts.count)
        #expect(verdicts[0])
        for (mutation, verdict) in zip(mutations, verdicts.dropFirst()) {
            #expect(verdict == !mutation.isSeenBySchema, "\(mutation.name)")
        }
    }

    /// Whether the schema accepts each document.
    private static func verdicts(on texts: [String]) throws -> [Bool] {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try texts.enumerated().map { try folder.write("\($0.offset).jsonld", $0.element) }
        let program = """
            import json, sys, jsonschema
            check = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
            for path in sys.argv[2:]:
                print(\"= \" + str(check.is_valid(json.load(open(path)))), file=sys.stderr)
            """
        let schema = Repository.schemas.appending(path: "newsgraph.schema.json").path()
        let tool = try #require(CommandLineTool("python3"))
        return try tool.errors(["-c", program, schema] + paths).split(separator: "\n")
            .filter { $0.hasPrefix("= ") }.map { $0 == "= True" }
    }
}

/// The validator of JSON Schema in Python.
enum PyJSONSchema {
    static let isInstalled = CommandLineTool.hasPython("jsonschema")
}
