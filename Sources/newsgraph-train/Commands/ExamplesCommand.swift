import ArgumentParser
import NewsLanguage

/// `newsgraph-train examples`: annotated articles as a network learns from them.
struct ExamplesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "examples",
        abstract: "Write annotated articles, with what the pipeline reads in them, as JSON lines to learn from.",
        discussion: """
            Each line is one article: its words, the mentions of the entities that the pipeline finds and which \
            annotated entity each is, the annotated events, and the events that the pipeline finds. Places of words \
            are indices in the sentence; all others are code points of the article's file.

            Examples:
              newsgraph-train examples articles more -o examples.jsonl
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    @Option(help: "The model that reads the articles: 'built-in' or a file.")
    var model = "built-in"

    func run() throws {
        try ExampleFile.write(folders, analyzer: TrainedAnalyzer(model: try ModelOptions.load(model)), to: output)
    }
}
