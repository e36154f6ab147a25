/// Texts made fit for a drawing.
enum LabelText {
    /// Breaks a text into lines at blanks.
    ///
    /// - Parameters:
    ///   - text: the text; its own line ends count as blanks.
    ///   - width: the longest line, in characters; a longer word keeps a line of its own.
    /// - Returns: the lines, without line ends.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// Cuts a text that is too long to be read in a drawing.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - limit: the most that is shown, in code points.
    /// - Returns: the start of the text with an ellipsis, or `nil` when the text is short enough.
    static func shortened(_ text: String, to limit: Int) -> String? {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return nil }
        return String(scalars[..<end]) + " …"
    }
}
