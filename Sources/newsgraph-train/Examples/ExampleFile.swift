import Foundation
import GoldGraphs
import NewsLanguage
import NewsPipeline

/// A file of annotated articles as a network learns from them, an article a line.
enum ExampleFile {
    /// Writes the articles of folders as an analyser reads them.
    static func write(_ folders: [String], analyzer: TrainedAnalyzer, to path: String) throws {
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
        try lines.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
