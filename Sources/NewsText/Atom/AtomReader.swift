/// Reads the entries of a feed of Atom (RFC 4287), or a document that is one entry.
struct AtomReader: DocumentReader {
    private static let breaking: Set<String> = [
        "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "tr", "td", "pre",
    ]

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let document = try XMLDocument(record.bytes, format: .atom)
        let feed = document.elements("feed").first
        let drafts = document.elements("entry").enumerated().compactMap { number, entry in
            draft(of: entry, number: number + 1, in: feed)
        }
        guard !drafts.isEmpty else { throw .noArticle(.atom) }
        return drafts
    }

    private func draft(of entry: XMLElement, number: Int, in feed: XMLElement?) -> ArticleDraft? {
        let title = child("title", of: entry).map(text)
        let texts = ["content", "summary"].compactMap { child($0, of: entry).map(text) }.filter { !$0.isBlank }
        guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }) ?? title, !text.isBlank else { return nil }
        var draft = ArticleDraft(title: title, text: text)
        let dates = ["published", "issued", "updated", "modified"].compactMap { child($0, of: entry)?.line }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first
        draft.badDate = draft.date == nil ? dates.first : nil
        let origin = child("source", of: entry) ?? feed
        draft.source = origin.flatMap { child("title", of: $0)?.line }
        draft.author = entry.children.filter { $0.localName == "author" }.compactMap { $0.first("name")?.line }.joined
        draft.url = address(of: entry)
        draft.language = entry.language
        draft.document = entry.document.document
        draft.number = number
        return draft
    }

    private func child(_ name: String, of element: XMLElement) -> XMLElement? {
        element.children.first { $0.localName == name }
    }

    /// A text construct: markup as elements, markup as text, or text (RFC 4287, 3.1).
    private func text(of element: XMLElement) -> SourcedText {
        if element.attribute("type") == "xhtml" { return element.paragraphs(in: Self.breaking) }
        return MarkupText.plain(element.sourcedText)
    }

    private func address(of entry: XMLElement) -> String? {
        let links = entry.children.filter { $0.localName == "link" }
        let page = links.first { ($0.attribute("rel") ?? "alternate") == "alternate" }
        return [page?.attribute("href"), child("id", of: entry)?.line].compactMap { $0 }.first { $0.hasPrefix("http") }
    }
}

extension [String] {
    /// All of them, with commas between; `nil` when there are none.
    var joined: String? { isEmpty ? nil : joined(separator: ", ") }
}
