internal import KnowledgeGraph
internal import NewsOntology

/// The heading of a drawing: one line for each article of the graph.
struct DOTHeading {
    let attributes: [DOTOutput.Attribute]

    init(_ graph: Graph) {
        let lines = graph.nodes.filter { $0.type == .article }.flatMap(DOTHeading.lines)
        attributes = lines.isEmpty ? [] : [("label", lines.joined(separator: "\n"))]
    }

    /// What the article is called, who published it, and when.
    private static func lines(_ article: Node) -> [String] {
        let parts = [article.label] + [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }
        return LabelText(parts.joined(separator: " · "), width: 100, limit: 200).lines
    }
}
