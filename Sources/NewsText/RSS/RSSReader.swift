/// Reads the items of a feed of RSS 0.9 to 2.0, with the modules that feeds of news use (Dublin Core, Content).
///
/// Source: RSS Advisory Board, *RSS 2.0 Specification* (2009).
struct RSSReader: DocumentReader {
    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let feed = try XMLDocument(record.bytes, format: .rss)
        let channel = feed.elements("channel").first
        let items = feed.elements("item")
        let drafts = items.enumerated().compactMap { number, item in
            draft(of: item, number: number + 1, in: channel)
        }
        guard !drafts.isEmpty else { throw .noArticle(.rss) }
        return drafts
    }

    private func draft(of item: XMLElement, number: Int, in channel: XMLElement?) -> ArticleDraft? {
        let title = item.child("title").map { MarkupText.plain($0.sourcedText) }
        guard let text = text(of: item) ?? title, !text.isBlank else { return nil }
        var draft = ArticleDraft(title: title, text: text)
        let dates = ["pubDate", "dc:date", "dcterms:issued", "published", "dcterms:created"].compactMap {
            item.child($0)?.line
        }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first
        draft.badDate = draft.date == nil ? dates.first : nil
        draft.source = item.child("source")?.line ?? item.child("dc:publisher")?.line ?? channel?.child("title")?.line
        draft.author = item.child("dc:creator")?.line ?? item.child("author")?.line
        draft.url = [item.child("link")?.line, item.child("guid")?.line, item.attribute("rdf:about")]
            .compactMap { $0 }.first { $0.hasPrefix("http") }
        draft.language = item.child("dc:language")?.line ?? channel?.child("language")?.line ?? item.language
        draft.document = item.document.document
        draft.number = number
        return draft
    }

    /// The longest of what an item gives as its text.
    private func text(of item: XMLElement) -> SourcedText? {
        ["content:encoded", "fulltext", "description", "dc:description", "itunes:summary"]
            .compactMap { item.child($0).map { MarkupText.plain($0.sourcedText) } }
            .filter { !$0.isBlank }
            .max { $0.utf8.count < $1.utf8.count }
    }
}
