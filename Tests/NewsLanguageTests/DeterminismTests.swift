import NewsLanguage
import NewsText
import Testing

@Suite struct DeterminismTests {
    private let text =
        "The U.S. and Iran met in Vienna. Talks failed, officials said on Friday. \"Nobody won,\" he added."

    @Test func givesTheSameOnManyTasks() async throws {
        let analyzer = try TrainedAnalyzer()
        let article = Article(name: "", text: text)
        let expected = analyzer.analyze(article).sentences
        await withTaskGroup(of: [Sentence].self) { group in
            for _ in 0..<4 { group.addTask { analyzer.analyze(article).sentences } }
            for await found in group { #expect(found == expected) }
        }
    }

    @Test func doesNotDependOnTheTextBefore() throws {
        let analyzer = try TrainedAnalyzer()
        let alone = analyzer.analyze(Article(name: "", text: text)).sentences
        let after = analyzer.analyze(Article(name: "", text: "A man slept.\n\n" + text)).sentences.dropFirst()
        #expect(after.map { $0.tokens.map(\.relation) } == alone.map { $0.tokens.map(\.relation) })
        #expect(after.map(\.names) == alone.map(\.names))
    }
}
