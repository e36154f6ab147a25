/// The first line of an article file: `date YYYY-MM-DD By SOURCE`, with or without the part from `By` on.
struct HeaderLine {
    /// The date as written; it may be no day of the calendar.
    let date: String
    /// What follows `By`.
    var source: String?
    /// Where the source stands, in code points of the file.
    var sourceSpan: TextSpan?
    /// What follows the date when it does not start with `By`.
    var stray: String?

    /// Reads a header and leaves the cursor behind its line end; `nil` when the line is none.
    init?(_ cursor: inout ScalarCursor) {
        guard cursor.takeWord().lowercased() == "date" else { return nil }
        cursor.skipBlanks()
        date = String(cursor.takeWord())
        guard HeaderLine.looksLikeDate(date) else { return nil }
        cursor.skipBlanks()
        readSource(&cursor)
        cursor.skipLineEnd()
    }

    private mutating func readSource(_ cursor: inout ScalarCursor) {
        guard !cursor.isAtLineEnd else { return }
        var ahead = cursor
        guard ahead.takeWord().lowercased() == "by" else {
            stray = String(cursor.takeLine())
            return
        }
        ahead.skipBlanks()
        let start = ahead.offset
        let text = ahead.takeLine()
        cursor = ahead
        guard !text.isEmpty else { return }
        source = String(text)
        sourceSpan = TextSpan(start, start + text.unicodeScalars.count)
    }

    /// Digits with hyphens between them, so that a sentence that starts with "Date" stays a sentence.
    private static func looksLikeDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    }
}

extension ScalarCursor {
    /// Passes everything up to the next blank or line end.
    fileprivate mutating func takeWord() -> Substring {
        take { !$0.isBlank }
    }
}
