internal import KnowledgeGraph
internal import NewsOntology

/// The heading of a drawing: for each article of the graph a line with its title, and one with its source and date.
struct DOTHeading {
    private var lines: [String] = []

    private static let width = 100
    private static let limit = 200

    /// Takes what the article is called, who published it, and when.
    mutating func add(_ article: Node, _ output: inout TextOutput) {
        let parts = [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }
        for (text, key) in [(article.label, AttributeKey.title), (parts.joined(separator: " · "), .source)] {
            lines += LabelText.lines(output.shortened(text, to: DOTHeading.limit, of: key), width: DOTHeading.width)
        }
    }

    /// Appends the label of the drawing; none without an article.
    func write(to output: inout TextOutput) {
        guard !lines.isEmpty else { return }
        output.raw("  graph")
        output.attributes([("label", lines.joined(separator: "\n"))])
    }
}
