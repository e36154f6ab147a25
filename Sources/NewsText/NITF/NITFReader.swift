/// Reads an article of the News Industry Text Format.
///
/// Source: IPTC, *NITF 3.6* (2012).
struct NITFReader: DocumentReader {
    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let document = try XMLDocument(record.bytes, format: .nitf)
        let drafts = document.elements("nitf").compactMap { NITF(root: $0).draft() }
        guard !drafts.isEmpty else { throw .noArticle(.nitf) }
        return drafts
    }
}

/// An article of NITF, alone or within another document.
struct NITF {
    let root: XMLElement

    private static let breaking: Set<String> = [
        "p", "hl2", "li", "block", "bq", "pre", "dt", "dd", "th", "td", "br", "ol", "ul", "table",
    ]

    /// What stands beside the text: pictures with their captions, notes, the end of the body.
    private static let beside: Set<String> = ["media", "note", "body.end"]

    func draft() -> ArticleDraft? {
        guard let body = root.first("body.content") ?? root.first("body") else { return nil }
        let text = body.paragraphs(in: Self.breaking.union(Self.beside), without: Self.beside)
        guard !text.isBlank else { return nil }
        let headline = root.first("hl1") ?? root.first("hedline") ?? root.first("title")
        var draft = ArticleDraft(title: headline.map { TextCleaning.oneLine($0.sourcedText) }, text: text)
        let publication = root.first("pubdata")
        let dates = [
            publication?.attribute("date.publication"), root.first("date.issue")?.attribute("norm"),
            root.first("date.release")?.attribute("norm"), root.first("story.date")?.attribute("norm"),
            root.first("dateline")?.line,
        ].compactMap { $0 }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first
        draft.badDate = draft.date == nil ? dates.first : nil
        draft.source =
            publication?.attribute("name") ?? root.first("doc.copyright")?.attribute("holder")
            ?? root.first("distributor")?.line
        draft.author = (root.first("byline")?.first("person") ?? root.first("byline"))?.line.map(Byline.name)
        draft.url = [publication?.attribute("ex-ref"), root.first("doc-id")?.attribute("id-string")]
            .compactMap { $0 }.first { $0.hasPrefix("http") }
        draft.language = root.language
        draft.document = root.document.document
        draft.number = 1
        return draft
    }
}
