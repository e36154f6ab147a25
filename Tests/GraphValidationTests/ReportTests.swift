import Foundation
import GraphValidation
import Testing

@Suite("Reports")
struct ReportTests {
    private let finding = Finding(
        file: "a \"b\".graphml",
        line: 3,
        column: 7,
        severity: .error,
        code: .danglingReference,
        message: "no node has the identifier 'x\u{1}\u{2028}'"
    )

    @Test("as text look like those of compilers")
    func text() {
        let expected = "a \"b\".graphml:3:7: error: no node has the identifier 'x\u{1}\u{2028}' [dangling-reference]"
        #expect(finding.description == expected)
    }

    @Test("as JSON can be read back")
    func json() throws {
        let report = ValidationReport(findings: [finding, finding], format: .graphml)
        let parsed = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
        let objects = try #require(parsed as? [[String: Any]])
        #expect(objects.count == 2)
        #expect(objects[0]["file"] as? String == finding.file)
        #expect(objects[0]["line"] as? Int == 3)
        #expect(objects[0]["message"] as? String == finding.message)
        #expect(ValidationReport(findings: [], format: nil).json == "[]")
    }

    @Test("stop at the limit and say so")
    func limit() throws {
        var limits = ValidationLimits()
        limits.findings = 3
        let text = Sample.graphml.replacing(">State<", with: ">Country<").replacing("<edge id", with: "<edge x=\"\" id")
        let report = try Checking.report(text, limits: limits)
        #expect(report.findings.count == 4)
        #expect(report.findings.last?.code == .tooMany)
        #expect(!report.isValid)
    }

    @Test("keep messages on one line, without control characters, and short")
    func oneLine() throws {
        let long = String(repeating: "x\u{202E}\t", count: 5000)
        let text = Sample.graphml.replacing("<data key=\"n_iso\"", with: "<data key=\"\(long)\"")
        for finding in try Checking.report(text).findings {
            #expect(finding.message.unicodeScalars.count <= 501)
            #expect(!finding.message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
    }

    @Test("are valid when there are warnings only")
    func warnings() throws {
        let report = try Checking.report(Sample.graphml.replacing(">visit<", with: ">airstrike<"))
        #expect(report.findings.map(\.severity) == [.warning])
        #expect(report.isValid)
    }
}
