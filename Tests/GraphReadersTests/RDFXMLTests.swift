import GraphReaders
import GraphSyntax
import Testing

/// What the W3C's tests leave open: encodings, entities, canonical XML, places of errors, attacks.
@Suite("RDF/XML")
struct RDFXMLTests {
    static let head = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.example/">
        """

    private func read(_ bytes: [UInt8], base: String? = nil) throws -> [Triple] {
        var triples: [Triple] = []
        try RDFDocument(.rdfxml, base: base).parse(bytes) { triples.append($0) }
        return triples
    }

    private func literal(_ content: String, _ attributes: String = "") throws -> String? {
        let text =
            Self.head + "<e:N rdf:about=\"http://e.example/s\"><e:p \(attributes)>\(content)</e:p></e:N></rdf:RDF>"
        let values = try read(Array(text.utf8)).compactMap { triple -> String? in
            guard case .literal(let literal) = triple.object else { return nil }
            return literal.text
        }
        return values.first
    }

    @Test("UTF-16 and ISO 8859-1 are read")
    func encodings() throws {
        let body = Self.head + "<e:N rdf:about=\"http://e.example/é\" e:p=\"ü\"/></rdf:RDF>"
        let expected = try read(Array(body.utf8))
        #expect(expected.count == 2)
        let units = Array(("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body).utf16)
        #expect(try read(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == expected)
        #expect(try read(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == expected)
        let latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + body
        #expect(try read(latin.unicodeScalars.map { UInt8($0.value) }) == expected)
    }

    @Test("Entities of the document itself stand for their text")
    func entities() throws {
        let text = """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [
              <!-- > ' -->
              <!ENTITY e "http://e.example/"> <!ENTITY ee '&e;x&#38;lt;'>
              <!ELEMENT x ANY>
            ]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="&e;">
            <rdf:Description rdf:about="&e;s"><e:p>&ee;&amp;&#x41;</e:p></rdf:Description></rdf:RDF>
            """
        #expect(
            try read(Array(text.utf8)) == [
                Triple(.iri("http://e.example/s"), "http://e.example/p", .literal(Literal("http://e.example/x<&A")))
            ]
        )
    }

    @Test("XML literals are canonical")
    func canonical() throws {
        let content =
            "<e:b  z='1' a=\"&lt;&#10;'&quot;\" e:q=''/><!-- c --><?go  on?>&gt;<![CDATA[<&]]><x xmlns='u'><y xmlns=''/></x>"
        #expect(
            try literal(content, "rdf:parseType=\"Literal\"")
                == "<e:b xmlns:e=\"http://e.example/\" a=\"&lt;&#xA;'&quot;\" z=\"1\" e:q=\"\"></e:b><!-- c --><?go on?>&gt;&lt;&amp;<x xmlns=\"u\"><y xmlns=\"\"></y></x>"
        )
    }

    @Test("Text is taken as it is, over CDATA sections, comments and line ends")
    func text() throws {
        #expect(try literal(" a\r\nb<!-- x --><![CDATA[ &c; ]]>&#13; ") == " a\nb &c; \r ")
    }

    private static let references: [(String, String)] = [
        ("", "http://a/b/c/d;p?q"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("http:g", "http:g"),
        ("g:h", "g:h"),
    ]

    @Test("References are resolved as RFC 3986 shows (section 5.4)", arguments: 0..<24)
    func references(index: Int) throws {
        let (reference, expected) = Self.references[index]
        let text = Self.head + "<e:N rdf:about=\"\(reference)\"/></rdf:RDF>"
        #expect(try read(Array(text.utf8), base: "http://a/b/c/d;p?q").map(\.subject) == [.iri(expected)])
    }

    @Test("Without a base a relative reference is an error")
    func noBase() throws {
        let text = Self.head + "\n  <e:N rdf:about=\"x\"/></rdf:RDF>"
        let error = try #require(throws: ReadError.self) { try read(Array(text.utf8)) }
        #expect(error.line == 2 && error.column == 8)
    }

    private static let wrong: [(body: String, column: Int)] = [
        ("<e:N", 5), ("<e:N>", 6), ("<e:N></e:M>", 6), ("<e:N a='1'/>", 6), ("<e:N e:a='1' e:a='2'/>", 14),
        ("<e:N e:a='<'/>", 11), ("<e:N e:a=1/>", 10), ("<u:N/>", 2), ("<e:N>x</e:N>", 6), ("<e:N e:a='&u;'/>", 11),
        ("<e:N e:a='&#0;'/>", 11), ("<e:N>&</e:N>", 6), ("<!-- -- -->", 6), ("<e:N xmlns:q=''/>", 6),
        ("<e:N xmlns:f='http://e.example/' e:a='' f:a=''/>", 41), ("<e:é×/>", 2), ("<?xml?>", 1), ("]]>", 1),
        ("<!DOCTYPE x>", 1), ("<rdf:li/>", 1), ("<e:N rdf:bagID='x'/>", 6),
    ]

    @Test("Errors tell line and column", arguments: 0..<21)
    func errors(index: Int) throws {
        let (body, column) = Self.wrong[index]
        let error = try #require(throws: ReadError.self) {
            try read(Array((Self.head + "\n" + body + "</rdf:RDF>").utf8))
        }
        #expect(error.line == 2 && error.column == column, "\(error) in \(body)")
    }

    @Test(
        "What is no XML or no UTF-8 is refused",
        arguments: ["", "text", "<a/><b/>", "<a/>text", "\u{1}", "<a>\u{FFFE}</a>"]
    )
    func malformed(text: String) {
        #expect(throws: ReadError.self) { try read(Array(text.utf8)) }
        #expect(throws: ReadError.self) { try read(Array(text.utf8) + [0xC3, 0x28]) }
    }

    @Test("Entities that multiply, nest or point elsewhere are refused")
    func attacks() throws {
        let names = Array("abcdefghijkl")
        let chain = zip(names.dropFirst(), names).map {
            "<!ENTITY \($0) \"\(String(repeating: "&\($1);", count: 10))\">"
        }
        let bomb = "<!DOCTYPE x [<!ENTITY a \"\(String(repeating: "a", count: 100))\">\(chain.joined())]><x>&l;</x>"
        let loop = "<!DOCTYPE x [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><x xmlns:a='&a;'/>"
        let file = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x xmlns:a='&a;'/>"
        let markup = "<!DOCTYPE x [<!ENTITY a \"<b/>\">]><x xmlns:a='&a;'/>"
        let deep = String(repeating: "<a>", count: 100_000)
        for text in [bomb, loop, file, markup, deep] {
            #expect(throws: ReadError.self) { try read(Array(text.utf8)) }
        }
    }
}
