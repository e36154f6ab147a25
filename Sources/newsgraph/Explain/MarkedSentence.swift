import NewsText

/// A sentence with the words marked that a fact comes from: `[Lavrov] arrived in [Tehran]`.
struct MarkedSentence {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The sentence as a paragraph; marks that overlap are joined.
    func paragraph(_ sentence: TextSpan, marking spans: [TextSpan]) -> Paragraph {
        var paragraph = Paragraph()
        paragraph.mark = "| "
        paragraph.add(text(sentence, marking: spans), .dim)
        return paragraph
    }

    /// The sentence as text.
    func text(_ sentence: TextSpan, marking spans: [TextSpan]) -> String {
        var out = String.UnicodeScalarView()
        var index = max(0, sentence.start)
        for mark in joined(spans.filter { $0.start >= sentence.start && $0.end <= sentence.end }) {
            out.append(contentsOf: scalars[index..<mark.start])
            out.append("[")
            out.append(contentsOf: scalars[mark.start..<mark.end])
            out.append("]")
            index = mark.end
        }
        out.append(contentsOf: scalars[index..<min(scalars.count, max(index, sentence.end))])
        return String(out)
    }

    private func joined(_ spans: [TextSpan]) -> [TextSpan] {
        spans.sorted().reduce(into: []) { found, span in
            if let last = found.last, span.start < last.end {
                found[found.count - 1] = last.union(span)
            } else {
                found.append(span)
            }
        }
    }
}
