import NewsText
import Testing

@Suite("Bad input")
struct BadInputTests {
    @Test(
        "bytes that are no UTF-8 are told with their place",
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00], ArticleError.badUTF8(offset: 0, line: 1, byte: 0xFF)),
            ([0x41, 0x0A, 0x0A, 0xC3, 0x28], .badUTF8(offset: 3, line: 3, byte: 0xC3)),
            ([0x41, 0xE2, 0x80], .badUTF8(offset: 1, line: 1, byte: 0xE2)),
            ([0x41, 0xED, 0xA0, 0x80], .badUTF8(offset: 1, line: 1, byte: 0xED)),
            ([0x41, 0x0D, 0x0A, 0xC0, 0x80], .badUTF8(offset: 3, line: 2, byte: 0xC0)),
            ([0xF4, 0x90, 0x80, 0x80], .badUTF8(offset: 0, line: 1, byte: 0xF4)),
        ] as [([UInt8], ArticleError)]
    )
    func badUTF8(bytes: [UInt8], error: ArticleError) {
        #expect(throws: error) { try ArticleParser().parse(bytes, name: "test") }
    }

    @Test(
        "files without text are empty",
        arguments: [
            "", " ", "\n\r\n\t", "\u{A0}\u{3000}", "\u{FEFF}", "\u{FEFF}\n", "date 2024-08-05 By Reuters\n\n \n",
        ]
    )
    func empty(text: String) {
        #expect(throws: ArticleError.empty) { try parse(text) }
    }

    @Test(
        "every message is one line that says what to do",
        arguments: [
            ArticleError.missing, .isDirectory, .unreadable(reason: "Permission denied"),
            .readFailed(reason: "I/O error"),
            .tooLarge(limit: 64 << 20), .badUTF8(offset: 0, line: 1, byte: 0xFE),
            .badUTF8(offset: 7, line: 2, byte: 0x9),
            .empty, .badDate("x"),
        ]
    )
    func messages(error: ArticleError) {
        #expect(!error.description.contains("\n"))
        #expect(error.description.contains(";"))
    }

    @Test("UTF-16 is guessed from its mark, Windows-1252 otherwise")
    func encodingHint() {
        #expect(ArticleError.badUTF8(offset: 0, line: 1, byte: 0xFF).description.contains("UTF-16"))
        #expect(ArticleError.badUTF8(offset: 9, line: 1, byte: 0x93).description.contains("WINDOWS-1252"))
    }
}
