import ArgumentParser
import KnowledgeGraph

/// `newsgraph query`: what a store or graphs say of a question.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask a store, or graphs, what happened: by whom, to whom, where, when, and who says so.",
        discussion: """
            Without --to and -o the answer is a timeline for a person; --table gives a row for each event, --to and -o a \
            graph in any format. Several graphs are merged first. Of one option that is repeated one is enough; different \
            options all have to fit. Names may be parts of names, or cut short; mistakes get a suggestion.

            Examples:
              newsgraph query news.db --actor Russia --recipient Ukraine \\
                --since 2024-06 --no-statements
              newsgraph query news.db --with Lavrov --event-type CONSULT \\
                --table csv > meetings.csv
              newsgraph query news.db --text ceasefire --status planned,called-for
              newsgraph query monday.graphml tuesday.rdf --around Tehran --hops 2 \\
                -o tehran.dot
              newsgraph query news.db --place Gaza --to events -o gaza.csv
            """
    )

    /// The forms of a table.
    enum TableForm: String, CaseIterable, ExpressibleByArgument {
        case csv, jsonl
    }

    @Argument(help: "A store, or graph files; '-' is a graph on standard input.", completion: .file())
    var inputs: [String]

    @Option(help: "A row for each event, as CSV (csv) or JSON Lines (jsonl).")
    var table: TableForm?

    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let filter = try question.filter()
        let format = output.to == nil && output.file == "-" ? nil : table == nil ? try output.format() : nil
        let graph = try KnowledgeInput(base: output.base, diagnostics: diagnostic.diagnostics).graph(
            at: inputs,
            for: filter
        )
        if let format { return try output.write(graph, from: inputs[0], in: format, diagnostic.diagnostics) }
        let rows = EventRow.all(in: graph)
        let text =
            switch table {
            case .csv: EventTable.csv(rows)
            case .jsonl: try EventTable.jsonLines(rows)
            case nil: EventTimeline(rows, width: Terminal.output.width, colour: Terminal.output.hasColour).text
            }
        try Destination(output.file).write(Array(text.utf8))
    }
}

/// `newsgraph timeline`: the same as a timeline only.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Print what happened in a store, or in graphs, in the order of the dates.",
        discussion: """
            Each happening stands once, with who reports it, and where reports differ.

            Examples:
              newsgraph timeline news.db --with Pezeshkian
              newsgraph timeline graphs/*.jsonl --since 2024-08-01 --no-statements
            """
    )

    @Argument(help: "A store, or graph files; '-' is a graph on standard input.", completion: .file())
    var inputs: [String]

    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let input = KnowledgeInput(base: nil, diagnostics: diagnostic.diagnostics)
        let rows = EventRow.all(in: try input.graph(at: inputs, for: try question.filter()))
        let timeline = EventTimeline(rows, width: Terminal.output.width, colour: Terminal.output.hasColour)
        try Destination.standardOutput.write(Array(timeline.text.utf8))
    }
}
