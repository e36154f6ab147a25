import Testing

@testable import newsgraph

@Suite("Paragraphs")
struct ParagraphTests {
    private let plain = Painter(isOn: false)

    @Test("break at the width and hang")
    func wrapping() {
        let paragraph = Paragraph("The quick brown fox jumps over the dog")
        let lines = paragraph.lines(width: 14, indent: (2, 4), paint: plain)
        #expect(lines == "  The quick\n    brown fox\n    jumps over\n    the dog\n")
    }

    @Test("let a word that is too long stand out")
    func longWord() {
        #expect(
            Paragraph("a incomprehensibilities b").lines(width: 8, indent: (0, 2), paint: plain)
                == "a\n  incomprehensibilities\n  b\n"
        )
    }

    @Test("bear a mark on every line, within the width")
    func mark() {
        var paragraph = Paragraph("one two three")
        paragraph.mark = "| "
        #expect(paragraph.lines(width: 9, indent: (1, 1), paint: plain) == " | one\n | two\n | three\n")
    }

    @Test("colour words without counting the colours")
    func colours() {
        var paragraph = Paragraph("red", .bad)
        paragraph.add("plain")
        let lines = paragraph.lines(width: 9, indent: (0, 0), paint: Painter(isOn: true))
        #expect(lines == "\u{1B}[31mred\u{1B}[0m plain\n")
    }

    @Test("show what would steer the terminal as replacement characters")
    func controls() {
        let lines = Paragraph("a\u{1B}[31mb\u{202E}c\r\nd\u{9B}e").lines(width: 80, indent: (0, 0), paint: plain)
        #expect(lines == "a\u{FFFD}[31mb\u{FFFD}c d\u{FFFD}e\n")
    }
}
