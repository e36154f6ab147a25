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
            "--to", "dot", "--cluster", "state", "--layout", "timeline", "--theme", "dark", "--no-legend",
        ])
        #expect(drawing.contains("\"axis 2024-08-05\"") && drawing.contains("#14181f"))
        #expect(drawing.contains("subgraph \"cluster ") && !drawing.contains("cluster_legend"))
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
