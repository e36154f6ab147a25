import NewsText
import Testing

@Suite("Mending of texts from PDFs")
struct TextRepairTests {
    private func text(_ text: String) throws -> String { try parse(text).article.text }

    @Test(
        "words that a line end broke are whole again",
        arguments: [
            ("Pre-\nsident Nazari", "President Nazari"), ("Afghan-\r\nistan", "Afghanistan"),
            ("Pre\u{2010}\n   sident", "President"),
            ("Naza\u{AD}ri in Teh\u{AD}\nran", "Nazari in Tehran"),
            ("the \u{FB01}re at the o\u{FB03}ce", "the fire at the office"),
        ]
    )
    func joined(broken: String, whole: String) throws {
        #expect(try text("He met \(broken) today.") == "He met \(whole) today.")
    }

    @Test(
        "hyphens that belong to a word stay",
        arguments: [
            ("Iran-\nbacked", "Iran-backed"), ("Al-\nQaeda", "Al-Qaeda"), ("well-\nknown", "well-known"),
            ("two-\nthirds", "two-thirds"),
            ("2023-\n2024", "2023-2024"),
        ]
    )
    func compounds(broken: String, whole: String) throws {
        #expect(try text("He met \(broken) men today.") == "He met \(whole) men today.")
    }

    @Test(
        "dashes, lists and empty lines join nothing",
        arguments: ["He left -\nand came back.", "- one\n- two", "pre-\n\nsident"]
    )
    func kept(same: String) throws {
        #expect(try text(same) == same)
    }

    @Test("page breaks and page numbers go, and what they parted is joined")
    func pages() throws {
        let pages = "The minister met the\n\n12\n\u{C}president in Tehran.\n\nPage 13 of 20\n\nHe left."
        #expect(try text(pages) == "The minister met the\npresident in Tehran.\n\nHe left.")
    }

    @Test("places are known")
    func origin() throws {
        let article = try parse("He met Pre-\nsident Nazari.").article
        let origin = try #require(article.origin)
        #expect(origin.source(of: TextSpan(7, 16)) == 7..<18)
    }
}
