/// A line of a text.
struct TextLine {
    /// The line with its end.
    let range: Range<Int>
    /// What is to be seen of it.
    let content: Range<Int>
    /// Whether a page break stands in it.
    let hasPageBreak: Bool

    var isBlank: Bool { content.isEmpty }

    /// The lines of a text.
    static func lines(of text: [UInt8], from start: Int = 0, limit: Int = .max) -> [TextLine] {
        var lines: [TextLine] = []
        var place = start
        while place < text.count, lines.count < limit {
            let end = text[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            var next = min(end + 1, text.count)
            if end < text.count, text[end] == 0x0D, next < text.count, text[next] == 0x0A { next += 1 }
            lines.append(line(text, place..<next, content: place..<end))
            place = next
        }
        return lines
    }

    private static func line(_ text: [UInt8], _ range: Range<Int>, content: Range<Int>) -> TextLine {
        var (start, end) = (content.lowerBound, content.upperBound)
        while start < end, text[start].isSpace { start += 1 }
        while end > start, text[end - 1].isSpace { end -= 1 }
        let edges = [content.lowerBound..<start, end..<content.upperBound]
        return TextLine(range: range, content: start..<end, hasPageBreak: edges.contains { text[$0].contains(0x0C) })
    }
}
