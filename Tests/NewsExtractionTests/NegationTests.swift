import NewsLanguage
import NewsText
import Testing

@testable import NewsExtraction

@Suite("What the grammar denies")
struct NegationTests {
    private func tree(_ text: String) throws -> Tree {
        let sentences = try TrainedAnalyzer().analyze(Article(name: "test", text: text)).sentences
        return Tree(try #require(sentences.first).tokens)
    }

    @Test(
        "A verb is denied by its own words, by its arguments, by the verb whose infinitive it is",
        arguments: [
            ("Peru did not close its border.", "close", "not"),
            ("Nobody was wounded in Lima.", "wounded", "Nobody"),
            ("No ship was seized off Yemen.", "seized", "No"),
            ("The army never shelled the town.", "shelled", "never"),
            ("Neither Peru nor Chile expelled the envoy.", "expelled", "Neither"),
            ("The rebels did not try to capture the port.", "capture", "not"),
            ("Chile would have closed the strait.", "closed", "would"),
        ]
    )
    func verbs(text: String, verb: String, cue: String) throws {
        let tree = try tree(text)
        let index = try #require(tree.tokens.firstIndex { $0.form == verb })
        #expect(Negation(tree: tree).cue(ofVerb: index).map { tree.tokens[$0].form } == cue)
    }

    @Test(
        "What is said plainly is denied by nothing",
        arguments: [
            ("Peru closed its border.", "closed"), ("The envoy who did not resign was expelled.", "expelled"),
            ("Chile has not apologised since it closed the strait.", "closed"),
            ("Chile would close the strait.", "close"),
        ]
    )
    func plain(text: String, verb: String) throws {
        let tree = try tree(text)
        let index = try #require(tree.tokens.firstIndex { $0.form == verb })
        #expect(Negation(tree: tree).cue(ofVerb: index) == nil)
    }

    @Test("A noun is denied by its determiner")
    func nouns() throws {
        let tree = try tree("There was no attack on the base.")
        let noun = try #require(tree.tokens.firstIndex { $0.form == "attack" })
        #expect(Negation(tree: tree).cue(ofNoun: noun).map { tree.tokens[$0].form } == "no")
    }
}
