/// A text made fit for a drawing: broken into lines at blanks, and cut when it is too long to be read there.
struct LabelText: Hashable, Sendable {
    /// The lines, without line ends.
    let lines: [String]
    /// Whether something was left out.
    let isShortened: Bool

    /// Breaks a text.
    ///
    /// - Parameters:
    ///   - text: the text as it stands in the graph.
    ///   - width: the longest line, in characters; a longer word keeps a line of its own.
    ///   - limit: the most that is shown, in code points.
    init(_ text: String, width: Int, limit: Int) {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
        isShortened = shown.utf8.count < text.utf8.count
        let words = shown.split { $0.isWhitespace }
        lines = LabelText.fill(isShortened ? words + ["…"] : words, width)
    }

    private static func fill(_ words: [Substring], _ width: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
