import NewsLanguage
import NewsText
import Testing

@Suite struct SegmentationTests {
    static let texts = [
        "Gen. Mark Milley arrived at 9 a.m. on Tuesday·.¶ He met Mr. Austin·.¶",
        "The U.S. Senate passed the bill·.¶ It went to the U.S. House·.¶",
        "She lives in the U.S.¶ The senator does not·.¶",
        "\"·We do·n't know·,·\" he said·.¶ \"·It is over·.·\"¶",
        "Iran·'s president can·not travel·.¶ He did·n't say why·.¶",
        "On March 3·, 2021·, the parties· ·signed·.¶ Nothing happened·.¶",
        "Prices rose 3.5·% to $·1,200·.¶ Who paid·?¶",
    ]

    @Test(arguments: texts) func findsSentencesAndWords(_ marked: String) throws {
        let expected = MarkedText(marked)
        let article = Article(name: "test", text: expected.text)
        let found = try TrainedAnalyzer().analyze(article).sentences
        #expect(found.map { $0.text(in: article) } == expected.sentences)
        #expect(found.flatMap { $0.tokens.map(\.form) } == expected.words)
    }

    @Test func marksContractions() throws {
        let words = try TrainedAnalyzer().analyze(Article(name: "", text: "They don't like Iran's plan.")).sentences[0]
        #expect(words.tokens.filter(\.continuesToken).map(\.form) == ["n't", "'s"])
    }

    @Test func knowsHeadlinesAndHeadings() throws {
        let text = "Leaders Meet in Geneva\n\nThe talks began.\n\nBackground\n\nThey ended\nlate on Friday."
        let article = Article(name: "", text: text, title: "Leaders Meet in Geneva")
        let found = try TrainedAnalyzer().analyze(article).sentences
        #expect(found.map(\.kind) == [.headline, .body, .heading, .body])
        #expect(found.map(\.paragraph) == [0, 1, 2, 3])
    }

    @Test func startsAtTheBody() throws {
        let text = "2022-02-20 | Agency\n\nThe talks began."
        let article = Article(name: "", text: text, body: TextSpan(21, text.unicodeScalars.count))
        let found = try TrainedAnalyzer().analyze(article).sentences
        #expect(found.map { $0.text(in: article) } == ["The talks began."])
    }

    @Test func takesLongLinesForParagraphs() throws {
        let line = String(repeating: "The minister spoke to the press in the capital again. ", count: 4)
        let found = try TrainedAnalyzer().analyze(Article(name: "", text: line + "\n" + line)).sentences
        #expect(found.last?.paragraph == 1)
    }
}
