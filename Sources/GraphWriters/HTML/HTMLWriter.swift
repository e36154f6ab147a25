public import KnowledgeGraph
internal import NewsOntology

/// Writes one page that holds everything: the article beside an interactive picture of its graph.
///
/// The page loads nothing from elsewhere, and its own policy forbids it to; all texts are data and never markup. Without
/// scripts it still shows the article.
public struct HTMLWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws. Without `WriterOptions.article` the picture stands alone.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var output = TextOutput(&buffer, &warnings)
        let articles = graph.nodes.filter { $0.type == .article }
        let title = articles.count == 1 ? articles[0].label : "\(articles.count) articles"
        let byline = articles.count == 1 ? HTMLWriter.byline(articles[0]) : ""
        output.owner = articles.first?.id ?? ""
        output.raw(HTMLPage.start)
        output.text(title, XMLText.content, of: .title)
        output.raw(HTMLPage.style)
        output.text(title, XMLText.content, of: .title)
        output.raw("</h1>\n<p>")
        output.text(byline, XMLText.content, of: .source)
        output.raw(HTMLPage.article)
        output.text(options.article ?? "", XMLText.content, of: .path)
        output.raw(HTMLPage.picture)
        HTMLData(graph).write(to: &output)
        output.raw(HTMLPage.script)
        output.finish(&buffer, &warnings)
    }

    private static func byline(_ article: Node) -> String {
        [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }.joined(separator: " · ")
    }
}

extension GraphWriter where Self == HTMLWriter {
    /// A page with the article and a picture.
    public static var html: HTMLWriter { HTMLWriter() }
}
