import GraphValidation
import Testing

@Suite("Formats are told by content")
struct FormatDetectionTests {
    @Test(
        "of these documents",
        arguments: [
            (Sample.graphml, GraphFormat.graphml), (Sample.rdf, .rdfxml), (Sample.dot, .dot),
            ("<graphml/>", .graphml), ("<g:graphml xmlns:g='x'/>", .graphml),
            ("<!-- <RDF> --><?x y?>\n<graphml>", .graphml),
            ("\u{FEFF}  <r:RDF/>", .rdfxml), ("// <graphml>\n/* x */ STRICT Graph{", .dot), ("# x\ndigraph", .dot),
            (Sample.jsonld, .jsonld), (Sample.jsonl, .jsonl), (Sample.cytoscape, .cytoscape),
            (" {\"a\": {\"elements\": 1}, \"@graph\": []}", .jsonld), ("\u{FEFF}{\"elements\" : {}}", .cytoscape),
            ("<!DOCTYPE graphml [ <!ENTITY a '>'> ]><graphml/>", .graphml),
        ] as [(String, GraphFormat)]
    )
    func known(text: String, format: GraphFormat) {
        #expect(GraphFormat.detect(in: Array(text.utf8)) == format)
    }

    @Test(
        "and of nothing else",
        arguments: [
            "", " \n", "<", "<html/>", "graphs {}", "{\"a\": 1}", "[{\"a\": 1}]", "{\"a\": \"@graph\"}", "{\"a",
            "\"graph\" {}", "/*",
        ]
    )
    func unknown(text: String) throws {
        #expect(GraphFormat.detect(in: Array(text.utf8)) == nil)
        let report = try Checking.report(text)
        #expect(report.format == nil)
        #expect(!report.isValid)
    }

    @Test(
        "N-Triples and Turtle are told by their first statement",
        arguments: [
            ("<http://example.org/a> <http://example.org/b> \"c\" .\n", GraphFormat.ntriples),
            (" <urn://x> <a:b> <c:d> .", .ntriples), ("# x\n_:a <a:b> _:c .", .ntriples),
            ("<urn:a:b> <a:b>\n <c:d> .", .turtle), ("@prefix a: <a:b> .", .turtle), ("PREFIX a: <a:b>", .turtle),
            ("@base <a:b> .", .turtle), ("base <a:b>", .turtle), ("# nothing\n", .ntriples),
            ("<urn:a:b> <c:d> <e:f> .\n<urn:a:b> <c:d> 5 .\n", .turtle),
            ("<urn:a:b> <c:d> <e:f> .\n<urn:a:b> <c:d> \"x .\n", .ntriples),
            ("[] a <urn:x:y> .", .turtle), ("[ <a:b> 5 ] .", .turtle), ("[ a <a:b> ] <c:d> 1 .", .turtle),
            ("<urn:a:b> a <c:d> ; <e:f> 5 .", .turtle), ("<#a> <#b> <#c> .", .turtle), ("( 1 2 ) <a:b> 3 .", .turtle),
        ] as [(String, GraphFormat)]
    )
    func triples(text: String, format: GraphFormat) throws {
        #expect(GraphFormat.detect(in: Array(text.utf8)) == format)
    }

    @Test("a name of XML is no IRI")
    func names() throws {
        for text in ["<a xmlns=\"http://example.org/\"/>", "<a:b/>", "<a:b xmlns:a='urn:x:y'/>"] {
            #expect(try Checking.report(text).findings.first?.code == .unknownFormat)
        }
    }

    @Test("every format by a file of it", arguments: GraphFormat.all(for: .check))
    func sample(format: GraphFormat) {
        #expect(GraphFormat.detect(in: Array(Sample.text(format).utf8)) == format)
    }

    @Test("XML of another kind is still checked for being well-formed")
    func otherXML() throws {
        let codes = try Checking.report("<html><p></html>").findings.map(\.code)
        #expect(Set(codes) == [.unknownFormat, .wellFormed])
    }

    @Test("the name counts where the content is of two formats")
    func fileNames() {
        let bytes = Array("<urn:a:b> <c:d> 5 .".utf8)
        #expect(GraphFormat.detect(in: bytes) == .turtle)
        #expect(GraphFormat.detect(in: bytes, fileName: "x/y.NT") == .ntriples)
        #expect(GraphFormat.detect(in: bytes, fileName: "y.nt.gz") == .ntriples)
        #expect(GraphFormat.detect(in: bytes, fileName: "y.rdf") == .turtle)
        #expect(GraphFormat.detect(in: [], fileName: "y.ttl") == .turtle && GraphFormat.detect(in: []) == nil)
        #expect(GraphFormat.detect(in: Array("<graphml/>".utf8), fileName: "y.ttl") == .graphml)
    }

    @Test("lists of JSON-LD and XML in UTF-16 are known")
    func others() {
        #expect(GraphFormat.detect(in: Array("[{\"@id\": \"a:b\"}]".utf8)) == .jsonld)
        #expect(GraphFormat.detect(in: Array("{\"@id\": \"a:b\"}".utf8)) == .jsonld)
        let wide: [UInt8] = "<graphml/>".utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        #expect(GraphFormat.detect(in: wide) == .graphml)
    }
}
