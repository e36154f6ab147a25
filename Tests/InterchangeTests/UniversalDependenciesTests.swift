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
        let analyzed = try TrainedAnalyzer().analyze(Article(name: "text", text: text))
        let file = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString).conllu")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(CoNLLUWriter().text(analyzed).utf8).write(to: file)
        // It ends with another code than 0 when it finds an error.
        #expect(throws: Never.self) {
            try Tool.output("udvalidate", ["--lang", "en", "--level", "2", file.path])
        }
    }
}
