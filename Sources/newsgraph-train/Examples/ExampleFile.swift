import Foundation
import GoldGraphs
import NewsExtraction
import NewsLanguage

/// A file of annotated articles as a network learns from them, an article a line.
enum ExampleFile {
    /// Writes the articles of folders as an analyser reads them.
    static func write(_ folders: [String], analyzer: TrainedAnalyzer, to path: String) throws {
        let extractor = StoryExtractor()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        for folder in folders.map(GoldFolder.init) {
            for (article, gold) in try folder.annotated() {
                let text = analyzer.analyze(article)
                let (entities, mentions) = extractor.mentions(of: text)
                let maker = ExampleMaker(text: text, entities: entities, mentions: mentions, gold: gold)
                lines += try encoder.encode(maker.example(folder: folder.name))
                lines.append(UInt8(ascii: "\n"))
            }
        }
        try lines.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
