public import KnowledgeGraph
public import NewsExtraction
public import NewsLanguage
public import NewsText

/// The whole way from an article to its graph, in one call.
public struct Pipeline: Sendable {
    private let analyzer: any LanguageAnalyzer
    private let extractor: StoryExtractor

    /// The pipeline with the built-in model, gazetteers and lexicon.
    ///
    /// - Throws: ``ModelError`` when the library was built with a model that it cannot read.
    public init() throws(ModelError) {
        self.init(analyzer: try TrainedAnalyzer())
    }

    /// The pipeline with another analyser.
    public init(analyzer: any LanguageAnalyzer, extractor: StoryExtractor = StoryExtractor()) {
        self.analyzer = analyzer
        self.extractor = extractor
    }

    /// The graph of one article; the same article gives the same graph on every run and machine.
    ///
    /// Throws when extraction made a statement that the ontology does not allow, which is a defect.
    public func graph(of article: Article) throws(GraphError) -> Graph {
        let story = extractor.story(of: analyzer.analyze(article))
        return try GraphBuilder().graph(of: story, from: ArticleRecord(article))
    }

    /// The graph of one article, with what extraction thought of and left out on the way.
    public func tracedGraph(of article: Article) throws(GraphError) -> (graph: Graph, trace: ExtractionTrace) {
        let (story, trace) = extractor.tracedStory(of: analyzer.analyze(article))
        return (try GraphBuilder().graph(of: story, from: ArticleRecord(article)), trace)
    }
}
