import GraphReaders
import GraphSyntax
import Testing

/// The W3C's tests of RDF/XML, Turtle and N-Triples: documents with their triples, and those that have to be refused.
@Suite("RDF tests of the W3C", .enabled(if: W3CSuite.shared != nil, "../shared/data/suites is missing"))
struct W3CTests {
    /// A test with how its documents are read.
    struct Row: Sendable, CustomTestStringConvertible {
        let syntax: RDFGraphReader.Syntax
        let suite: W3CSuite
        let test: W3CSuite.Case

        var testDescription: String { test.name }

        func triples() throws -> [Triple] {
            var found: [Triple] = []
            let document = RDFDocument(syntax, base: suite.base(of: test.action))
            try document.parse(suite.bytes(test.action)) { found.append($0) }
            return found
        }
    }

    private static let suites: [(RDFGraphReader.Syntax, W3CSuite?)] = [
        (.rdfxml, .shared), (.turtle, .turtle), (.ntriples, .ntriples),
    ]
    static let rows: [Row] = suites.flatMap { syntax, suite in
        suite.map { suite in suite.cases.map { Row(syntax: syntax, suite: suite, test: $0) } } ?? []
    }

    @Test("All tests of the manifests are there")
    func complete() throws {
        let counts = Self.suites.map { suite in
            [true, false].map { negative in suite.1?.cases.count { $0.isNegative == negative } ?? 0 }
        }
        #expect(counts == [[41, 132], [94, 219], [29, 41]])
    }

    @Test("Documents give the triples that they should", arguments: rows.filter { !$0.test.isNegative })
    func evaluation(row: Row) throws {
        let found = try row.triples()
        // Of some tests only the syntax counts: then being read is all that is asked.
        guard let result = row.test.result else { return }
        var expected: [Triple] = []
        try RDFDocument(.ntriples).parse(row.suite.bytes(result)) { expected.append($0) }
        #expect(Isomorphism.holds(found, expected), "\(found)\nexpected\n\(expected)")
    }

    @Test("Documents that break the rules are refused", arguments: rows.filter(\.test.isNegative))
    func negative(row: Row) throws {
        #expect(throws: ReadError.self) { try row.triples() }
    }
}
