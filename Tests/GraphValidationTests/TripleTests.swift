import Foundation
import GraphWriters
import Testing

@testable import GraphValidation

@Suite("N-Triples and Turtle")
struct TripleTests {
    @Test("as they are written here are valid", arguments: [GraphFormat.ntriples, .turtle])
    func valid(format: GraphFormat) throws {
        #expect(try Checking.report(Sample.text(format)).text == "")
    }

    @Test("N-Triples have the findings expected", arguments: TripleMutations.ntriples)
    func ntriples(mutation: Mutation) throws { try expect(mutation, Sample.ntriples, "file.nt") }

    @Test("Turtle has the findings expected", arguments: TripleMutations.turtle + TripleMutations.harmless)
    func turtle(mutation: Mutation) throws { try expect(mutation, Sample.turtle, "file.ttl") }

    private func expect(_ mutation: Mutation, _ valid: String, _ name: String) throws {
        let text = try #require(mutation.applied(to: valid))
        let report = try Validator().validate(bytes: Array(text.utf8), name: name)
        #expect(Set(report.findings.map(\.code)) == Set(mutation.codes), "\(report.text)")
    }

    @Test("the order of triples does not matter")
    func order() throws {
        var lines = Sample.ntriples.split(separator: "\n")
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5 {
            lines.shuffle(using: &random)
            #expect(try Checking.report(lines.joined(separator: "\n")).text == "")
        }
    }

    @Test("after a line that is none the next is read")
    func recovery() throws {
        let text = "<a:b#> <a:c> <a:d> .\n<a:b> <a:c>\n<a:b> \"c\" <a:d> .\n_:a <a:b> \"c\"@en .\n"
        let findings = try Checking.report(text).findings
        #expect(findings.map(\.line) == [2, 3])
        #expect(findings.map(\.code) == [.tripleSyntax, .tripleSyntax])
    }

    @Test(
        "errors are where they are",
        arguments: [
            (
                "_:a <a:b> _:c .\n_:a <a:b> <a:d>\n.", 2, 16,
                "a line end stands where '.' at the end of the triple should stand"
            ),
            ("_:a <a:b> c .", 1, 11, "'c' stands where an object"),
            ("_:a <a:b> \"c\n\" .", 1, 11, "the text that starts here has no closing quote on its line"),
            ("_:a <a:b> \"\\q\" .", 1, 12, "there is no such escape"),
            ("_:a <a:b> \"\\uD800\" .", 1, 12, "this escape names no character"),
            ("@prefix a: <b:c> .\na:b a:c \"x\"^^d:e .", 2, 14, "the prefix 'd:' is not declared"),
            ("@prefix a: <b:c> .\na:b a:c [ a:d 1 .", 2, 17, "'.' stands where ']' should stand"),
            ("@prefix a: <b:c> .\na:b a:c '''x", 2, 9, "the text that starts here has no closing quote"),
            ("@prefix a: <b:c> .\na:b a:c a:d", 2, 12, "the document ends where '.' at the end of a statement"),
            ("@prefix a: <b:c> .\na:b \"c\" a:d .", 2, 5, "'\"c\"' stands where a property should stand"),
        ] as [(String, Int, Int, String)]
    )
    func places(text: String, line: Int, column: Int, message: String) throws {
        let name = text.hasPrefix("@") ? "file.ttl" : "file.nt"
        let report = try Validator().validate(bytes: Array(text.utf8), name: name)
        let finding = try #require(report.findings.first { $0.code == .tripleSyntax })
        #expect((finding.line, finding.column) == (line, column), "\(finding)")
        #expect(finding.message.hasPrefix(message), "\(finding)")
    }

    @Test("without a graph are told so, and are valid")
    func noGraph() throws {
        for text in ["<a:b#> <a:c> <a:d> .\n", SchemaCatalog.shapes.generate()] {
            let report = try Checking.report(text)
            #expect(report.findings.map(\.code) == [.noGraph] && report.isValid, "\(report.text)")
        }
    }

    @Test("deep brackets and long texts are bounded")
    func bounds() throws {
        let start = "@prefix a: <b:c> .\na:b a:c "
        for bracket in ["[ a:d ", "("] {
            let deep = start + String(repeating: bracket, count: 100_000)
            #expect(try Checking.report(deep).findings.map(\.code) == [.depth])
        }
        let long = start + "\"" + String(repeating: "x", count: 9_000_000) + "\" ."
        #expect(try Checking.report(long).findings.map(\.code) == [.textSize])
    }
}

