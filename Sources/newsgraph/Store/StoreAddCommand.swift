import ArgumentParser
import KnowledgeGraph
import NewsPipeline
import NewsStore
import NewsText

/// `newsgraph store add`.
struct StoreAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add articles, or graphs of articles, to a store.",
        discussion: """
            Inputs are what 'newsgraph export' reads, and graphs in any format that is read; JSON Lines may hold any \
            number of them. An article that the store has already changes nothing, so that a run that was broken off can \
            simply be started again. Two programs may add to one store at the same time: one waits for the other.

            Examples:
              newsgraph store add news.db articles
              newsgraph store add news.db monday.graphml tuesday.rdf
              newsgraph store add news.db feed.xml --accuracy fast --jobs 2
              newsgraph store add news.db --same same.txt --different different.txt
            """
    )

    @Argument(help: "The store; it is made where there is none.", completion: .file())
    var store: String

    @Argument(help: "Files or folders with articles, or graphs; '-' is standard input.", completion: .file())
    var inputs: [String] = []

    @OptionGroup var identity: IdentityOptions
    @OptionGroup(title: "Many articles") var batch: StoreBatchOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup(title: "Your own knowledge") var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func validate() throws {
        guard inputs.isEmpty, identity.same == nil, identity.different == nil else { return }
        throw ValidationError("Missing expected argument '<inputs> ...'")
    }

    func run() throws {
        let diagnostics = diagnostic.diagnostics
        let said = try identity.texts()
        let files = inputs.isEmpty ? [] : try InputFinder(patterns: batch.include, output: nil).inputs(inputs)
        let opened = try Stores.open(store, makes: true)
        if !said.same.isEmpty || !said.different.isEmpty {
            try Stores.doing(store) { () throws(StoreError) in
                try opened.say(same: said.same, different: said.different)
            }
        }
        guard !files.isEmpty else { return }
        let reader = try article.reader(from: format.from)
        let adder = StoreAdder(
            reader: reader,
            pipeline: LatePipeline(analysis, knowing: try knowledge.knowledge(diagnostics)),
            number: article.number,
            known: try Stores.doing(store) { () throws(StoreError) in try opened.keys() },
            diagnostics: diagnostics
        )
        let total = files.contains { OpenInput.mayBeList($0.path, reader) } ? nil : files.count
        let progress = Progress(total: total, isQuiet: diagnostic.quiet, diagnostics: diagnostics)
        let result = try adder.add(
            files.map(\.path),
            to: opened,
            at: store,
            jobs: batch.jobs ?? Processors.count,
            progress
        )
        try Stores.doing(store) { () throws(StoreError) in try opened.settle() }
        diagnostics.notice(result.summary(store))
        withExtendedLifetime(opened) {}
        if let status = result.failure { throw ExitCode(status.rawValue) }
    }
}

/// What a person may say of many inputs of a store.
struct StoreBatchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Which files of folders are read: a pattern such as '*.txt'.", valueName: "pattern"))
    var include: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many articles are read at the same time. (default: one a processor)",
            valueName: "number"
        )
    )
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs: '\(jobs)' is no number from 1 to 1024")
        }
    }
}
