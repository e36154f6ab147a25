import ArgumentParser
import Foundation
import GoldGraphs
import KnowledgeGraph
import NewsLanguage
import NewsPipeline
import NewsText

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

    func run() throws {
        let analyzer = try TrainedAnalyzer()
        let pipeline = Pipeline(analyzer: analyzer)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        for folder in folders.map(GoldFolder.init) {
            for (article, gold) in try folder.annotated() {
                let graph = try pipeline.graph(of: article)
                let maker = ExampleMaker(text: analyzer.analyze(article), graph: graph, gold: gold)
                lines += try encoder.encode(maker.example(folder: folder.name))
                lines.append(UInt8(ascii: "\n"))
            }
        }
        try lines.write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
