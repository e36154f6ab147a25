import Foundation
import GraphValidation
import Testing

@Suite("Reports for other programs")
struct ReportFormatTests {
    private let report = try? Checking.report(
        Sample.graphml.replacing("target=\"article:a\"", with: "target=\"nobody\"")
    )

    @Test("show the offending text")
    func excerpt() throws {
        let finding = try #require(report?.findings.first)
        #expect(finding.excerpt.hasPrefix("<edge id="))
        #expect(finding.json.contains("\"excerpt\": \"<edge id="))
    }

    @Test("are SARIF")
    func sarif() throws {
        let text = ValidationReport.sarif([try #require(report)], toolVersion: "1")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "dangling-reference")
        #expect(result["level"] as? String == "error")
    }

    @Test("are commands of GitHub Actions")
    func github() throws {
        let line = try #require(report).github
        #expect(line.hasPrefix("::error file=file,line="))
        #expect(line.contains("title=dangling-reference::no node has the identifier 'nobody'"))
    }

    @Test("give advice when it is wanted, on GraphML of any program")
    func advice() throws {
        var validator = Validator()
        let text = """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="a"/><key id="w" for="node" attr.name="w" attr.type="int"/>
            <graph edgedefault="directed"><node id="n"><data key="w">x</data></node>
            <hyperedge><endpoint node="n"/></hyperedge></graph></graphml>
            """
        #expect(try validator.validate(bytes: Array(text.utf8), name: "file").findings.map(\.code) == [.keyType])
        validator.isStrict = true
        let codes = try validator.validate(bytes: Array(text.utf8), name: "file").findings.map(\.code)
        #expect(Set(codes) == [.keyOwner, .viewers, .unusedKey, .unlabelled, .keyType])
        #expect(try validator.validate(bytes: Array(Sample.graphml.utf8), name: "file").findings.isEmpty)
    }

    @Test("name stretches beyond the end of the article", arguments: [Sample.graphml, Sample.rdf])
    func offsets(text: String) throws {
        var validator = Validator()
        validator.textLength = 97
        #expect(try validator.validate(bytes: Array(text.utf8), name: "file").isValid)
        validator.textLength = 96
        #expect(try validator.validate(bytes: Array(text.utf8), name: "file").findings.map(\.code) == [.offsets])
    }
}
