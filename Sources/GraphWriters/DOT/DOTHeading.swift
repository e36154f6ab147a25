internal import KnowledgeGraph
internal import NewsOntology

/// The heading of a drawing: one line for each article of the graph.
struct DOTHeading {
    private var lines: [String] = []

    private static let width = 100
    private static let limit = 200

    /// Takes what the article is called, who published it, and when.
    mutating func add(_ article: Node, _ output: inout TextOutput) {
        let parts = [article.label] + [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }
        let heading = output.shortened(parts.joined(separator: " · "), to: DOTHeading.limit, of: .title)
        lines += LabelText.lines(heading, width: DOTHeading.width)
    }

    /// Appends the label of the drawing; none without an article.
    func write(to output: inout TextOutput) {
        guard !lines.isEmpty else { return }
        output.raw("  graph")
        output.attributes([("label", lines.joined(separator: "\n"))])
    }
}
