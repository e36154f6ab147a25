import NewsLanguage
import NewsText
import Testing

@Suite("Chains of mentions")
struct ChainFinderTests {
    /// Vectors are made for a thousand mentions at a time; a chain goes on from one stretch to the next.
    @Test("go on through a long text")
    func longText() throws {
        let text = String(repeating: "Putin met Merkel in Berlin. ", count: 600)
        let mentions = try TrainedAnalyzer().analyze(Article(name: "", text: text)).mentions
        try #require(mentions.count > 1600)
        #expect(Set(mentions.map(\.chain)).count < 20)
        #expect(mentions.first?.chain == mentions.last { $0.tokens.lowerBound == 0 }?.chain)
    }

    @Test("join a pronoun with its name")
    func pronoun() throws {
        let text = "Angela Merkel arrived in Paris. She met Emmanuel Macron."
        let mentions = try TrainedAnalyzer().analyze(Article(name: "", text: text)).mentions
        let she = try #require(mentions.first { $0.sentence == 1 && $0.tokens == 0..<1 })
        #expect(mentions.first { $0.sentence == 0 && $0.head <= 1 }?.chain == she.chain)
    }
}
