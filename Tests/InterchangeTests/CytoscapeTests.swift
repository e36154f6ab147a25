import FoundationEssentials
import GraphWriters
import Testing

/// Cytoscape.js, as PyPI's `ipycytoscape` brings it along, in a browser without a screen.
@Suite(
    "JSON for Cytoscape in Cytoscape.js",
    .enabled(if: Tool.has("chromium") && Tool.hasPackage("ipycytoscape"))
)
struct CytoscapeTests {
    private let sample: SampleFiles

    init() throws { sample = try SampleFiles() }

    @Test("Labels and colours are there without a style of the reader's own, and every node has a place")
    func looks() throws {
        let seen = try page(
            """
            cy.nodes().length, cy.edges().length, cy.nodes().every(n => n.style("label") === n.data("label")),
            cy.$id("state:russia").style("background-color"), cy.$id("state:russia").style("shape"),
            cy.edges("[type = 'actor']")[0].style("label"), cy.edges("[type = 'actor']")[0].style("line-color"),
            new Set(cy.nodes().map(n => JSON.stringify(n.position()))).size
            """
        )
        let (nodes, edges) = (sample.nodes, sample.edges)
        #expect(
            seen == "\(nodes)|\(edges)|true|rgb(47,75,110)|rectangle|actor|rgb(47,75,110)|\(nodes)"
        )
    }

    /// What expressions in JavaScript say of the sample in `cy`, joined by `|`.
    private func page(_ expressions: String) throws -> String {
        let program = Repository.folder.appending(path: "Tests/InterchangeTests/Programs/cytoscape.py").path
        let page = try Tool.output("python3", [program, sample.path(.cytoscape), expressions])
        let file = URL(filePath: sample.path(.cytoscape)).deletingLastPathComponent().appending(path: "cytoscape.html")
        try Data(page.utf8).write(to: file)
        let arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom",
            "file://\(file.path)",
        ]
        let seen = try Tool.output("chromium", arguments)
        let found = try #require(seen.split(separator: "<pre id=\"seen\">").last)
        return String(found.prefix { $0 != "<" })
    }
}
