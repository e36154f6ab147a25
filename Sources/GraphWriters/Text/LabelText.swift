internal import NewsOntology

/// Texts made fit for a drawing.
enum LabelText {
    /// Breaks a text into lines at blanks.
    ///
    /// - Parameters:
    ///   - text: the text; its own line ends count as blanks.
    ///   - width: the longest line, in code points; a longer word keeps a line of its own.
    /// - Returns: the lines, without line ends.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        eachWord(of: text, width: width) { word, startsLine in
            let word = String(decoding: word, as: UTF8.self)
            if startsLine { lines.append(word) } else { lines[lines.count - 1] += " " + word }
        }
        return lines
    }

    /// Appends the lines of a text, escaped for a drawing, with `\n` between them.
    static func append(_ text: String, width: Int, of part: AttributeKey, to output: inout TextOutput) {
        var isFirst = true
        var replaced = 0
        eachWord(of: text, width: width) { word, startsLine in
            if !isFirst { output.raw(startsLine ? lineEnd : blank) }
            isFirst = false
            replaced += DOTText.quoted.append(word, to: &output.buffer)
        }
        if replaced > 0 { output.warn(.replacedCharacters, count: replaced, of: part.rawValue) }
    }

    private static let lineEnd = Snippet("\\n")
    private static let blank = Snippet(" ")

    /// Gives the words of a text, and whether each starts a line.
    @inline(__always)
    private static func eachWord(
        of text: String,
        width: Int,
        _ body: (UnsafeBufferPointer<UInt8>, Bool) -> Void
    ) {
        var text = text
        text.withUTF8 { bytes in
            var (start, length, line) = (0, 0, 0)
            for index in 0...bytes.count {
                if index < bytes.count, !isBlank(bytes[index]) {
                    // Every code point has one byte that continues none.
                    if bytes[index] & 0xC0 != 0x80 { length += 1 }
                    continue
                }
                if index > start {
                    let startsLine = line == 0 || line + length >= width
                    body(UnsafeBufferPointer(rebasing: bytes[start..<index]), startsLine)
                    line = startsLine ? length : line + 1 + length
                }
                (start, length) = (index + 1, 0)
            }
        }
    }

    /// Blanks, tabs and line ends of ASCII.
    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Cuts a text that is too long to be read in a drawing.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - limit: the most that is shown, in code points.
    /// - Returns: the start of the text with an ellipsis, or `nil` when the text is short enough.
    static func shortened(_ text: String, to limit: Int) -> String? {
        // No text has more code points than bytes.
        guard text.utf8.count > limit else { return nil }
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return nil }
        return String(scalars[..<end]) + " …"
    }
}
