import NewsText
import Testing

@testable import NewsLanguage

/// Predicates and mentions in CoNLL-U and in drawn trees.
@Suite struct RolesAndChainsTests {
    private static let words = ["The minister of Iran said he condemned it .", "Iran said so ."]

    /// A text of words with neither tags nor trees.
    private static func text() -> AnalyzedText {
        let sentences = words.map { line in
            let tokens = line.split(separator: " ").map { Token(form: String($0), span: TextSpan(0, 0)) }
            return Sentence(span: TextSpan(0, 0), paragraph: 0, kind: .body, tokens: tokens)
        }
        return AnalyzedText(article: Article(name: "a", text: ""), sentences: sentences)
    }

    private static func mention(_ sentence: Int, _ tokens: Range<Int>, head: Int, chain: Int) -> EntityMention {
        EntityMention(sentence: sentence, tokens: tokens, head: head, chain: chain)
    }

    /// The text with two predicates in its first sentence.
    private static func textWithRoles() -> AnalyzedText {
        var text = text()
        text.sentences[0].predicates = [
            PredicateFrame(
                token: 4,
                arguments: [
                    PredicateFrame.Argument(role: .agent, head: 1, tokens: 0..<4),
                    PredicateFrame.Argument(role: .patient, head: 6, tokens: 5..<8),
                ]
            ),
            PredicateFrame(token: 6, arguments: [PredicateFrame.Argument(role: .agent, head: 1, tokens: 0..<4)]),
            PredicateFrame(token: 7, arguments: []),
        ]
        return text
    }

    /// The values of a key of `MISC`, sentence by sentence, as the reader gives them: word, `=` and value.
    private static func values(_ key: String, _ text: AnalyzedText) throws -> [[String]] {
        try CoNLLUReader.sentences(in: CoNLLUWriter().text(text)).map { sentence in
            sentence.words.compactMap { word in
                let item = word.misc.split(separator: "|").first { $0.hasPrefix(key + "=") }
                return item.map { word.form + $0.dropFirst(key.count) }
            }
        }
    }

    @Test func rolesStandAtTheirPredicate() throws {
        let text = Self.textWithRoles()
        #expect(
            try Self.values("ArgHeads", text) == [["said=ARG0:2,ARG1:7", "condemned=ARG0:2", "it=_"], []]
        )
        #expect(
            try Self.values("ArgSpans", text) == [["said=ARG0:1-4,ARG1:6-8", "condemned=ARG0:1-4", "it=_"], []]
        )
        #expect(CoNLLUWriter().rows(text.sentences[0]).contains("\tArgHeads=ARG0:2|ArgSpans=ARG0:1-4|NER=O|end_char="))
    }

    @Test func chainsAreBracketed() throws {
        var text = Self.text()
        text.mentions = [
            Self.mention(0, 0..<4, head: 1, chain: 5), Self.mention(0, 3..<4, head: 3, chain: 2),
            Self.mention(0, 5..<6, head: 5, chain: 5), Self.mention(0, 7..<8, head: 7, chain: 9),
            Self.mention(1, 0..<1, head: 0, chain: 2),
        ]
        #expect(
            try Self.values("Entity", text) == [["The=(e5--2", "Iran=(e2--1)e5)", "he=(e5--1)"], ["Iran=(e2--1)"]]
        )
        let written = CoNLLUWriter().text(text)
        #expect(written.hasPrefix("# newdoc id = a\n# global.Entity = eid-etype-head-other\n# newpar\n"))
        #expect(written.contains("\tEntity=(e5--2|NER=O|end_char="))
    }

    @Test func bracketsAtOneWordHaveAnOrder() throws {
        var text = Self.text()
        text.mentions = [
            Self.mention(0, 2..<3, head: 2, chain: 1), Self.mention(0, 2..<4, head: 2, chain: 2),
            Self.mention(0, 2..<6, head: 3, chain: 3), Self.mention(0, 0..<3, head: 1, chain: 4),
            Self.mention(0, 1..<3, head: 1, chain: 5),
        ]
        text.mentions += (1...5).map { Self.mention(1, 0..<1, head: 0, chain: $0) }
        #expect(
            try Self.values("Entity", text)[0] == [
                "The=(e4--2", "minister=(e5--1", "of=e5)e4)(e3--2(e2--1(e1--1)", "Iran=e2)", "he=e3)",
            ]
        )
    }

    @Test func whatIsNotThereChangesNothing() throws {
        let plain = CoNLLUWriter().text(Self.text())
        #expect(!plain.contains("Arg") && !plain.contains("Entity"))
        var text = Self.text()
        // One alone, one without words, one beyond the sentence, and one of no sentence.
        text.mentions = [
            Self.mention(0, 0..<2, head: 1, chain: 1), Self.mention(0, 3..<3, head: 3, chain: 1),
            Self.mention(1, 0..<9, head: 0, chain: 1), Self.mention(7, 0..<1, head: 0, chain: 1),
        ]
        #expect(CoNLLUWriter().text(text) == plain)
        #expect(!TreeDrawing().dot(text.sentences[0]).contains("dotted"))
    }

    @Test func rolesAreDrawnBelowTheirWords() {
        var sentence = Self.textWithRoles().sentences[0]
        let dot = TreeDrawing().dot(sentence)
        #expect(dot.contains("  r1 [label=\"ARG0 of said\\nARG0 of condemned\"];\n  w1 -> r1;\n"))
        #expect(dot.contains("  r6 [label=\"ARG1 of said\"];\n  w6 -> r6;\n}\n"))
        sentence.tokens[2].form = "said"
        #expect(TreeDrawing().dot(sentence).contains("\"ARG0 of said (5)\\nARG0 of condemned\""))
    }
}
