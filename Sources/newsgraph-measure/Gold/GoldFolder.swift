import FoundationEssentials
import KnowledgeGraph
import NewsExtraction
import NewsLanguage
import NewsText

/// Annotated articles: `NAME.txt` beside `NAME.json`.
struct GoldFolder {
    let path: String

    /// The names in their order.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    /// The statements of every article, judged.
    func facts(analyzer: some LanguageAnalyzer, extractor: StoryExtractor) throws -> [[JudgedFact]] {
        try names().map { name in
            let article = try ArticleReader().read("\(path)/\(name).txt").article
            let bytes = try ArticleReader.bytes(of: "\(path)/\(name).json", limit: ArticleReader.largest)
            let graph = try JSONDecoder().decode(GoldGraph.self, from: Data(bytes))
            let story = extractor.story(of: analyzer.analyze(article))
            return FactJudge(story: story, graph: graph, text: article.text).facts()
        }
    }
}
