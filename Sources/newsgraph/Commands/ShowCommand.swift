import ArgumentParser
import KnowledgeGraph
import NewsText

/// `newsgraph show`: the graph for a person at a terminal.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the graph of an article for a person: who is in it, and a timeline of what happened.",
        discussion: """
            Events stand in the order of their dates, each with its status, who says so, and the sentence that it \
            comes from. A graph in any format that 'convert' reads is printed as it is.

            Examples:
              newsgraph show talks.txt
              newsgraph show talks.graphml
              newsgraph show talks.txt --color always | less -R
              cat talks.txt | newsgraph show - --date 2024-08-05
              curl -sL https://example.org/news | newsgraph show -
              newsgraph show feed.xml --article 2
              newsgraph show talks.txt --with Iran --no-statements
              newsgraph show talks.txt --gazetteer parties.tsv
            """
    )

    /// When colours are used.
    enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never

        var isOn: Bool {
            switch self {
            case .auto: Terminal.output.hasColour
            case .always: true
            case .never: false
            }
        }
    }

    @Argument(
        help: "A file with articles (text, a page, a feed, …), or with a graph; '-' is articles on standard input.",
        completion: .file()
    )
    var input: String

    @Option(
        name: [.long, .customLong("colour")],
        help: ArgumentHelp("When to use colours; auto means on a terminal and without NO_COLOR.", valueName: "when")
    )
    var color: ColourChoice = .auto

    @OptionGroup(title: "What is asked") var question: FactOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup(title: "Your own knowledge") var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let filter = try question.filter()
        if input != ArticleReader.standardInput,
            let graph = try GraphInput(diagnostics: diagnostic.diagnostics).graphIfAny(at: input)
        {
            return try show(KnowledgeInput.part(of: graph, for: filter), GraphReport.heading(of: graph, at: input))
        }
        let pipeline = try analysis.pipeline(knowing: knowledge, diagnostic.diagnostics)
        let articles = try article.articles(at: input, from: format.from, diagnostics: diagnostic.diagnostics)
        var isFirst = true, missed: Failure?
        let status = try articles.forEach { article in
            let graph = try pipeline.graph(of: article, at: input)
            do throws(Failure) {
                let part = try KnowledgeInput.part(of: graph, for: filter)
                if !isFirst { try Destination.standardOutput.write([UInt8(ascii: "\n")]) }
                try show(part, article)
            } catch {
                // Another article may have the name.
                missed = missed ?? error
                return
            }
            isFirst = false
        }
        if isFirst, let missed { throw missed }
        throw ExitCode(status.rawValue)
    }

    private func show(_ graph: Graph, _ article: Article) throws(Failure) {
        let report = GraphReport(of: graph, article: article, width: Terminal.output.width, colour: color.isOn)
        try Destination.standardOutput.write(Array(report.text.utf8))
    }
}
