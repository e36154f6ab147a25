/// Finds the headline: a first paragraph of one line that does not end as a sentence does, with text after it.
enum Headline {
    /// A longer line is a paragraph that lost its full stop, in code points.
    static let longest = 250

    static func find(after start: ScalarCursor) -> String? {
        var cursor = start
        cursor.skipBlankLines()
        let line = String(cursor.takeLine())
        guard (1...longest).contains(line.unicodeScalars.count), !endsSentence(line) else { return nil }
        cursor.skipLineEnd()
        cursor.skipBlanks()
        guard !cursor.isAtEnd, cursor.isAtLineEnd else { return nil }
        cursor.skipBlankLines()
        return cursor.isAtEnd ? nil : line
    }

    private static func endsSentence(_ line: String) -> Bool {
        let last = line.unicodeScalars.reversed().first { !closing.contains($0) }
        return last.map(terminal.contains) ?? true
    }

    private static let terminal: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", ";", ",", "。", "؟"]
    private static let closing: Set<Unicode.Scalar> = ["”", "’", "\"", "'", "»", ")", "]"]
}
