import GraphValidation
import Testing

@Suite("Formats are told by content")
struct FormatDetectionTests {
    @Test(
        "of these documents",
        arguments: [
            (Sample.graphml, DocumentFormat.graphml), (Sample.rdf, .rdfxml), (Sample.dot, .dot),
            ("<graphml/>", .graphml), ("<g:graphml xmlns:g='x'/>", .graphml),
            ("<!-- <RDF> --><?x y?>\n<graphml>", .graphml),
            ("\u{FEFF}  <r:RDF/>", .rdfxml), ("// <graphml>\n/* x */ STRICT Graph{", .dot), ("# x\ndigraph", .dot),
            (Sample.jsonld, .jsonld), (Sample.jsonl, .jsonl), (Sample.cytoscape, .cytoscape),
            (" {\"a\": {\"elements\": 1}, \"@graph\": []}", .jsonld), ("\u{FEFF}{\"elements\" : {}}", .cytoscape),
            ("<!DOCTYPE graphml [ <!ENTITY a '>'> ]><graphml/>", .graphml),
        ] as [(String, DocumentFormat)]
    )
    func known(text: String, format: DocumentFormat) {
        #expect(DocumentFormat.detect(in: Array(text.utf8)) == format)
    }

    @Test(
        "and of nothing else",
        arguments: [
            "", " \n", "<", "<html/>", "graphs {}", "{\"a\": 1}", "[{\"@graph\": 1}]", "{\"a\": \"@graph\"}", "{\"a",
            "\"graph\" {}", "/*",
        ]
    )
    func unknown(text: String) throws {
        #expect(DocumentFormat.detect(in: Array(text.utf8)) == nil)
        let report = try Checking.report(text)
        #expect(report.format == nil)
        #expect(!report.isValid)
    }

    @Test("N-Triples are told by name")
    func triples() throws {
        for text in ["<http://example.org/a> <http://example.org/b> \"c\" .\n", " <urn://x> <a:b> <c:d> ."] {
            let finding = try #require(try Checking.report(text).findings.first)
            #expect(finding.code == .unknownFormat && finding.message.contains("N-Triples"))
        }
        #expect(try Checking.report("<a xmlns=\"http://example.org/\"/>").findings.map(\.code) == [.unknownFormat])
    }

    @Test("XML of another kind is still checked for being well-formed")
    func otherXML() throws {
        let codes = try Checking.report("<html><p></html>").findings.map(\.code)
        #expect(Set(codes) == [.unknownFormat, .wellFormed])
    }
}
