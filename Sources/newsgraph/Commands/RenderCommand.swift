import ArgumentParser
import GraphWriters
import NewsPipeline
import NewsText

/// `newsgraph render`: a picture of an article's graph, or of a DOT file.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw the graph of an article, or a DOT file, with Graphviz.",
        discussion: """
            Without -o, talks.txt is drawn to talks.svg in the current folder.

            Examples:
              newsgraph render talks.txt
              newsgraph render talks.txt -o talks.png
              newsgraph render graphs/talks.dot -o talks.pdf --engine sfdp
            """
    )

    @Argument(
        help: "An article, or a DOT file (.dot, .gv); '-' is an article on standard input.",
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
        [".dot", ".gv"].contains { input.lowercased().hasSuffix($0) }
    }

    private func dot(_ diagnostics: Diagnostics) throws(Failure) -> [UInt8] {
        if isDrawing { return try ArticleReader.fileBytes(input, limit: ArticleReader.largest) }
        let article = try self.article.articles(at: input, from: format.from, diagnostics: diagnostics).one()
        let graph = try analysis.pipeline().graph(of: article, at: input)
        return try GraphFormat.dot.serialize(
            graph,
            from: input,
            options: drawing.writerOptions(),
            diagnostics: diagnostics
        )
    }
}
