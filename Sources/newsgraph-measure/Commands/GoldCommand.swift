import ArgumentParser
import FoundationEssentials
import GraphWriters
import NewsPipeline
import NewsText

/// `newsgraph-measure gold`: the graphs of annotated articles, for the scorer.
struct GoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gold",
        abstract: "Write the graph of every article of a folder as GraphML, for the scorer of the gold graphs.",
        discussion: """
            Examples:
              newsgraph-measure gold articles --graphs /tmp/graphs && python3 score.py articles /tmp/graphs --show
            """
    )

    @Argument(help: "A folder with NAME.txt beside NAME.json.", completion: .directory)
    var folder: String

    @Option(help: "Where the graphs go; made when missing.", completion: .directory)
    var graphs: String

    func run() throws {
        let pipeline = try Pipeline()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        try FileManager.default.createDirectory(atPath: graphs, withIntermediateDirectories: true)
        for file in files {
            let article = try ArticleReader().read("\(folder)/\(file)").article
            let bytes = try GraphFormat.graphml.serialize(pipeline.graph(of: article)).bytes
            try Data(bytes).write(to: URL(filePath: "\(graphs)/\(article.name).graphml"))
        }
        print("\(files.count) graphs in \(graphs)")
    }
}
