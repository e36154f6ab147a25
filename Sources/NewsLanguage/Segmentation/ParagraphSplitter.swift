package import NewsText

/// The paragraphs of an article: lines up to a blank line, each a headline, a heading or running text.
///
/// In a text whose lines are too long to have been wrapped, each line is a paragraph of its own.
package enum ParagraphSplitter {
    /// One paragraph.
    package struct Paragraph: Hashable, Sendable {
        /// Its code points, without blanks at its ends.
        package var range: Range<Int>
        /// What its sentences are.
        package var kind: Sentence.Kind
    }

    private static let longestHeading = 12
    private static let longestWrappedLine = 120

    /// The paragraphs of a stretch of an article.
    package static func paragraphs(_ text: ScalarText, of article: Article) -> [Paragraph] {
        let body = max(0, article.body.start)..<max(0, article.body.start, min(text.count, article.body.end))
        var out: [Paragraph] = []
        for block in blocks(lines(text, body)) {
            for range in block where !range.isEmpty {
                let isHeadline = out.isEmpty && article.title != nil
                let kind: Sentence.Kind = isHeadline ? .headline : isHeading(text, range) ? .heading : .body
                out.append(Paragraph(range: range, kind: kind))
            }
        }
        return out
    }

    /// The lines of a stretch without blanks at their ends; empty for a blank line.
    private static func lines(_ text: ScalarText, _ body: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var first = body.lowerBound
        var last = body.lowerBound
        var isBlank = true
        for index in body {
            if isLineEnd(text, index) {
                out.append(isBlank ? first..<first : first..<last)
                isBlank = true
                first = index + 1
            } else if text.classes[index] != .blank {
                if isBlank { first = index }
                isBlank = false
                last = index + 1
            }
        }
        return isBlank ? out : out + [first..<last]
    }

    /// A line feed, a paragraph separator, or a carriage return without line feed.
    private static func isLineEnd(_ text: ScalarText, _ index: Int) -> Bool {
        switch text.scalars[index] {
        case 0x0A, 0x2028, 0x2029: true
        case 0x0D: index + 1 >= text.count || text.scalars[index + 1] != 0x0A
        default: false
        }
    }

    /// Lines that belong together, joined into one range where they have been wrapped.
    private static func blocks(_ lines: [Range<Int>]) -> [[Range<Int>]] {
        lines.split { $0.isEmpty }.map { block in
            guard let first = block.first, let last = block.last else { return [] }
            let isWrapped = block.allSatisfy { $0.count <= longestWrappedLine }
            return isWrapped ? [first.lowerBound..<last.upperBound] : Array(block)
        }
    }

    /// A single short line without a mark at its end.
    private static func isHeading(_ text: ScalarText, _ range: Range<Int>) -> Bool {
        guard !text.scalars[range].contains(0x0A) else { return false }
        let words = text.classes[range].split { $0 == .blank }.count
        return words <= longestHeading
            && !".!?:;,\"”’".unicodeScalars.contains { $0.value == text.scalars[range.upperBound - 1] }
    }
}
