internal import KnowledgeGraph
internal import NewsOntology

/// The articles of a page, with their texts as far as they are known.
struct PageArticles {
    let nodes: [Node]
    /// The place of an article in the page, by its identifier.
    let places: [String: Int]
    private let texts: [String?]
    private let titles: [String]
    private let count: Int

    init(_ graph: Graph, _ own: WriterOptions.Texts) {
        let found = graph.nodes.filter { $0.type == .article }
        nodes = found
        count = graph.nodes.count
        titles = found.map { ArticleTitle.text(of: $0, own) }
        places = Dictionary(zip(found.map(\.id), found.indices), uniquingKeysWith: { first, _ in first })
        texts =
            found.isEmpty && own.article != nil
            ? [own.article]
            : found.map { own.articles[$0.id] ?? (found.count == 1 ? own.article : nil) }
    }

    var title: String {
        switch nodes.count {
        case 0: "A graph of \(count) \(count == 1 ? "node" : "nodes")"
        case 1: titles[0]
        default: "\(nodes.count) articles"
        }
    }

    /// Who published the only article, and when; of several the days from the first to the last.
    var byline: String {
        if nodes.count == 1 { return PageArticles.byline(nodes[0]) }
        let dates = nodes.compactMap { $0.attributes[.date]?.text }.sorted()
        guard let first = dates.first, let last = dates.last else { return "" }
        return first == last ? first : "\(first) – \(last)"
    }

    private static func byline(_ article: Node) -> String {
        [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }.joined(separator: " · ")
    }

    /// Appends the texts as elements; the scripts show one at a time.
    func write(to output: inout TextOutput) {
        for (index, text) in texts.enumerated() {
            guard let text else { continue }
            output.owner = index < nodes.count ? nodes[index].id : ""
            output.raw("<article aria-label=\"")
            output.text(index < nodes.count ? titles[index] : "Article", XMLText.attribute, of: .label)
            // The line end behind the tag is none of the text (HTML, section 13.1.2.5).
            output.raw("\"><pre class=\"text\" id=\"text-\(index)\">\n")
            output.text(text, XMLText.content, of: .path)
            output.raw("</pre></article>\n")
        }
    }

    /// Appends what the scripts want to know of each.
    func writeData(to output: inout TextOutput) {
        for (index, node) in nodes.enumerated() {
            output.owner = node.id
            output.raw(index == 0 ? "\n{" : ",\n{")
            output.members([
                ("id", node.id), ("title", titles[index]), ("source", node.attributes[.source]?.text),
                ("date", node.attributes[.date]?.text), ("url", node.attributes[.url]?.text),
            ])
            output.raw("}")
        }
        if nodes.isEmpty, texts.first != nil { output.raw("{\"id\": \"\", \"title\": \"Article\"}") }
    }
}

extension TextOutput {
    /// Appends members of a JSON object, but for those without a value.
    mutating func members(_ members: [(name: String, text: String?)]) {
        var isFirst = true
        for case (let name, let text?) in members where !text.isEmpty {
            raw("\(isFirst ? "" : ", ")\"\(name)\": ")
            json(text, JSONText.script, of: .label)
            isFirst = false
        }
    }
}
