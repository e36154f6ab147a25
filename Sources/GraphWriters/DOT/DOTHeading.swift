internal import KnowledgeGraph
internal import NewsOntology

/// The heading of a drawing: one line for each article of the graph.
enum DOTHeading {
    private static let width = 100
    private static let limit = 200

    /// The label of the drawing; none without an article.
    static func attributes(_ graph: Graph, _ output: inout DOTOutput) -> [DOTOutput.Attribute] {
        let articles = graph.nodes.filter { $0.type == .article }
        output.owner = articles.first?.id ?? ""
        let lines = articles.flatMap { DOTHeading.lines($0, &output) }
        return lines.isEmpty ? [] : [("label", lines.joined(separator: "\n"))]
    }

    /// What the article is called, who published it, and when.
    private static func lines(_ article: Node, _ output: inout DOTOutput) -> [String] {
        let parts = [article.label] + [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }
        let heading = output.shortened(parts.joined(separator: " · "), to: limit, of: .title)
        return LabelText.lines(heading, width: width)
    }
}
