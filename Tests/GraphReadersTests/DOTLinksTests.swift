import GraphSyntax
import Testing

/// Links of other people's drawings run nothing.
@Suite("Links in DOT")
struct DOTLinksTests {
    private static let bad = [
        #"URL="javascript:alert(1)""#, #"href="JaVaScRiPt:x""#, #"edgeURL="java" + "script:x""#,
        #"URL="java\n script:x""#,
        #"URL="&#106;avascript:x""#, #"URL="&#x6A;avascript&colon;x""#, #"URL="\N:alert(1)""#,
        #"URL="data:text/html,x""#,
        #"headhref=" vbscript:x""#, #"label=<<TABLE><TR><TD HREF='javascript:x'>t</TD></TR></TABLE>>"#,
    ]

    @Test("Links that run scripts are left empty", arguments: bad)
    func scripts(attribute: String) {
        for document in [
            "digraph { a [\(attribute)] }", "digraph { graph [\(attribute)]; a }", "digraph { \(attribute) }",
        ] {
            let (bytes, count) = DOTLinks.withoutScripts(Array(document.utf8))
            #expect(count == 1)
            #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("script"), "\(document)")
        }
    }

    @Test(
        "All else stays, byte for byte",
        arguments: [
            #"URL="https://e.example/a:b?c""#, "URL=\"#part\"", #"URL="talks/\N.html""#, #"label="javascript:x""#,
            #"href="mailto:a@b.example""#, #"label=<<TABLE HREF="x.html"><TR><TD>t</TD></TR></TABLE>>"#,
        ]
    )
    func plain(attribute: String) {
        let document = Array("digraph { a [\(attribute)] }".utf8)
        let (bytes, count) = DOTLinks.withoutScripts(document)
        #expect(count == 0 && bytes == document)
    }

    @Test("An ampersand in a link is a reference")
    func ampersands() {
        let (bytes, count) = DOTLinks.withoutScripts(
            Array(#"digraph { a [URL="x?a=1&b=2&amp;c&#38;" label="R&D"] }"#.utf8)
        )
        #expect(count == 0)
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"digraph { a [URL="x?a=1&amp;b=2&amp;c&#38;" label="R&D"] }"#
        )
    }
}
