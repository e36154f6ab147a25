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
              newsgraph render talks.txt --layout timeline --cluster type
              newsgraph render week.graphml --with Egypt --since 2024-08
              newsgraph render week.graphml --layout actors --cluster state
              newsgraph render week.graphml -o week.pdf --size A3 --pages
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

    @Flag(
        help: ArgumentHelp(
            "Draw on as many sheets of --size as it takes to read it: talks-1-1.pdf, talks-1-2.pdf, … by row and column."
        )
    )
    var pages = false

    @OptionGroup(title: "What is asked") var question: FactOptions
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
        let dot = try dot(diagnostics)
        if pages { return try drawSheets(dot, to: path, graphviz) }
        let bytes = try drawing.size.map { paper throws(Failure) in try draw(dot, on: paper, graphviz) }
        try Destination(path).write(bytes ?? graphviz.draw(dot, of: input, isOwnWork: !isDrawing))
        if path != "-" { diagnostics.notice("\(input) drawn to \(path)") }
    }

    /// How large the drawing is as SVG, before it has to fit anywhere.
    private func measured(_ dot: [UInt8], _ graphviz: Graphviz) throws(Failure) -> PrintedPicture? {
        let measuring = Graphviz(engine: graphviz.engine, picture: .svg, diagnostics: graphviz.diagnostics)
        return PrintedPicture(svg: try measuring.draw(dot, of: input, isOwnWork: !isDrawing))
    }

    /// Draws on a sheet, upright or across as the drawing is; tells when letters get too small to be read.
    private func draw(_ dot: [UInt8], on paper: DrawingLook.Paper, _ graphviz: Graphviz) throws(Failure) -> [UInt8] {
        guard let picture = try measured(dot, graphviz) else {
            return try graphviz.draw(dot, of: input, isOwnWork: false)
        }
        let sheet = picture.turned(paper)
        if let letters = picture.letters(on: sheet), letters < PrintedPicture.legible {
            let tenths = Int((letters * 10).rounded())
            graphviz.diagnostics.warning(
                input,
                "the smallest letters are \(tenths / 10).\(tenths % 10) points high on this paper; use --pages, a larger --size, "
                    + "or leave something out with --detail no-statements, named or summary"
            )
        }
        let attributes = [PrintedPicture.margin, PrintedPicture.size(of: sheet)]
        return try graphviz.draw(dot, of: input, isOwnWork: !isDrawing, attributes: attributes)
    }

    private func drawSheets(_ dot: [UInt8], to path: String, _ graphviz: Graphviz) throws(Failure) {
        guard let paper = drawing.size ?? DrawingLook.Paper(argument: "A4"), path != "-",
            let point = path.lastIndex(of: ".")
        else { throw Failure(.usage, "--pages gives several files; name them with -o talks.pdf") }
        guard let picture = try measured(dot, graphviz) else { return }
        let sheets = try picture.sheets(of: picture.turned(paper))
        for (name, viewport) in sheets {
            let file = sheets.count == 1 ? path : "\(path[..<point])-\(name)\(path[point...])"
            try OutputClashes.check(file, against: input)
            let attributes = [PrintedPicture.margin, "viewport=\(viewport)"]
            let bytes = try graphviz.draw(dot, of: input, isOwnWork: !isDrawing, attributes: attributes)
            try Destination(file).write(bytes)
        }
        graphviz.diagnostics.notice("\(input) drawn to \(path) on \(counted(sheets.count, "sheet"))")
    }

    private var isDrawing: Bool {
        [".dot", ".gv", ".dot.gz", ".gv.gz"].contains { input.lowercased().hasSuffix($0) }
    }

    private func dot(_ diagnostics: Diagnostics) throws(Failure) -> [UInt8] {
        if isDrawing {
            guard try question.filter().isEmpty else {
                throw Failure(.usage, path: input, "is a drawing; ask the graph that it was made of")
            }
            return try ownDrawing(diagnostics)
        }
        var options = drawing.writerOptions()
        // How large it is has to be known before it is made smaller.
        options.drawing.paper = nil
        let graph = try KnowledgeInput.part(of: graph(diagnostics, &options.texts.article), for: question.filter())
        return try GraphFormat.dot.serialize(graph, from: input, options: options, diagnostics: diagnostics)
    }

    /// A person's own drawing, without links that run scripts.
    private func ownDrawing(_ diagnostics: Diagnostics) throws(Failure) -> [UInt8] {
        let (bytes, count) = DOTLinks.withoutScripts(try GraphInput.bytes(of: input))
        if count > 0 { diagnostics.warning(input, "\(counted(count, "link")) that could run a script left out") }
        return bytes
    }

    /// The graph, and the text that it was made of, if that is known.
    private func graph(_ diagnostics: Diagnostics, _ text: inout String?) throws(Failure) -> Graph {
        if input != ArticleReader.standardInput,
            let graph = try GraphInput(diagnostics: diagnostics).graphIfAny(at: input)
        {
            return graph
        }
        let article = try self.article.articles(at: input, from: format.from, diagnostics: diagnostics).one()
        text = article.text
        return try analysis.pipeline(knowing: knowledge, diagnostics).graph(of: article, at: input)
    }
}
