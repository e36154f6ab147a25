/// Words, some of which stand out, to be broken into lines.
struct Paragraph {
    private struct Word {
        let text: Substring
        let style: Painter.Style?
    }

    private var words: [Word] = []
    /// What stands before each line, behind its indent.
    var mark = ""

    init(_ text: String = "", _ style: Painter.Style? = nil) {
        add(text, style)
    }

    /// Appends the words of a text.
    mutating func add(_ text: String, _ style: Painter.Style? = nil) {
        words += text.printable.split(separator: " ").map { Word(text: $0, style: style) }
    }

    /// Fills up the last word with blanks to a number of columns.
    mutating func pad(to columns: Int) {
        guard let last = words.popLast() else { return }
        let filling = String(repeating: " ", count: max(0, columns - last.text.count))
        words.append(Word(text: last.text + filling, style: last.style))
    }

    /// Breaks the words into lines.
    ///
    /// - Parameters:
    ///   - width: the columns of a line.
    ///   - indent: the columns left free before the first line and before the others.
    ///   - paint: what makes words stand out.
    /// - Returns: the lines, each with its line end.
    func lines(width: Int, indent: (first: Int, rest: Int), paint: Painter) -> String {
        var out = blanks(indent.first) + mark
        var column = indent.first + mark.count
        var isLineStart = true
        for word in words {
            let length = word.text.count
            if !isLineStart, column + 1 + length > width {
                out += "\n" + blanks(indent.rest) + mark
                (column, isLineStart) = (indent.rest + mark.count, true)
            }
            out += (isLineStart ? "" : " ") + (word.style.map { paint($0, String(word.text)) } ?? String(word.text))
            column += length + (isLineStart ? 0 : 1)
            isLineStart = false
        }
        return out + "\n"
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
