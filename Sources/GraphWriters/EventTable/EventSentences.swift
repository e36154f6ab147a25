internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The sentences of an article that its events come from, found in one walk over the text.
struct EventSentences {
    private let text: String
    /// Where in the text each code point stands that a sentence starts or ends at.
    private var places: [Int: String.Index] = [:]

    init(of graph: Graph, in text: String) {
        self.text = text
        let spans = graph.nodes.compactMap { $0.type == .event ? EventSentences.span(of: $0) : nil }
        let offsets = Set(spans.flatMap { [$0.start, $0.end] }).sorted()
        let scalars = text.unicodeScalars
        var (index, count) = (scalars.startIndex, 0)
        for offset in offsets where offset >= 0 {
            while count < offset, index < scalars.endIndex {
                scalars.formIndex(after: &index)
                count += 1
            }
            places[offset] = index
        }
    }

    /// The first sentence that an event comes from; `nil` when it comes from another article.
    subscript(event: Node) -> String? {
        guard let span = EventSentences.span(of: event), let start = places[span.start], let end = places[span.end],
            start < end
        else { return nil }
        return String(text[start..<end])
    }

    private static func span(of event: Node) -> TextSpan? {
        guard case .spans(let spans)? = event.attributes[.evidence], let first = spans.first, first.article == nil
        else { return nil }
        return first
    }
}
