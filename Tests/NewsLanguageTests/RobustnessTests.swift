import NewsLanguage
import NewsText
import Testing

@Suite struct RobustnessTests {
    static let texts = [
        "", " ", "\n\n\n", "\u{0}\u{1}\u{7F}", "\u{FFFE}\u{FFFD}", "a", ".", "...", "\"", "'s", "n't", "-",
        "\r\nA.\r\n\r\nB.\r\n", "Москва заявила. 北京说。 قال الرئيس.", "e\u{301}\u{301}\u{301} 👩‍👩‍👧‍👦 🇫🇷.",
        "((((((((((", "http://example.org/a?b=c&d=e#f", "a\u{A0}b\u{2009}c\u{3000}d", "\u{202E}abc\u{202C}",
    ]

    @Test(arguments: texts) func losesNoText(_ text: String) throws { try checkCover(text) }

    @Test func survivesRandomBytes() throws {
        var state: UInt64 = 7
        for _ in 0..<20 {
            let bytes = (0..<300).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            try checkCover(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The limit is there for what hangs: beside all other tests, what is linear waits for its turn too.
    @Test(.timeLimit(.minutes(60))) func endsOnEndlessWordsAndSentences() throws {
        try checkCover(String(repeating: "a", count: 50_000))
        try checkCover(String(repeating: "a-", count: 500))
        let long = try checkCover(String(repeating: "the man saw ", count: 700))
        #expect(long.sentences.count == 1)
        #expect(long.sentences[0].tokens.filter { $0.head == nil }.count == 1)
    }

    /// Every code point that is no blank lies in exactly one word, in order.
    @discardableResult
    private func checkCover(_ text: String) throws -> AnalyzedText {
        let scalars = Array(text.unicodeScalars)
        let analysed = try TrainedAnalyzer().analyze(Article(name: "", text: text))
        var position = 0
        for token in analysed.sentences.flatMap(\.tokens) {
            #expect(token.span.start >= position && token.span.end > token.span.start)
            for index in position..<token.span.start { #expect(scalars[index].properties.isWhitespace) }
            #expect(Array(token.form.unicodeScalars) == Array(scalars[token.span.start..<token.span.end]))
            position = token.span.end
        }
        for index in position..<scalars.count { #expect(scalars[index].properties.isWhitespace) }
        return analysed
    }
}
