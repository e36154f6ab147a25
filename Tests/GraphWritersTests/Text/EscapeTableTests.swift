import Testing

@testable import GraphWriters

@Suite("Escaping")
struct EscapeTableTests {
    private func spell(_ text: String, _ table: EscapeTable) -> (text: String, replaced: Int) {
        var buffer = OutputBuffer()
        let replaced = table.append(text, to: &buffer)
        return (String(decoding: buffer.bytes, as: UTF8.self), replaced)
    }

    @Test(
        "Content of elements",
        arguments: [
            ("a<b>&c", "a&lt;b&gt;&amp;c"), ("]]>", "]]&gt;"), ("a\r\nb\tc", "a&#13;\nb\tc"), ("\"'", "\"'"), ("", ""),
            ("ünï", "ünï"), ("\u{FFFD}", "\u{FFFD}"), ("\u{FF01}", "\u{FF01}"),
        ]
    )
    func content(text: String, expected: String) {
        #expect(spell(text, XMLText.content) == (expected, 0))
    }

    @Test("Values of attributes keep quotes and line ends")
    func attribute() {
        #expect(spell("\"a\"\r\n\t<", XMLText.attribute) == ("&quot;a&quot;&#13;&#10;&#9;&lt;", 0))
    }

    @Test("Forbidden characters are replaced and counted, at the ends too")
    func forbidden() {
        #expect(spell("\u{0}a\u{FFFE}\u{FFFF}\u{B}", XMLText.content) == ("\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}", 4))
    }

    @Test("Strings of Graphviz: no escape sequence and no entity comes from the text")
    func quoted() {
        #expect(spell("\\N \"x\" &lt; \r\n", DOTText.quoted) == ("\\\\N \\\"x\\\" &amp;lt; \\n\\n", 0))
    }
}
