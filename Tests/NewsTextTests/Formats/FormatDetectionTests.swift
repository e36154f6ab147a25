import NewsText
import Testing

@Suite("Telling formats")
struct FormatDetectionTests {
    @Test(
        "what is no article is refused by name",
        arguments: [
            ("%PDF-1.4\n%\u{E2}\u{E3}", ForeignInput.pdf), ("PK\u{3}\u{4}abc", .zip), ("{\\rtf1 text}", .rtf),
            ("GIF89a", .image), ("BZh91", .packed), ("text\u{0}text", .binary),
            ("T\u{0}e\u{0}x\u{0}t\u{0}t\u{0}e\u{0}", .utf16),
            ("\u{0}T\u{0}e\u{0}x\u{0}t\u{0}t\u{0}e", .utf16),
            ("<?xml version=\"1.0\"?>\n<!-- x -->\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"/>", .graph),
            ("<gexf/>", .graph), ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", .graph),
            ("{\"kind\": \"graph\", \"newsgraph\": 1}\n{\"kind\": \"node\"}", .graph),
            ("{\"nodes\": [], \"edges\": []}", .graph), ("digraph news {\n a -> b;\n}", .graph),
            ("@prefix a: <http://example.org/> .\n", .graph),
            ("<http://a.org/x> <http://a.org/y> <http://a.org/z> .\n", .graph),
            ("<?xml version=\"1.0\"?><invoice><total>3</total></invoice>", .xml),
        ]
    )
    func refused(text: String, kind: ForeignInput) {
        #expect(throws: ArticleError.foreign(kind)) { try ArticleReader().articles(in: Array(text.utf8), name: "x") }
    }

    @Test("NUL bytes and PDFs are refused whatever the caller calls them", arguments: ArticleFormat.allCases)
    func refusedAlways(format: ArticleFormat) {
        let reader = ArticleReader(format: format)
        #expect(throws: ArticleError.foreign(.pdf)) { try reader.articles(in: Array("%PDF-1.7\nx".utf8), name: "x") }
        #expect(throws: ArticleError.foreign(.binary)) {
            try reader.articles(in: Array("ab\u{0}cd ef".utf8), name: "x")
        }
    }

    @Test(
        "text that only looks like data stays text",
        arguments: [
            "Graph theory was the subject, the minister said.",
            "[Editor's note: this text was changed.]\n\nText follows.",
            "\"We host talks,\" he said.", "From: the desk\n\nText follows here.",
            "Title, text, and author: a study\nText.",
            "BMW said on Monday that it will close a plant.", "<3 is what she wrote to the president.",
            "{sic} he wrote, and left.",
        ]
    )
    func text(text: String) throws {
        let stream = ArticleReader().stream(Array(text.utf8), name: "x")
        _ = try #require(stream.next()).get()
        #expect(stream.format == .text)
    }

    @Test("an address is not fetched, and the error says what to do")
    func address() {
        let error = ArticleError.isAddress("https://example.org/a")
        #expect(throws: error) { try ArticleReader().articles("https://example.org/a") }
        #expect(error.description.contains("curl -sL https://example.org/a | newsgraph"))
    }

    @Test("every refusal is one line that says what to do", arguments: ForeignInput.allCases)
    func messages(kind: ForeignInput) {
        let message = ArticleError.foreign(kind).description
        #expect(message.contains(";") && !message.contains("\n"))
    }
}
