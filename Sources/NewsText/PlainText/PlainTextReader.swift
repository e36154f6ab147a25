/// Reads a plain text, whose first line may be a header (`date YYYY-MM-DD By SOURCE`), which is no part of the body.
struct PlainTextReader: DocumentReader {
    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        guard let text = String(validating: record.bytes, as: UTF8.self) else { throw .badUTF8(in: record.bytes) }
        var cursor = ScalarCursor(text)
        let header = PlainTextReader.takeHeader(&cursor)
        guard cursor.rest.contains(where: { !$0.isBlank }) else { throw .empty }
        var draft = ArticleDraft(text: SourcedText(record.bytes))
        draft.body = TextSpan(cursor.offset, cursor.offset + cursor.rest.count)
        draft.title = Headline.find(after: cursor).map { SourcedText($0) }
        draft.date = header.flatMap { CalendarDate(iso: $0.date) }
        draft.source = header?.source
        draft.sourceSpan = header?.sourceSpan
        if draft.date == nil { draft.warnings += header.map { [.invalidDate($0.date)] } ?? [] }
        if let stray = header?.stray { draft.warnings.append(.strayHeader(stray)) }
        return [draft]
    }

    /// Leaves the cursor behind the header line, or where it was (but behind a byte-order mark) without one.
    private static func takeHeader(_ cursor: inout ScalarCursor) -> HeaderLine? {
        cursor.skip("\u{FEFF}")
        var ahead = cursor
        ahead.skipBlankLines()
        guard let header = HeaderLine(&ahead) else { return nil }
        cursor = ahead
        return header
    }
}
