/// Reads the article of a web page.
struct HTMLReader: DocumentReader {
    /// The encoding that the page was sent with, which wins over what it says itself.
    var encoding: String?
    /// The address that it was fetched from, for pages that do not say.
    var address: String?

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let page: HTMLPage
        do throws(MarkupRefusal) {
            page = try HTMLPage(record.bytes, declaredEncoding: encoding)
        } catch {
            throw .hostile(.html, reason: error.description)
        }
        guard let draft = draft(of: page) else { throw .noArticle(.html) }
        return [draft]
    }

    /// The article of a page; `nil` when there is no text in it.
    private func draft(of page: HTMLPage) -> ArticleDraft? {
        let metadata = PageMetadata(page)
        let reading = PageReading(page)
        let title = metadata.title
        let main = MainText(reading)
        let blocks = main.blocks
        let text = main.text(of: blocks, title: title)
        guard !text.isBlank else { return nil }
        var draft = ArticleDraft(title: title.map { SourcedText($0) }, text: text)
        draft.date = metadata.date ?? PageDateline(reading, firstText: blocks.first).date
        draft.source = metadata.source
        draft.author = metadata.author
        draft.url = metadata.url ?? address
        draft.language = metadata.language
        draft.document = page.document
        return draft
    }
}
