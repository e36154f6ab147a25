import ArgumentParser
import KnowledgeGraph
import NewsExtraction
import NewsPipeline
import NewsText

/// `newsgraph explain`: where each statement of a graph comes from, and what was left out.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say where each fact of an article's graph comes from, and what was read and rejected.",
        discussion: """
            Each fact stands above its sentence, whose words for it are marked, with the rule that made it and how often \
            that is right, and the row of the tables that it comes from. With a node, only the facts that it takes part in are told. At the end stands what every \
            sentence gave, and why others gave nothing.

            Examples:
              newsgraph explain talks.txt
              newsgraph explain talks.txt event:2024-08-05-consult-1
              newsgraph explain talks.txt state:iran --color always | less -R
            """
    )

    @Argument(help: "A file with articles (text, a page, a feed, …); '-' is standard input.", completion: .file())
    var input: String

    @Argument(help: "The identifier of a node; without it, all facts are told.")
    var node: String?

    @Option(
        name: [.long, .customLong("colour")],
        help: ArgumentHelp("When to use colours; auto means on a terminal and without NO_COLOR.", valueName: "when")
    )
    var color: ShowCommand.ColourChoice = .auto

    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup(title: "Your own knowledge") var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let known = try knowledge.knowledge(diagnostic.diagnostics)
        let pipeline = Pipeline(analyzer: try analysis.analyzer(), extractor: StoryExtractor(knowing: known))
        let articles = try article.articles(at: input, from: format.from, diagnostics: diagnostic.diagnostics)
        let sources = RowSources(KnowledgeCatalog(known))
        let status: ExitStatus
        if let node {
            try explain(articles.one(), node, pipeline, sources)
            status = .success
        } else {
            status = try articles.forEach { try explain($0, nil, pipeline, sources) }
        }
        throw ExitCode(status.rawValue)
    }

    private func explain(
        _ article: Article,
        _ node: String?,
        _ pipeline: Pipeline,
        _ sources: RowSources
    ) throws(Failure) {
        let (graph, trace) = try pipeline.tracedGraph(of: article, at: input)
        if let node, graph.index(of: node) == nil { throw Failure(.usage, unknown(node, graph.nodes.map(\.id))) }
        let page = Page(width: Terminal.output.width, paint: Painter(isOn: color.isOn))
        let facts = FactReport(graph: graph, text: article.text, page: page, sources: sources)
        let coverage = CoverageReport(graph: graph, trace: trace, text: article.text, page: page)
        let report = node.map(facts.text) ?? facts.text + "\n" + coverage.text
        try Destination.standardOutput.write(Array(report.utf8))
    }

    private func unknown(_ node: String, _ all: [String]) -> String {
        let nearest = Suggestion.nearest(to: node, among: all).map { "; did you mean '\($0)'?" }
        return "the graph has no node '\(node)'" + (nearest ?? "; 'newsgraph explain \(input)' tells all")
    }
}
