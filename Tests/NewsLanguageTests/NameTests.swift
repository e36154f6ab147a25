import NewsLanguage
import NewsText
import Testing

@Suite struct NameTests {
    static let texts = [
        "[PER Vladimir Putin] met [PER Joe Biden] in [LOC Geneva]·.",
        "[PER Angela Merkel] flew to [LOC Moscow] on Tuesday·.",
        "[LOC Russia]·'s foreign minister [PER Sergei Lavrov] spoke·.",
        "The [ORG European Union] imposed sanctions on [LOC Iran]·.",
    ]

    @Test(arguments: texts) func findsNames(_ marked: String) throws {
        let expected = MarkedText(marked)
        let article = Article(name: "test", text: expected.text)
        let found = try TrainedAnalyzer().analyze(article).sentences.flatMap { $0.nameTexts(in: article) }
        #expect(found == expected.names)
    }
}
