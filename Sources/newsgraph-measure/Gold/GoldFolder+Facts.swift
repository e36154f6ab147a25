import GoldGraphs
import KnowledgeGraph
import NewsExtraction
import NewsLanguage
import NewsText

extension GoldFolder {
    /// The statements of every article, judged.
    func facts(analyzer: some LanguageAnalyzer, extractor: StoryExtractor) throws -> [[JudgedFact]] {
        try annotated().map { article, graph in
            let story = extractor.story(of: analyzer.analyze(article))
            return FactJudge(story: story, graph: graph, text: article.text).facts()
        }
    }
}

extension ReadArticle {
    /// The statements of the article's story, judged.
    func facts(_ extractor: StoryExtractor) -> [JudgedFact] {
        FactJudge(story: extractor.story(of: text), graph: gold, text: text.article.text).facts()
    }
}
