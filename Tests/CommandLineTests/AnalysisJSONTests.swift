import NewsLanguage
import NewsText
import Testing

@testable import newsgraph

@Suite("The JSON of newsgraph analyze")
struct AnalysisJSONTests {
    private func text() -> AnalyzedText {
        let span = TextSpan(0, 10)
        let tokens = [
            Token(form: "Iran", span: TextSpan(0, 4)),
            Token(form: "spoke", span: TextSpan(5, 10)),
        ]
        let sentence = Sentence(span: span, paragraph: 0, kind: .body, tokens: tokens)
        return AnalyzedText(article: Article(name: "a", text: "Iran spoke"), sentences: [sentence])
    }

    private func json(_ text: AnalyzedText) throws -> String {
        String(decoding: try AnalysisJSON(text).bytes(), as: UTF8.self)
    }

    @Test("has predicates with their arguments, and mentions, counted from 0")
    func rolesAndMentions() throws {
        var text = text()
        let argument = PredicateFrame.Argument(role: .agent, head: 0, tokens: 0..<1)
        text.sentences[0].predicates = [PredicateFrame(token: 1, arguments: [argument])]
        text.mentions = [EntityMention(sentence: 0, tokens: 0..<1, head: 0, chain: 3)]
        let json = try json(text)
        #expect(json.contains(#""mentions":[{"chain":3,"first":0,"head":0,"last":0,"sentence":0}]"#))
        #expect(
            json.contains(
                #""predicates":[{"arguments":[{"first":0,"head":0,"last":0,"role":"ARG0"}],"token":1}]"#
            )
        )
    }

    @Test("has empty lists where there are none")
    func nothing() throws {
        let json = try json(text())
        #expect(json.contains(#""mentions":[]"#) && json.contains(#""names":[]"#) && json.contains(#""predicates":[]"#))
    }
}
