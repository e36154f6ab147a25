import FoundationEssentials
import GraphReaders
import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsText
import Testing

@testable import newsgraph

@Suite("README")
struct ReadmeTests {
    private func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: Program.repository().appending(path: path)), as: UTF8.self)
    }

    @Test("leads to the writer that the tests compile")
    func example() throws {
        let source = try file("Tests/CommandLineTests/EdgeListWriter.swift")
        let start = try #require(source.firstRange(of: "struct EdgeListWriter"))
        let example = source[start.lowerBound...]
        #expect(example.split(separator: "\n").count <= 10)
        let page = try file("Sources/GraphWriters/GraphWriters.docc/ExternalWriters.md")
        #expect(page.contains("```swift\n\(example)```"))
    }

    @Test("shows a writer that works")
    func exampleWorks() throws {
        var graph = Graph()
        try graph.add(Node(id: "place:tehran", type: .place, label: "Tehran"))
        try graph.add(Node(id: "state:iran", type: .state, label: "Iran"))
        try graph.connect("place:tehran", .locatedIn, "state:iran")
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        try EdgeListWriter().write(graph, to: &buffer, options: WriterOptions(), warnings: &warnings)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "place:tehran\tlocatedIn\tstate:iran\n")
    }

    @Test("shows how a graph is read and written")
    func library() throws {
        let source = try file("Tests/CommandLineTests/GraphRewriting.swift")
        let start = try #require(source.firstRange(of: "func rewrite"))
        #expect(try file("README.md").contains("```swift\n\(source[start.lowerBound...])```"))
        let lines = Array(
            "<urn:a:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <\(NodeType.state.term.iri)> .\n".utf8
        )
        let graphml = try rewrite(lines, as: .graphml)
        #expect(try rewrite(graphml, as: .ntriples).count > lines.count)
        #expect(throws: ReadError.self) { try rewrite(Array("<graphml>".utf8), as: .dot) }
    }

    @Test(
        "and the pages of modules show what compiles",
        arguments: [
            "GraphFormats", "GraphReaders", "GraphValidation", "GraphWriters", "NewsLanguage", "NewsPipeline",
            "NewsText",
        ]
    )
    func page(of module: String) throws {
        let source = try file("Tests/CommandLineTests/ModuleExamples.swift")
        let start = try #require(source.firstRange(of: "        // \(module)\n"))
        let end = try #require(source[start.upperBound...].firstRange(of: "        // end\n"))
        let lines = source[start.upperBound..<end.lowerBound].split(separator: "\n").map { $0.dropFirst(8) + "\n" }
        let page = try file("Sources/\(module)/\(module).docc/\(module).md")
        #expect(page.contains("```swift\n\(lines.joined())```"))
    }

    @Test("examples do what the pages say")
    func examplesWork() throws {
        var graph = Graph()
        try graph.add(Node(id: "state:iran", type: .state, label: "Iran"))
        let file = try ModuleExamples.written(graph)
        #expect(file.warnings.isEmpty)
        #expect(try ModuleExamples.read(file.bytes).graph == graph)
        #expect(try ModuleExamples.checked(file.bytes).isValid)
        #expect(ModuleExamples.format(of: try GraphFormat.turtle.serialize(graph).bytes) == .turtle)
        let articles = try ModuleExamples.articles(in: Array("Talks\n\nSergei Lavrov met Wang Yi in Geneva.\n".utf8))
        let article = try #require(articles.first).article
        #expect(try ModuleExamples.analysed(article).sentences.flatMap(\.tokens).contains { $0.lemma == "meet" })
        #expect(try ModuleExamples.graph(of: article).nodes.contains { $0.label == "Sergei Lavrov" })
    }

    @Test("names every subcommand, and only subcommands that there are")
    func commands() throws {
        let readme = try file("README.md")
        for name in Misspelling.commands { #expect(readme.contains("newsgraph \(name)")) }
        let named = readme.split(separator: "`newsgraph ").dropFirst().map { $0.prefix { $0.isLetter } }
        let known = Set(Misspelling.commands + ["help", ""])
        for name in named { #expect(known.contains(String(name))) }
    }

    @Test("has the table of formats that the list of formats gives")
    func formats() throws {
        let rows = GraphFormat.allCases.map { format in
            let facts = format.facts
            let names = format.names.map { "`\($0)`" }.joined(separator: ", ")
            let endings = facts.endings.map { "`.\($0)`" }.joined(separator: ", ")
            let uses = FormatUse.allCases.map { facts.uses.contains($0) ? "yes" : "" }
            return "| \(([facts.displayName, names, endings] + uses).joined(separator: " | ")) |\n"
        }
        let heading = "| format | `--to` | endings | read | written | checked |\n|---|---|---|---|---|---|\n"
        #expect(
            try file("README.md").contains(heading + rows.joined()),
            "the table has to be:\n\(heading)\(rows.joined())"
        )
    }

    @Test("gives the test command that CI runs")
    func testCommand() throws {
        let line = try file(".ci/run").split(separator: "\n").first { $0.hasPrefix("swift test") }
        let command = try #require(line?.split(separator: " 2>&1").first)
        #expect(try file("README.md").contains("&& \(command)\n"))
    }
}
