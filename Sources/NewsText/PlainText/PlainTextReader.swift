/// Reads a plain text, with or without header lines, and mends what other programs broke in it.
///
/// The text is the file as it is, so that offsets count its code points, as indices of a Python `str` do. Header lines
/// behind the headline are blanked, which moves nothing. Only where words are mended is the text shorter than the file.
struct PlainTextReader: DocumentReader {
    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        guard TextDecoder.isUTF8(record.bytes) else { throw .badUTF8(in: record.bytes) }
        guard record.bytes.place(of: 0, from: 0) == nil else { throw .foreign(.binary) }
        let mended = TextRepair.mended(record.bytes)
        var text = mended ?? SourcedText(record.bytes)
        let string = text.string
        var cursor = ScalarCursor(string)
        let header = PlainTextReader.takeHeader(&cursor)
        let behind = string.utf8.distance(from: string.utf8.startIndex, to: cursor.rest.startIndex)
        let heading = TextHeading(text.utf8, from: behind)
        text = text.blanked(heading.lines)
        cursor.pass(ScalarCursor.scalars(in: text.utf8[behind..<max(behind, heading.start)]))
        let left = PlainTextReader.rest(of: text, cursor)
        guard left.contains(where: { !$0.isBlank }) else { throw .empty }
        var draft = ArticleDraft(text: text)
        draft.document = mended == nil ? [] : record.bytes
        draft.body = TextSpan(cursor.offset, cursor.offset + left.count)
        read(header, heading, into: &draft)
        readTitle(heading, ScalarCursor(left, offset: cursor.offset), into: &draft)
        return [draft]
    }

    /// What stands behind the header, with blanked lines.
    private static func rest(of text: SourcedText, _ cursor: ScalarCursor) -> Substring.UnicodeScalarView {
        var whole = ScalarCursor(text.string)
        whole.pass(cursor.offset)
        return whole.rest
    }

    private func read(_ header: HeaderLine?, _ heading: TextHeading, into draft: inout ArticleDraft) {
        draft.date = header.flatMap { CalendarDate(iso: $0.date) } ?? heading.date
        draft.badDate = heading.badDate
        draft.source = header?.source ?? heading.source
        draft.sourceSpan = header?.sourceSpan
        draft.author = heading.author
        draft.url = heading.url
        if draft.date == nil, let header { draft.warnings.append(.invalidDate(header.date)) }
        if let stray = header?.stray { draft.warnings.append(.strayHeader(stray)) }
    }

    private func readTitle(_ heading: TextHeading, _ start: ScalarCursor, into draft: inout ArticleDraft) {
        var cursor = start
        cursor.skipBlankLines()
        if let title = heading.title {
            draft.title = SourcedText(draft.text.utf8[title])
            cursor.pass(ScalarCursor.scalars(in: draft.text.utf8[title]))
        } else if let title = Headline.find(after: start) {
            draft.title = SourcedText(title)
            cursor.pass(title.unicodeScalars.count)
        }
        cursor.skipBlankLines()
        let dateline = Dateline(Array(String(cursor.rest.prefix(200)).utf8)[...])
        draft.date = draft.date ?? dateline.date
        draft.source = draft.source ?? dateline.agency ?? draft.author
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

extension ScalarCursor {
    /// The number of code points in UTF-8.
    static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}

extension SourcedText {
    /// The text with blanks for the code points of some stretches, which stand in rising order.
    fileprivate func blanked(_ ranges: [Range<Int>]) -> SourcedText {
        guard ranges.contains(where: { !$0.isEmpty }) else { return self }
        var made = SourcedText()
        var place = 0
        for range in ranges {
            made.append(utf8[place..<range.lowerBound], from: place..<range.lowerBound)
            made.append(Array(repeating: 0x20, count: ScalarCursor.scalars(in: utf8[range])))
            place = range.upperBound
        }
        made.append(utf8[place...], from: place..<utf8.count)
        return origins(of: made)
    }
}
