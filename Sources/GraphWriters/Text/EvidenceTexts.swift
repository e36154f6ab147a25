internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The sentences that facts come from, where the texts of the articles are known.
struct EvidenceTexts {
    /// The text of an article, with the place of each code point that a sentence starts or ends at.
    private struct Article {
        let text: String
        var places: [Int: String.Index] = [:]
    }

    private var articles: [String: Article] = [:]
    /// The article that a stretch lies in which names none.
    private let only: String

    /// `nil` where no text is known.
    init?(_ graph: Graph, _ texts: WriterOptions.Texts) {
        let found = graph.nodes.filter { $0.type == .article }.map(\.id)
        only = found.first ?? ""
        for id in found { articles[id] = texts.articles[id].map { Article(text: $0) } }
        if found.count <= 1, let text = texts.article { articles[only] = Article(text: text) }
        guard !articles.isEmpty else { return nil }
        find(graph)
    }

    /// Looks up all places in one walk over each text.
    private mutating func find(_ graph: Graph) {
        var offsets: [String: Set<Int>] = [:]
        for span in graph.nodes.compactMap({ first($0.attributes) }) + graph.edges.compactMap({ first($0.attributes) })
        {
            offsets[span.article ?? only, default: []].formUnion([span.start, span.end])
        }
        for (id, found) in offsets {
            guard let text = articles[id]?.text else { continue }
            var (index, count) = (text.unicodeScalars.startIndex, 0)
            for offset in found.sorted() where offset >= 0 {
                while count < offset, index < text.unicodeScalars.endIndex {
                    text.unicodeScalars.formIndex(after: &index)
                    count += 1
                }
                articles[id]?.places[offset] = index
            }
        }
    }

    private func first(_ attributes: Attributes) -> TextSpan? {
        guard case .spans(let spans)? = attributes[.evidence] else { return nil }
        return spans.first
    }

    /// The first sentence that a node or edge comes from, in one line.
    subscript(attributes: Attributes) -> String? {
        guard let span = first(attributes), let article = articles[span.article ?? only],
            let start = article.places[span.start], let end = article.places[span.end], start < end
        else { return nil }
        return LabelText.lines(String(article.text[start..<end]), width: .max).joined()
    }
}
