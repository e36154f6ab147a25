import FoundationEssentials
import NewsLanguage
import NewsText
import Testing

/// Our CoNLL-U under the validator of Universal Dependencies (PyPI: `udtools`), at level 2.
@Suite("Trees under the validator of Universal Dependencies")
struct UniversalDependenciesTests {
    private static let texts = [
        "The U.S. and Iran met in Vienna on Friday. \"Nobody won,\" Gen. Smith didn't add.\n\nTalks   cannot go on.",
        "SHOIGU ARRIVES IN TEHRAN\n\nHe left.He came back, e.g. at 5 a.m.\u{A0}today…",
        "Москва заявила. 北京说。\n\né 👩‍👩‍👧‍👦 http://example.org/a?b=c#d | _ \t x",
    ]

    @Test("The validator passes our files", .enabled(if: Tool.has("udvalidate")), arguments: texts)
    func validates(_ text: String) throws {
        try validate(TrainedAnalyzer().analyze(Article(name: "text", text: text)))
    }

    @Test("The validator passes roles, and chains as CorefUD writes them", .enabled(if: Tool.has("udvalidate")))
    func validatesChains() throws {
        let article = Article(name: "text", text: "The minister of Iran said he condemned it.\n\nIran agreed.")
        var analyzed = try TrainedAnalyzer().analyze(article)
        analyzed.sentences[0].predicates = [
            .init(token: 4, arguments: [.init(role: .agent, head: 1, tokens: 0..<4)]), .init(token: 6, arguments: []),
        ]
        analyzed.mentions = [
            EntityMention(sentence: 0, tokens: 0..<4, head: 1, chain: 0),
            EntityMention(sentence: 0, tokens: 3..<4, head: 3, chain: 1),
            EntityMention(sentence: 0, tokens: 5..<6, head: 5, chain: 0),
            EntityMention(sentence: 1, tokens: 0..<1, head: 0, chain: 1),
        ]
        try validate(analyzed, ["--coref"])
    }

    private func validate(_ analyzed: AnalyzedText, _ options: [String] = []) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString).conllu")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(CoNLLUWriter().text(analyzed).utf8).write(to: file)
        // It ends with another code than 0 when it finds an error.
        #expect(throws: Never.self) {
            try Tool.output("udvalidate", ["--lang", "en", "--level", "2"] + options + [file.path])
        }
    }
}
