import GraphReaders
import GraphSyntax
import Testing

/// What N-Triples says, and where it goes wrong.
@Suite("N-Triples")
struct NTriplesTests {
    private func read(_ text: String) throws -> [Triple] {
        var triples: [Triple] = []
        try RDFDocument(.ntriples).parse(Array(text.utf8)) { triples.append($0) }
        return triples
    }

    @Test("Every kind of term is read")
    func terms() throws {
        let text = """
            # a comment
            <http://a.example/s> <http://a.example/p> <http://a.example/o> . # behind a triple

            _:a.b\t<http://a.example/p>\t"caf\\u00E9 \\"q\\" \\\\ \\n\\t\\r\\b\\f\\' \\U0001F600"@en-GB.
            <http://a.example/s><http://a.example/p>"1"^^<http://www.w3.org/2001/XMLSchema#integer>.\r
            <http://a.example/\\u00E9> <http://a.example/p> _:1-b .
            """
        let triples = try read(text)
        #expect(
            triples == [
                Triple(.iri("http://a.example/s"), "http://a.example/p", .iri("http://a.example/o")),
                Triple(
                    .blank("a.b"),
                    "http://a.example/p",
                    .literal(Literal("café \"q\" \\ \n\t\r\u{08}\u{0C}' 😀", language: "en-gb"))
                ),
                Triple(
                    .iri("http://a.example/s"),
                    "http://a.example/p",
                    .literal(Literal("1", datatype: "http://www.w3.org/2001/XMLSchema#integer"))
                ),
                Triple(.iri("http://a.example/é"), "http://a.example/p", .blank("1-b")),
            ]
        )
    }

    @Test("The empty document, blanks and comments hold no triple", arguments: ["", "\n\n", " \t\r\n# x", "\u{FEFF}#"])
    func nothing(text: String) throws {
        #expect(try read(text).isEmpty)
    }

    private static let wrong: [(text: String, line: Int, column: Int)] = [
        ("<a> <http://b.c/d> <http://b.c/e> .", 1, 1),
        ("<http://b.c/d> <http://b.c/d> <http://b.c/e>", 1, 45),
        ("\n<http://b.c/d> \"x\" <http://b.c/e> .", 2, 16),
        ("\"x\" <http://b.c/d> <http://b.c/e> .", 1, 1),
        ("<http://b.c/d> _:a <http://b.c/e> .", 1, 16),
        ("<http://b.c/d> <http://b.c/d> \"é\\x\" .", 1, 33),
        ("<http://b.c/d> <http://b.c/d> \"\\uD800\" .", 1, 32),
        ("<http://b.c/d> <http://b.c/d> \"x\ny\" .", 1, 31),
        ("<http://b.c/d> <http://b.c/d> \"x\"@1 .", 1, 35),
        ("<http://b.c/d> <http://b.c/d> \"x\"^^y .", 1, 36),
        ("<http://b.c/d> <http://b.c/d e> \"x\" .", 1, 16),
        ("<http://b.c/d> <http://b.c/d> \"x\" . <http://b.c/d>", 1, 37),
        ("<http://b.c/\\n> <http://b.c/d> \"x\" .", 1, 13),
    ]

    @Test("Errors tell line and column", arguments: 0..<13)
    func errors(index: Int) throws {
        let (text, line, column) = Self.wrong[index]
        let error = try #require(throws: ReadError.self) { try read(text) }
        #expect(error.line == line && error.column == column, "\(error) in \(text)")
    }
}
