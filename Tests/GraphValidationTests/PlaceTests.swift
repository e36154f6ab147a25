import GraphValidation
import Testing

@Suite("Places of findings")
struct PlaceTests {
    @Test("an element is found where its tag starts")
    func element() throws {
        let text = Sample.graphml.replacing("<data key=\"n_iso\"", with: "<extra/><data key=\"n_iso\"")
        let finding = try #require(try Checking.report(text).findings.first)
        let place = try Place(of: "<extra/>", in: text)
        #expect((finding.line, finding.column) == (place.line, place.column))
    }

    @Test("columns count code points, and a byte order mark is none")
    func columns() throws {
        let findings = try Checking.report("\u{FEFF}digraph { \"\u{1F600}é\" -> ; }").findings
        #expect(findings.map(\.severity) == [.warning, .error])
        #expect(findings.map(\.column) == [1, 19])
    }

    @Test("lines beyond 65535 are right", arguments: [true, false])
    func manyLines(isGraphML: Bool) throws {
        let valid = isGraphML ? Sample.graphml : Sample.rdf
        let (mark, wrong) =
            isGraphML ? ("  </graph>", "    <wrong/>\n  </graph>") : ("</rdf:RDF>", "  <wrong/>\n</rdf:RDF>")
        let padding = String(repeating: "\n", count: 70_000)
        let text = valid.replacing(mark, with: padding + wrong)
        let finding = try #require(try Checking.report(text).findings.first)
        let place = try Place(of: "<wrong/>", in: text)
        #expect((finding.line, finding.column) == (place.line, place.column))
        #expect(finding.code == .structure)
    }

    @Test("places inside a record of RDF/XML are right beyond 65535 lines")
    func manyLinesInRecord() throws {
        let padding = String(repeating: "\n", count: 70_000)
        let text = Sample.rdf.replacing("<ng:kind>government", with: padding + "   <ng:kind>none")
        let finding = try #require(try Checking.report(text).findings.first)
        // The value is what is wrong, and stands behind its tag.
        let place = try Place(of: "none", in: text)
        #expect((finding.line, finding.column) == (place.line, place.column))
    }

    @Test("a second identifier names the line of the first")
    func related() throws {
        let text = Sample.graphml.replacing("id=\"e2\"", with: "id=\"e1\"")
        let finding = try #require(try Checking.report(text).findings.first)
        let first = try Place(of: "<edge id=\"e1\"", in: text)
        #expect(finding.message == "the identifier 'e1' is used twice; the other is in line \(first.line)")
    }
}

/// The line and column of some ASCII text.
struct Place {
    let line: Int
    let column: Int

    init(of needle: String, in text: String) throws {
        let range = try #require(text.firstRange(of: needle))
        let before = text[..<range.lowerBound].unicodeScalars
        line = before.count { $0 == "\n" } + 1
        column = before.reversed().prefix { $0 != "\n" }.count + 1
    }
}