@Suite("Verdicts on N-Triples and Turtle equal those of others")
struct TripleAgreementTests {
    @Test("what a graph lacks by its shapes, it lacks in RDF/XML and in N-Triples")
    func shapes() throws {
        var rejected = 0
        for entry in RDFCorpus.all {
            guard let inXML = RDFCheck.violations(in: entry.text, .rdfxml),
                let text = TripleText.ntriples(ofRDFXML: entry.text)
            else { continue }
            // N-Triples have no way to write such an IRI.
            guard !entry.name.contains("IRI with a") else { continue }
            let violations = RDFCheck.violations(in: text, .ntriples)
            #expect(violations == inXML, "\(entry.name)")
            rejected += inXML.isEmpty ? 0 : 1
            if !inXML.isEmpty { #expect(try !Checking.report(text).isValid, "\(entry.name)") }
        }
        #expect(rejected >= 60)
    }

    @Test("pyoxigraph's on damaged documents", .enabled(if: Pyoxigraph.isInstalled), arguments: [true, false])
    func damage(isTurtle: Bool) throws {
        let valid = isTurtle ? TripleAgreementTests.turtle : TripleAgreementTests.ntriples
        var random = SeededGenerator(seed: isTurtle ? 21 : 22)
        let texts = (0..<600).compactMap { _ in
            String(validating: Damage.apply(to: Array(valid.utf8), using: &random), as: UTF8.self)
        }.filter { !$0.contains("\0") && !$0.contains("\u{FEFF}") }
        let verdicts = try Pyoxigraph.verdicts(on: texts, isTurtle: isTurtle)
        try #require(verdicts.count == texts.count)
        for (text, verdict) in zip(texts, verdicts) {
            #expect(TripleAgreementTests.isAccepted(text, isTurtle) == verdict, "\(text)")
        }
        #expect(verdicts.contains(true) && verdicts.contains(false))
    }

    /// Whether the grammar has nothing against a document.
    private static func isAccepted(_ text: String, _ isTurtle: Bool) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var findings = FindingCollector(limit: 100)
            let format: GraphFormat = isTurtle ? .turtle : .ntriples
            let check = RDFCheck(bytes: bytes, format: format, limits: ValidationLimits(), textLength: nil)
            guard (try? check.run(&findings)) != nil else { return false }
            return !findings.findings(in: bytes, file: "").contains { $0.code == .tripleSyntax || $0.code == .iri }
        }
    }

    private static let ntriples = """
        # a comment
        <http://example.org/a> <http://example.org/b> "c \\u00E9 \\n \\"d\\""@en-GB . # e
        _:f1.g <http://example.org/b> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/é> <http://example.org/b> _:f1.g .
        """
    private static let turtle = """
        @prefix a: <http://example.org/> . @base <http://example.org/x> .
        PREFIX : <http://example.org/y#>
        a:b a a:c, :d ; :e.f 'g', "h\\t"@en, '''i
        'j' ''', "7"^^a:k ; a:l 1, -2.5, .5e-3, +6.E7, true, false .
        [ :m ( 1 _:n [] "o" ) ] :p <#q>, a:r\\,s%20t, :u.v. # w
        _:x.y :z () .
        """
}

/// A parser of RDF in Rust, by its Python package.
enum Pyoxigraph {
    static let isInstalled: Bool = {
        let isThere = (try? CommandLineTool("python3")?.run(["-c", "import pyoxigraph"], input: "")) == 0
        if !isThere { print("notice: pyoxigraph is missing; tests that need it are passed over") }
        return isThere
    }()

    /// Whether it reads each document.
    static func verdicts(on texts: [String], isTurtle: Bool) throws -> [Bool] {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try texts.enumerated().map { try folder.write("\($0.offset).txt", $0.element) }
        let program = """
            import pyoxigraph, sys
            form = pyoxigraph.RdfFormat.TURTLE if sys.argv[1] == 'ttl' else pyoxigraph.RdfFormat.N_TRIPLES
            for path in sys.argv[2:]:
                try: list(pyoxigraph.parse(path=path, format=form)); print('= yes', file=sys.stderr)
                except (SyntaxError, ValueError): print('= no', file=sys.stderr)
            """
        let tool = try #require(CommandLineTool("python3"))
        return try tool.errors(["-c", program, isTurtle ? "ttl" : "nt"] + paths).split(separator: "\n")
            .filter { $0.hasPrefix("= ") }.map { $0 == "= yes" }
    }
}
