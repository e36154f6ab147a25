import Foundation
import GraphValidation
import Testing

@Suite("JSON")
struct JSONTests {
    @Test("as it is written here is valid", arguments: [GraphFormat.jsonld, .jsonl, .cytoscape])
    func valid(format: GraphFormat) throws {
        #expect(try Checking.report(Sample.text(format)).text == "")
    }

    @Test("that is none has one finding", arguments: JSONMutations.form, [GraphFormat.jsonld, .jsonl, .cytoscape])
    func form(mutation: Mutation, format: GraphFormat) throws {
        // Not every fault can be made in every format.
        guard let text = mutation.applied(to: Sample.text(format)), !JSONTests.isJSON(text) else { return }
        #expect(try Checking.report(text).findings.filter { $0.code == .jsonSyntax }.count == 1)
    }

    @Test("for linked data has the findings expected", arguments: JSONMutations.linkedData)
    func linkedData(mutation: Mutation) throws { try expect(mutation, Sample.jsonld) }

    @Test("Lines have the findings expected", arguments: JSONMutations.plain + JSONMutations.lines)
    func lines(mutation: Mutation) throws { try expect(mutation, Sample.jsonl) }

    @Test("for Cytoscape has the findings expected", arguments: JSONMutations.plain + JSONMutations.cytoscape)
    func cytoscape(mutation: Mutation) throws { try expect(mutation, Sample.cytoscape) }

    private func expect(_ mutation: Mutation, _ valid: String) throws {
        let text = try #require(mutation.applied(to: valid))
        let report = try Checking.report(text)
        #expect(Set(report.findings.map(\.code)) == Set(mutation.codes), "\(report.text)")
    }

    @Test(
        "errors are where they are",
        arguments: [
            ("{\"@graph\": [\n  1,\n]}", 3, 1, "']' stands where a value should stand"),
            ("{\"@graph\": [\n  {\"@id\" \"x\"}]}", 2, 10, "'\"' stands where ':' should stand"),
            ("{\"@graph\": [1 2]}", 1, 15, "'2' stands where ',' or ']' should stand"),
            ("{\"@graph\": [", 1, 13, "the document ends where a value should stand"),
            ("{\"@graph\": [1", 1, 12, "the '[' that stands here is not closed"),
            ("{\"@graph\": 01}", 1, 12, "the number that starts here is none of JSON"),
            (
                "{\"@graph\": \"\\ud83d\\q\"}", 1, 19,
                "JSON has no such escape; it has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
            ),
            ("{\"@graph\": []} x", 1, 16, "'x' stands where the end of the document should stand"),
            ("{\"@graph\": trues}", 1, 12, "'trues' stands where a value should stand"),
        ] as [(String, Int, Int, String)]
    )
    func places(text: String, line: Int, column: Int, message: String) throws {
        let finding = try #require(try Checking.report(text).findings.first { $0.code == .jsonSyntax })
        #expect((finding.line, finding.column, finding.message) == (line, column, message))
    }

    @Test("deep values and long texts are bounded")
    func bounds() throws {
        let deep = "{\"@graph\": " + String(repeating: "[", count: 100_000)
        #expect(try Checking.report(deep).findings.map(\.code).contains(.depth))
        let long = "{\"@graph\": \"" + String(repeating: "x", count: 9_000_000) + "\"}"
        #expect(try Checking.report(long).findings.map(\.code).contains(.textSize))
    }

    @Test("verdicts on syntax are Foundation's")
    func syntax() throws {
        let document = Array("{\"elements\": {\"nodes\": [1e5, -0.5, \"\\u00e9\\n\", true, null], \"edges\": {}}}".utf8)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let bytes = Damage.apply(to: document, using: &generator)
            guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("{"), !text.contains("\0"),
                // Foundation does not take halves of characters, RFC 8259 does; with commas at the end of lists it is
                // the other way round.
                !text.contains("\\ud"), !text.contains(/,\s*[\]}]/)
            else { continue }
            let isRefused = try Checking.report(bytes).findings.contains { $0.code == .jsonSyntax }
            #expect(isRefused != JSONTests.isJSON(text), "\(text)")
        }
    }

    @Test("of other programs for Cytoscape is not held against the ontology")
    func foreign() throws {
        let text =
            "{\"elements\": {\"nodes\": [{\"data\": {\"id\": 1}}, {\"data\": {\"id\": \"2\"}}], "
            + "\"edges\": [{\"data\": {\"source\": \"1\", \"target\": 2}}]}}"
        #expect(try Checking.report(text).text == "")
        let dangling = text.replacing("\"target\": 2", with: "\"target\": 3")
        #expect(try Checking.report(dangling).findings.map(\.code) == [.danglingReference])
        let twice = text.replacing("\"id\": 1", with: "\"id\": 2")
        #expect(try Checking.report(twice).findings.map(\.code) == [.duplicateID, .danglingReference])
    }

    static func isJSON(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])) != nil
    }
}
