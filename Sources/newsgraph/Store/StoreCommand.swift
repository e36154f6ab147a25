import ArgumentParser
import KnowledgeGraph
import NewsStore

/// `newsgraph store`: a file that holds the graphs of many articles.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Keep the graphs of many articles in one file, with who is who across them.",
        discussion: """
            A store is one file of SQLite; it is made when the first article is added. 'newsgraph query', 'timeline', 'who' \
            and 'stats' ask it; its tables are documented for other programs.

            Examples:
              newsgraph store add news.db articles
              newsgraph export articles --to jsonl -o all.jsonl &&
                newsgraph store add news.db all.jsonl
              newsgraph store list news.db
              newsgraph store export news.db --actor Russia --since 2024-06 -o all.graphml
              newsgraph store remove news.db talks.txt
              newsgraph store check news.db && newsgraph store info news.db
            """,
        subcommands: [
            StoreAddCommand.self, StoreListCommand.self, StoreRemoveCommand.self, StoreExportCommand.self,
            StoreCheckCommand.self, StoreInfoCommand.self,
        ]
    )
}

/// The store that a command is about.
struct StoreArgument: ParsableArguments {
    @Argument(help: "The store.", completion: .file())
    var store: String

    /// The store, which has to be there.
    func open() throws(Failure) -> NewsStore { try Stores.open(store, makes: false) }
}

/// `newsgraph store list`.
struct StoreListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the articles of a store, the oldest first: date, publisher, identifier, title.",
        discussion: "Columns have a tabulator between them.\n\nExample:\n  newsgraph store list news.db | grep Reuters"
    )

    @OptionGroup var place: StoreArgument

    func run() throws {
        let store = place.store, opened = try place.open()
        var text = ""
        for article in try Stores.doing(store, { () throws(StoreError) in try opened.articles() }) {
            let columns = [article.date, article.source, article.node, article.title].map { ($0 ?? "").printable }
            text += columns.joined(separator: "\t") + "\n"
        }
        try Destination.standardOutput.write(Array(text.utf8))
    }
}

/// `newsgraph store remove`.
struct StoreRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove articles from a store, as if they had never been added.",
        discussion: "Example:\n  newsgraph store remove news.db talks.txt article:talks-c5a35fc2"
    )

    @OptionGroup var place: StoreArgument

    @Argument(help: "Identifiers, file names, titles, addresses or digests of articles.")
    var articles: [String]

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let store = place.store, opened = try place.open()
        for name in articles {
            let count = try Stores.doing(store, { () throws(StoreError) in try opened.remove(name) })
            guard count > 0 else {
                throw Failure(.noInput, path: store, "holds no article '\(name)'; 'newsgraph store list' lists them")
            }
            diagnostic.diagnostics.detail("\(name): \(counted(count, "article")) removed")
        }
    }
}

/// `newsgraph store check`.
struct StoreCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that a store is whole; the exit code is 1 where it is not.",
        discussion: "Example:\n  newsgraph store check news.db"
    )

    @OptionGroup var place: StoreArgument

    func run() throws {
        let store = place.store, opened = try place.open()
        let problems = try Stores.doing(store, { () throws(StoreError) in try opened.problems() })
        for problem in problems { Diagnostics().error(Failure(.findings, path: store, problem)) }
        if !problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}

/// `newsgraph store info`.
struct StoreInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Tell how much a store holds.",
        discussion: "Example:\n  newsgraph store info news.db"
    )

    @OptionGroup var place: StoreArgument

    func run() throws {
        let store = place.store, opened = try place.open()
        let (counts, dates) = try Stores.doing(store) { () throws(StoreError) in
            (try opened.counts(), try opened.dates())
        }
        var text = counts.map { "\($0.name)\t\($0.count)\n" }.joined()
        if let dates { text += "dates\t\(dates.first) to \(dates.last)\n" }
        try Destination.standardOutput.write(Array(text.utf8))
    }
}

/// `newsgraph store export`.
struct StoreExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a store, or what is asked of it, as a graph in any format.",
        discussion: """
            What several articles say of one thing or happening is one node, as 'newsgraph merge' makes it.

            Examples:
              newsgraph store export news.db -o all.graphml --identities who.csv
              newsgraph store export news.db --with Russia --since 2024-06 \\
                --no-statements --to events -o russia.csv
            """
    )

    @OptionGroup var place: StoreArgument

    @OptionGroup var table: IdentityTableOptions
    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let format = try output.format()
        let filter = try question.filter()
        let store = place.store, opened = try place.open()
        let merged = try KnowledgeInput.mergedGraph(of: opened, at: store, for: filter)
        try table.write(merged)
        try output.write(merged.graph, from: store, in: format, diagnostic.diagnostics)
    }
}
