import NewsText
import Testing

@Suite("Headline")
struct HeadlineTests {
    @Test(
        "is a first line that is no sentence",
        arguments: [
            ("Iran hosts talks\n\nText follows.", "Iran hosts talks"),
            ("date 2024-08-05 By A\n\n  Iran hosts talks \n\nText.", "Iran hosts talks"),
            ("Iran hosts talks\r\n\r\nText.", "Iran hosts talks"),
            ("Iran hosts talks\n\u{A0}\nText.", "Iran hosts talks"),
            ("Iran calls it “provocative”\n\nText.", "Iran calls it “provocative”"),
            ("\u{FEFF}Iran hosts talks\n\nText.", "Iran hosts talks"),
        ]
    )
    func found(text: String, title: String) throws {
        #expect(try parse(text).article.title == title)
    }

    @Test(
        "is not found in a sentence, in a paragraph of several lines, or without text after it",
        arguments: [
            "Iran hosts talks.\n\nText.", "Iran hosts talks!\n\nText.", "Will Iran host talks?\n\nText.",
            "“We host talks.”\n\nText.", "He said (in Tehran.)\n\nText.", "He said:\n\nText.",
            "Iran hosts\ntalks\n\nText.", "Iran hosts talks", "Iran hosts talks\n\n \n", "…\n\nText.", "”\n\nText.",
        ]
    )
    func missing(text: String) throws {
        #expect(try parse(text).article.title == nil)
    }

    @Test("has a greatest length")
    func length() throws {
        let longest = String(repeating: "é", count: 250)
        #expect(try parse(longest + "\n\nText.").article.title == longest)
        #expect(try parse(longest + "é\n\nText.").article.title == nil)
    }
}
