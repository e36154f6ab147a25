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

    @Test(
        "N-Triples and Turtle are told by their first statement",
        arguments: [
            ("<http://example.org/a> <http://example.org/b> \"c\" .\n", DocumentFormat.ntriples),
            (" <urn://x> <a:b> <c:d> .", .ntriples), ("# x\n_:a <a:b> _:c .", .ntriples),
            ("<urn:a:b> <a:b>\n <c:d> .", .turtle), ("@prefix a: <a:b> .", .turtle), ("PREFIX a: <a:b>", .turtle),
            ("@base <a:b> .", .turtle), ("base <a:b>", .turtle),
        ] as [(String, DocumentFormat)]
    )
    func triples(text: String, format: DocumentFormat) throws {
        #expect(DocumentFormat.detect(in: Array(text.utf8)) == format)
    }

    @Test("a name of XML is no IRI")
    func names() throws {
        for text in ["<a xmlns=\"http://example.org/\"/>", "<a:b/>", "<a:b xmlns:a='urn:x:y'/>"] {
            #expect(try Checking.report(text).findings.first?.code == .unknownFormat)
        }
    }

    @Test("every format by a file of it", arguments: DocumentFormat.allCases)
    func sample(format: DocumentFormat) {
        #expect(DocumentFormat.detect(in: Array(Sample.text(format).utf8)) == format)
    }

    @Test("XML of another kind is still checked for being well-formed")
    func otherXML() throws {
        let codes = try Checking.report("<html><p></html>").findings.map(\.code)
        #expect(Set(codes) == [.unknownFormat, .wellFormed])
    }
}
