import NewsText
import Testing

@testable import NewsLanguage

@Suite struct CoNLLUTests {
    private let sample = """
        # sent_id = a-1
        # newpar
        # text = They don't.
        1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t2\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
        3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No

        """

    @Test func readsWordsAndMultiwordTokens() throws {
        let found = try CoNLLUReader.sentences(in: sample)
        #expect(found.count == 1)
        #expect(found[0].words.map(\.form) == ["They", "do", "n't", "."])
        #expect(found[0].words.map(\.spaceAfter) == [true, false, false, false])
        #expect(found[0].words.map(\.continuesToken) == [false, false, true, false])
        #expect(found[0].beginsParagraph)
    }

    @Test func saysWhichLineIsWrong() {
        #expect(throws: CoNLLUError(line: 2, message: "3 columns instead of 10")) {
            try CoNLLUReader.sentences(in: "# a\n1\tb\tc\n")
        }
    }

    @Test func writesWhatItReads() throws {
        let article = Article(name: "a", text: "They don't go to Iran.\n\nNo.")
        let analysed = try TrainedAnalyzer().analyze(article)
        let text = CoNLLUWriter().text(analysed)
        #expect(text.contains("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tend_char=10|start_char=5\n"))
        #expect(text.contains("# text = They don't go to Iran.\n"))
        let read = try CoNLLUReader.sentences(in: text)
        #expect(read.map { $0.words.map(\.form) } == analysed.sentences.map { $0.tokens.map(\.form) })
        #expect(
            read.map { $0.words.map(\.continuesToken) } == analysed.sentences.map { $0.tokens.map(\.continuesToken) }
        )
        #expect(read.map { $0.words.map(\.spaceAfter) } == analysed.sentences.map { $0.tokens.map(\.spaceAfter) })
    }

    @Test func drawsATree() throws {
        let sentence = try TrainedAnalyzer().analyze(Article(name: "", text: "He said \"no\".")).sentences[0]
        let dot = TreeDrawing().dot(sentence)
        #expect(dot.hasPrefix("digraph sentence {"))
        #expect(dot.contains("[label=\"nsubj\", constraint=false]"))
        #expect(dot.contains("label=\"\\\"\\nPUNCT\""))
    }
}
