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

    /// The articles with their annotations.
    func annotated() throws -> [(article: Article, graph: GoldGraph)] {
        try names().map { name in
            let bytes = try ArticleReader.bytes(of: "\(path)/\(name).json", limit: ArticleReader.largest)
            let graph = try JSONDecoder().decode(GoldGraph.self, from: Data(bytes))
            return (try ArticleReader().read("\(path)/\(name).txt").article, graph)
        }
    }

    /// The statements of every article, judged.
    func facts(analyzer: some LanguageAnalyzer, extractor: StoryExtractor) throws -> [[JudgedFact]] {
        try annotated().map { article, graph in
            let story = extractor.story(of: analyzer.analyze(article))
            return FactJudge(story: story, graph: graph, text: article.text).facts()
        }
    }
}
