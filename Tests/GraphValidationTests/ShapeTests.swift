import Foundation
import Testing

@testable import GraphValidation

@Suite("Shapes")
struct ShapeTests {
    @Test("let the sample pass")
    func valid() {
        #expect(RDFCheck.violations(in: Sample.rdf, .rdfxml) == [])
    }

    @Test("are not asked of what is no XML")
    func malformed() {
        #expect(RDFCheck.violations(in: "<a>", .rdfxml) == nil)
    }

    @Test("give the results of pySHACL on the corpus, each and no other", .enabled(if: PySHACL.isInstalled))
    func agreement() throws {
        let texts =
            [Sample.rdf] + RDFCorpus.all.map(\.text) + RDFMutations.all.compactMap { $0.applied(to: Sample.rdf) }
        let results = try PySHACL.results(on: texts)
        try #require(results.count == texts.count)
        var rejected = 0
        for (text, theirs) in zip(texts, results) {
            // rdflib reads what libxml2 reads, but for IRIs that are none.
            guard let ours = RDFCheck.violations(in: text, .rdfxml), let theirs else { continue }
            #expect(ours.sorted() == theirs.sorted())
            rejected += theirs.isEmpty ? 0 : 1
            if !theirs.isEmpty { #expect(try !Checking.report(text).isValid) }
        }
        #expect(results[0] == [])
        #expect(rejected >= 60, "the shapes reject no more than \(rejected) files")
    }

    @Test("give the results of pySHACL on JSON-LD, each and no other", .enabled(if: PySHACL.isInstalled))
    func linkedData() throws {
        let cases = [("the sample", Sample.jsonld)] + JSONLDCorpus.all
        let results = try PySHACL.results(on: cases.map(\.1), syntax: "json-ld")
        try #require(results.count == cases.count)
        var rejected = 0
        for ((name, text), theirs) in zip(cases, results) {
            guard let ours = RDFCheck.violations(in: text, .jsonld), let theirs else { continue }
            #expect(ours.sorted() == theirs.sorted(), "\(name)")
            rejected += theirs.isEmpty ? 0 : 1
            if !theirs.isEmpty { #expect(try !Checking.report(text).isValid, "\(name)") }
        }
        #expect(results[0] == [])
        #expect(rejected >= 100, "the shapes reject no more than \(rejected) files")
    }

    @Test(
        "match dates by their form alone",
        arguments: [
            ("2024", true), ("2024-12", true), ("2024-02-31", true), ("2024/2025-01", true), ("2024-13", false),
            ("2024-00", false), ("2024-01-32", false), ("2024-1", false), ("24", false), ("", false), ("2024/", false),
            ("2024-01-01T00", false),
        ]
    )
    func dates(text: String, isRight: Bool) {
        Array(text.utf8).withUnsafeBufferPointer { #expect(DateRule.hasForm($0) == isRight) }
    }
}
