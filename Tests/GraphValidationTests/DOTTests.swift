import GraphValidation
import Testing

@Suite("DOT")
struct DOTTests {
    @Test("valid documents have no findings", arguments: DOTCases.valid)
    func valid(text: String) throws {
        #expect(try Checking.report(text).text == "")
    }

    @Test("invalid documents have one", arguments: DOTCases.invalid)
    func invalid(text: String) throws {
        let findings = try Checking.report(text).findings
        #expect(findings.count == 1)
        #expect(findings.first?.severity == .error)
    }

    @Test(
        "the verdict is that of Graphviz",
        .enabled(if: CommandLineTool.isInstalled("dot"), "dot is missing"),
        arguments: DOTCases.valid + DOTCases.invalid
    )
    func agreement(text: String) throws {
        let dot = try #require(CommandLineTool("dot"))
        let isAccepted = try dot.run(["-Tcanon"], input: text) == 0
        #expect(try Checking.report(text).isValid == isAccepted)
    }

    @Test(
        "the verdict is that of Graphviz on damaged documents too",
        .enabled(if: CommandLineTool.isInstalled("dot"), "dot is missing")
    )
    func damaged() throws {
        let dot = try #require(CommandLineTool("dot"))
        let small = Array(
            "strict digraph \"a\" + \"b\" { a:n -> {b; c} [x=<i>, y=\"\\\"\"]; node [z=-.5]; /* d */ e = f }".utf8
        )
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let bytes = Damage.apply(to: small, using: &generator)
            guard let text = comparable(bytes) else { continue }
            let isAccepted = try dot.run(["-Tcanon"], input: text) == 0
            #expect(try Checking.report(text).isValid == isAccepted, "\(text)")
        }
    }

    /// The text, where both have to agree: not where ours refuses an encoding or a document without any graph, not
    /// where Graphviz passes over something unfinished behind the last graph.
    private func comparable(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0"), !text.contains("\u{FEFF}"),
            GraphFormat.detect(in: bytes) == .dot, !text.contains("}\"")
        else { return nil }
        return text
    }

    @Test(
        "errors are where they are",
        arguments: [
            ("digraph {\n  a -- b\n}", 2, 5, "the edges of a digraph are written '->', not '--'"),
            ("graph {\n a [b c]\n}", 2, 7, "'c' stands where '=' should stand"),
            ("digraph {\n a [label=\"x]\n}", 2, 11, "the string that starts here has no closing quote"),
            (
                "digraph {\n a [label=<x]\n}", 2, 11,
                "the angle brackets of the HTML string that starts here are not balanced"
            ),
            ("digraph {\n /* a\n}", 2, 2, "the comment that starts here has no end"),
            ("digraph {\n a ->\n", 3, 1, "the document ends where a node, a subgraph or '}' should stand"),
            ("digraph {\n {\n a\n}", 1, 9, "the '{' that stands here is not closed"),
        ] as [(String, Int, Int, String)]
    )
    func places(text: String, line: Int, column: Int, message: String) throws {
        let finding = try #require(try Checking.report(text).findings.first)
        #expect((finding.line, finding.column, finding.message) == (line, column, message))
        #expect(finding.code == .dotSyntax)
    }

    @Test("deep subgraphs, long texts and deep HTML are bounded or harmless")
    func bounds() throws {
        let deep = "digraph " + String(repeating: "{", count: 100_000)
        var limits = ValidationLimits()
        for depth in [1, 100, 1_000_000] {
            limits.depth = depth
            #expect(try Checking.report(deep, limits: limits).findings.map(\.code) == [.depth])
        }
        let long = "digraph { a [x=\"" + String(repeating: "y", count: 9_000_000) + "\"] }"
        #expect(try Checking.report(long).findings.map(\.code) == [.textSize])
        let html =
            "digraph { a [x=" + String(repeating: "<", count: 100_000) + String(repeating: ">", count: 100_000) + "] }"
        #expect(try Checking.report(html).isValid)
    }
}
