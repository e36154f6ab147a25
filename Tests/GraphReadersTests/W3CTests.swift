import GraphReaders
import Testing

/// The W3C's tests of RDF/XML: 132 documents with their triples, 41 that have to be refused.
@Suite("RDF/XML tests of the W3C", .enabled(if: W3CSuite.shared != nil, "../shared/data/suites is missing"))
struct W3CTests {
    @Test("All tests of the manifest are there")
    func complete() throws {
        let suite = try #require(W3CSuite.shared)
        #expect(suite.cases.count { $0.result != nil } == 132)
        #expect(suite.cases.count { $0.result == nil } == 41)
    }

    @Test(
        "Documents give the triples that they should",
        arguments: W3CSuite.shared?.cases.filter { $0.result != nil } ?? []
    )
    func evaluation(test: W3CSuite.Case) throws {
        let suite = try #require(W3CSuite.shared)
        var found: [Triple] = [], expected: [Triple] = []
        try RDFXMLParser(base: W3CSuite.base(of: test.action)).parse(suite.bytes(test.action)) { found.append($0) }
        try NTriplesParser().parse(suite.bytes(test.result ?? "")) { expected.append($0) }
        #expect(Isomorphism.holds(found, expected), "\(found)\nexpected\n\(expected)")
    }

    @Test(
        "Documents that break the rules are refused",
        arguments: W3CSuite.shared?.cases.filter { $0.result == nil } ?? []
    )
    func negative(test: W3CSuite.Case) throws {
        let suite = try #require(W3CSuite.shared)
        #expect(throws: ReadError.self) {
            try RDFXMLParser(base: W3CSuite.base(of: test.action)).parse(suite.bytes(test.action)) { _ in }
        }
    }
}
