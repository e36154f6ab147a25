import Foundation
import GraphValidation
import Testing

@Suite("Attacks with XML are refused, with a finding, and quickly")
struct XMLAttackTests {
    @Test("by documents", arguments: XMLAttacks.all)
    func attack(attack: XMLAttack) throws {
        let validator = Validator()
        let clock = ContinuousClock()
        var report: ValidationReport?
        let bytes = attack.bytes()
        let duration = try clock.measure { report = try validator.validate(bytes: bytes, name: attack.name) }
        let findings = try #require(report).findings
        #expect(findings.contains { $0.code == attack.code }, "\(findings.map(\.description))")
        #expect(findings.count <= 5)
        #expect(duration < .seconds(10), "\(attack.name) took \(duration)")
        #expect(!findings.contains { $0.message.contains("root:") })
    }

    @Test("no file is read and no schema is fetched that a document names")
    func nothingIsLoaded() throws {
        // A pipe blocks whoever opens it, so that reading it would never end.
        let pipe = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)").path()
        #expect(mkfifo(pipe, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: pipe) }
        let location = "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
        let text = Sample.graphml.replacing(
            location,
            with: "http://graphml.graphdrawing.org/xmlns \(pipe) urn:x \(pipe)"
        )
        #expect(text != Sample.graphml)
        #expect(try Checking.report(text).isValid)
        for attack in XMLAttacks.namingFiles(pipe) { #expect(try !Checking.report(attack).isValid) }
    }

    @Test("the limits can be set")
    func limits() throws {
        var limits = ValidationLimits()
        limits.depth = 3
        #expect(try Checking.report(Sample.graphml, limits: limits).findings.map(\.code) == [.depth])
        limits = ValidationLimits()
        limits.attributes = 2
        #expect(try Checking.report(Sample.graphml, limits: limits).findings.map(\.code) == [.attributeCount])
        limits = ValidationLimits()
        limits.textBytes = 20
        #expect(try Checking.report(Sample.graphml, limits: limits).findings.map(\.code) == [.textSize])
    }

    @Test("a megabyte of text is no attack")
    func largeText() throws {
        let large = String(repeating: "Tehran & <Iran> \u{1F600} ", count: 45_000)
        let escaped = large.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        for text in [Sample.graphml, Sample.rdf] {
            #expect(try Checking.report(text.replacing(">Talks in Tehran<", with: ">\(escaped)<")).text == "")
        }
    }
}
