import Testing

@Suite("Options of the look")
struct DrawingOptionsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
    }

    private func export(_ arguments: [String]) throws -> String {
        let run = try Program.run(["export", "talks.txt", "-o", "-"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test("styles reach GraphML and DOT")
    func styles() throws {
        #expect(try export(["--style", "yed"]).contains("<y:ShapeNode>"))
        #expect(try export(["--style", "neo4j"]).contains("<data key=\"labels\">:Official:Person</data>"))
        #expect(try export(["--style", "cytoscape"]).contains("<key id=\"e_name\""))
        #expect(try !export(["--style", "gephi", "--to", "dot"]).contains("subgraph"))
    }

    @Test("boxes, axis, theme and legend reach DOT")
    func drawings() throws {
        let drawing = try export([
            "--to", "dot", "--cluster", "state", "--theme", "dark", "--no-legend", "--size", "A4",
        ])
        #expect(drawing.contains("subgraph \"cluster ") && !drawing.contains("<TABLE"))
        #expect(drawing.contains("size=\"10.91,7.48\"") && drawing.contains("#14181f"))
        #expect(try export(["--to", "dot", "--layout", "timeline"]).contains("\"axis 2024-08-05\""))
        #expect(try export(["--to", "dot", "--layout", "matrix"]).contains("\"actor matrix\""))
        #expect(try export(["--to", "dot", "--layout", "actors"]).contains("linkedTo"))
        #expect(try !export(["--to", "dot", "--detail", "no-statements"]).contains("STATEMENT"))
    }

    @Test("A size that no sheet has is told")
    func badSize() throws {
        let run = try Program.run(["export", "talks.txt", "-o", "-", "--to", "dot", "--size", "B99"], in: folder)
        #expect(run.status == 64 && run.errors.contains("--size"))
    }

    @Test("a page holds the article")
    func page() throws {
        let page = try export(["--to", "html"])
        #expect(page.contains("<pre class=\"text\" id=\"text-0\">\ndate 2024-08-05 By Example Wire"))
        #expect(page.contains("default-src 'none'"))
        for loading in ["<link", " src=", "@import", "url(", "fetch(", "XMLHttpRequest", "{{"] {
            #expect(!page.contains(loading))
        }
    }
}
