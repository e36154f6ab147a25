public import KnowledgeGraph
internal import NewsOntology

/// Writes one page that holds everything: the articles beside a picture of their graph, in which one can search, choose,
/// filter and move things.
///
/// The page loads nothing from elsewhere, and its own policy forbids it to; all texts are data and never markup. Without
/// scripts it still shows the articles.
public struct HTMLWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws. Without ``WriterOptions/texts`` the picture stands
    /// alone.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var output = TextOutput(&buffer, &warnings)
        let articles = PageArticles(graph, options.texts)
        for part in PageFiles.frame {
            switch part {
            case .text(let text): output.raw(text)
            case .slot(let slot): HTMLWriter.fill(slot, graph, articles, &output)
            }
        }
        output.finish(&buffer, &warnings)
    }

    private static func fill(
        _ slot: PageFiles.Slot,
        _ graph: Graph,
        _ articles: PageArticles,
        _ output: inout TextOutput
    ) {
        switch slot {
        case .version: output.raw(OntologyVersion.current.mark)
        case .style: output.raw(PageFiles.style)
        case .script: output.raw(PageFiles.script)
        case .title:
            output.owner = articles.nodes.first?.id ?? ""
            output.text(articles.title, XMLText.content, of: .title)
        case .byline: output.text(articles.byline, XMLText.content, of: .source)
        case .articles: articles.write(to: &output)
        case .land: PageLand.write(for: graph, to: &output)
        case .data: PageData(graph, articles).write(to: &output)
        }
    }
}

extension GraphWriter where Self == HTMLWriter {
    /// A page with the article and a picture.
    public static var html: HTMLWriter { HTMLWriter() }
}
