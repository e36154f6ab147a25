import ArgumentParser
import GraphWriters
import NewsOntology
import NewsText

/// `newsgraph export`: articles in, graphs out.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the graphs of articles, one file for each input and format.",
        discussion: """
            Articles are plain text, whose first line may say 'date YYYY-MM-DD By SOURCE', web pages, feeds, mail, \
            JSON, tables, NITF, NewsML-G2 or web archives; the content tells. Files are named after the input: \
            talks.txt gives talks.graphml, talks.rdf, talks.dot; the articles of a feed or table are numbered, and where \
            two inputs would have one name, the second gets -2 behind it. A folder stands for the files in it and in its \
            folders. An input that cannot be read is told and passed over; nothing is written for it.

            The formats \(OutputFormat.severalTakers) take many articles in one output, in memory that does not grow: \
            each article is written as soon as it is read.

            Examples:
              newsgraph export talks.txt
              newsgraph export talks.txt -o graph.rdf
              newsgraph export articles --to all --output graphs
              newsgraph export monday.txt tuesday.txt -o week.html
              newsgraph export talks.txt --style yed -o yed.graphml
              newsgraph export talks.txt --to dot --layout timeline --theme dark
              newsgraph export talks.txt --to ntriples,jsonl --compress gzip
              newsgraph export archive --include '*.txt' --keep-tree \\
                --output graphs --skip-existing --report failed.jsonl
              newsgraph export page.html feed.xml news.jsonl --output graphs
              curl -s https://example.org/articles.jsonl |
                newsgraph export - --from jsonl --to jsonl -o -
              find archive -name '*.txt' -print0 |
                newsgraph export --files-from - --to events -o events.csv
              newsgraph export archive -o week.geojson
              newsgraph export archive --with Lebanon --since 2024-06 \\
                --to events -o lebanon.csv
              cat talks.txt | newsgraph export - --date 2024-08-05 -o - | less
              newsgraph export talks.txt --gazetteer parties.tsv --events words.tsv
              newsgraph export talks.txt --gazetteer actors.txt \\
                --gazetteer-format petrarch --to events
            """
    )

    @Argument(help: "Article files and folders of them; '-' is standard input.", completion: .file())
    var inputs: [String] = []

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
        help: ArgumentHelp(
            "One file for one article and format, or for all articles in a format that takes several; '-' is standard output.",
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String?

    @Option(help: ArgumentHelp("The IRI that names in RDF start with.", valueName: "iri"))
    var base: String = Namespace.defaultBase

    @Option(help: ArgumentHelp("How files are compressed; gzip appends .gz to their names.", valueName: "method"))
    var compress: Compression = .none

    @OptionGroup(title: "Many articles") var batch: BatchOptions
    @OptionGroup(title: "What is asked") var question: FactOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup(title: "Your own knowledge") var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func validate() throws {
        guard inputs.isEmpty, batch.filesFrom == nil else { return }
        throw ValidationError("Missing expected argument '<inputs> ...'")
    }

    func run() throws {
        let (reader, diagnostics) = (try article.reader(from: format.from), diagnostic.diagnostics)
        if let status = try joinedPage(reader, diagnostics) { throw ExitCode(status.rawValue) }
        let (plan, filter) = (try plan(), try question.filter())
        let total = plan.items.contains { OpenInput.mayBeList($0.input, reader) } ? nil : plan.items.count
        let exporter = Exporter(
            reader: reader,
            articles: ArticleExporter(
                pipeline: try analysis.pipeline(knowing: knowledge, diagnostics),
                filter: filter,
                isOnly: total == 1,
                options: drawing.writerOptions(base: base),
                compression: compress,
                skipsExisting: batch.skipExisting,
                knowledgeTime: knowledge.files.compactMap { FileStatus(of: $0)?.changed }.max(),
                diagnostics: diagnostics,
                signals: EndingSignals()
            ),
            number: article.number,
            jobs: batch.jobs ?? Processors.count,
            diagnostics: diagnostics
        )
        let report = try batch.report.map { path throws(Failure) in try BatchReport(at: path) }
        let progress = Progress(total: total, isQuiet: diagnostic.quiet, diagnostics: diagnostics)
        let status = try exporter.run(plan, progress: progress, report: report)
        // The program ends here, with the tables as they are: taking them apart takes longer than writing a graph.
        withExtendedLifetime(exporter) { Self.exit(withError: ExitCode(status.rawValue)) }
    }

    /// Writes the one page of several articles, if that is meant.
    private func joinedPage(_ reader: ArticleReader, _ diagnostics: Diagnostics) throws -> ExitStatus? {
        guard let file, folder == nil, article.number == nil,
            JoinedPage.isPage(try FormatChoice.formats(in: to), file: file)
        else { return nil }
        let inputs = try batch.inputs(inputs, output: nil)
        let areMany =
            inputs.count > 1 || batch.filesFrom != nil || inputs.contains { OpenInput.mayBeList($0.path, reader) }
        guard areMany else { return nil }
        let page = JoinedPage(
            reader: reader,
            pipeline: try analysis.pipeline(knowing: knowledge, diagnostics),
            filter: try question.filter(),
            options: drawing.writerOptions(base: base),
            compression: compress,
            diagnostics: diagnostics
        )
        return try page.write(inputs, to: file)
    }

    private func plan() throws(Failure) -> ExportPlan {
        let formats = try FormatChoice.formats(in: to)
        guard let file else {
            let folder = Folder(path: folder ?? ".")
            return try ExportPlan(
                inputs: batch.inputs(inputs, output: folder),
                formats: formats.isEmpty ? [.builtIn(.graphml)] : formats,
                folder: folder,
                keepsTree: batch.keepTree,
                ending: compress.ending
            )
        }
        if folder != nil { throw Failure(.usage, "-o and --output exclude each other; give one of them") }
        return try ExportPlan(
            inputs: batch.inputs(inputs, output: nil),
            formats: formats,
            file: file,
            ending: compress.ending
        )
    }
}
