import ArgumentParser
import GraphSyntax
import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText

/// `newsgraph render`: a picture of an article's graph, of a graph file, or of a DOT file.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw the graph of an article, or a graph file, with Graphviz.",
        discussion: """
            Without -o, talks.txt is drawn to talks.svg in the current folder. A DOT file is drawn as it is, but for links \
            that would run a script; a graph in any other format that 'convert' reads is drawn as if it were made here.

            Examples:
              newsgraph render talks.txt
              newsgraph render talks.txt -o talks.png
              newsgraph render graphs/talks.dot -o talks.pdf --engine sfdp
              newsgraph render friends.graphml
            """
    )

    @Argument(
        help: "An article, a graph file, or a DOT file (.dot, .gv); '-' is an article on standard input.",
        completion: .file()
    )
    var input: String

    @Option(
        name: .customShort("o"),
        help: ArgumentHelp("A file that ends in .svg, .png or .pdf; '-' is SVG on standard output.", valueName: "file"),
        completion: .file(extensions: Graphviz.Picture.allCases.map(\.rawValue))
    )
    var file: String?

    @Option(help: "How to lay out the nodes: in layers (dot), or by forces (sfdp for large graphs, fdp).")
    var engine: Graphviz.Engine = .dot

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup(title: "Your own knowledge") var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let diagnostics = diagnostic.diagnostics
        let path = file ?? ArticleReader.name(of: input) + ".svg"
        try OutputClashes.check(path, against: input)
        let picture = try Graphviz.Picture(ofFile: path)
        let graphviz = Graphviz(engine: engine, picture: picture, diagnostics: diagnostics)
        let bytes = try graphviz.draw(dot(diagnostics), of: input, isOwnWork: !isDrawing)
        try Destination(path).write(bytes)
        if path != "-" { diagnostics.notice("\(input) drawn to \(path)") }
    }

    private var isDrawing: Bool {
        [".dot", ".gv", ".dot.gz", ".gv.gz"].contains { input.lowercased().hasSuffix($0) }
    }

    private func dot(_ diagnostics: Diagnostics) throws(Failure) -> [UInt8] {
        if isDrawing { return try ownDrawing(diagnostics) }
        return try GraphFormat.dot.serialize(
            try graph(diagnostics),
            from: input,
            options: drawing.writerOptions(),
            diagnostics: diagnostics
        )
    }

    /// A person's own drawing, without links that run scripts.
    private func ownDrawing(_ diagnostics: Diagnostics) throws(Failure) -> [UInt8] {
        let (bytes, count) = DOTLinks.withoutScripts(try GraphInput.bytes(of: input))
        if count > 0 { diagnostics.warning(input, "\(counted(count, "link")) that could run a script left out") }
        return bytes
    }

    private func graph(_ diagnostics: Diagnostics) throws(Failure) -> Graph {
        if input != ArticleReader.standardInput,
            let graph = try GraphInput(diagnostics: diagnostics).graphIfAny(at: input)
        {
            return graph
        }
        let article = try self.article.articles(at: input, from: format.from, diagnostics: diagnostics).one()
        return try analysis.pipeline(knowing: knowledge, diagnostics).graph(of: article, at: input)
    }
}
