import ArgumentParser
import GraphWriters
import NewsOntology

/// `newsgraph export`: articles in, graphs out.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the graphs of articles, one file for each input and format.",
        discussion: """
            Articles are plain text, whose first line may say 'date YYYY-MM-DD By SOURCE', web pages, feeds, mail, \
            JSON, tables, NITF, NewsML-G2 or web archives; the content tells. Files are named after the input: \
            talks.txt gives talks.graphml, talks.rdf, talks.dot; the articles of a feed or table are numbered. An input \
            that cannot be read is told and passed over; nothing is written for it.

            Examples:
              newsgraph export talks.txt
              newsgraph export talks.txt -o graph.rdf
              newsgraph export articles/*.txt --to all --output graphs
              newsgraph export talks.txt --style yed -o yed.graphml
              newsgraph export talks.txt --to dot --layout timeline --theme dark
              newsgraph export talks.txt --to ntriples,jsonl --compress gzip
              newsgraph export page.html feed.xml news.jsonl --output graphs
              cat talks.txt | newsgraph export - --date 2024-08-05 -o - | less
            """
    )

    @Argument(help: "Article files; '-' is standard input.", completion: .file())
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "Formats, separated by commas: \(FormatChoice.words.joined(separator: ", ")). (default: graphml, or what the ending of -o says)",
            valueName: "formats"
        ),
        completion: .list(FormatChoice.words)
    )
    var to: [String] = []

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "A folder for the files, made when missing. (default: the current one)",
            valueName: "folder"
        ),
        completion: .directory
    )
    var folder: String?

    @Option(
        name: .customShort("o"),
        help: ArgumentHelp("One file for one input and format; '-' is standard output.", valueName: "file"),
        completion: .file()
    )
    var file: String?

    @Option(help: ArgumentHelp("The IRI that names in RDF start with.", valueName: "iri"))
    var base: String = Namespace.defaultBase

    @Option(help: ArgumentHelp("How files are compressed; gzip appends .gz to their names.", valueName: "method"))
    var compress: Compression = .none

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let plan = try plan()
        var exporter = Exporter(
            reader: try article.reader(from: format.from),
            pipeline: try analysis.pipeline(),
            options: drawing.writerOptions(base: base),
            compression: compress,
            diagnostics: diagnostic.diagnostics
        )
        exporter.number = article.number
        let status = exporter.run(plan, progress: Progress(total: plan.items.count, isQuiet: diagnostic.quiet))
        // The program ends here, with the tables as they are: taking them apart takes longer than writing a graph.
        withExtendedLifetime(exporter) { Self.exit(withError: ExitCode(status.rawValue)) }
    }

    private func plan() throws(Failure) -> ExportPlan {
        let formats = try FormatChoice.formats(in: to)
        guard let file else {
            let folder = Folder(path: folder ?? ".")
            return try ExportPlan(
                inputs: inputs,
                formats: formats.isEmpty ? [.builtIn(.graphml)] : formats,
                folder: folder,
                ending: compress.ending
            )
        }
        if folder != nil { throw Failure(.usage, "-o and --output exclude each other; give one of them") }
        return try ExportPlan(inputs: inputs, formats: formats, file: file, ending: compress.ending)
    }
}
