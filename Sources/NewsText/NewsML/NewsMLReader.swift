/// Reads the items of NewsML-G2, and of NewsML 1 as far as agencies use it.
///
/// Source: IPTC, *NewsML-G2 2.28 Specification* (2018).
struct NewsMLReader: DocumentReader {
    private static let breaking: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "li", "hl1", "hl2", "block", "blockquote", "br", "td", "th", "pre",
        "headline",
    ]

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let document = try XMLDocument(record.bytes, format: .newsml)
        let drafts = document.elements("newsItem", "NewsItem").enumerated().compactMap { index, item -> ArticleDraft? in
            guard var draft = item.localName == "newsItem" ? second(item) : first(item) else { return nil }
            draft.language = draft.language ?? item.language
            draft.document = document.document
            draft.number = index + 1
            return draft
        }
        guard !drafts.isEmpty else { throw .noArticle(.newsml) }
        return drafts
    }

    /// An item of NewsML-G2.
    private func second(_ item: XMLElement) -> ArticleDraft? {
        guard let content = item.first("contentSet") else { return nil }
        let nitf = content.first("nitf").flatMap { NITF(root: $0).draft() }
        let text = nitf?.text ?? text(of: content)
        guard !text.isBlank else { return nil }
        let about = item.first("contentMeta")
        let state = item.first("itemMeta")
        let headline = about?.first("headline") ?? state?.first("title")
        var draft = ArticleDraft(
            title: headline.map { TextCleaning.oneLine($0.sourcedText) } ?? nitf?.title,
            text: text
        )
        let dates = [
            state?.first("firstCreated")?.line, about?.first("contentCreated")?.line,
            state?.first("versionCreated")?.line,
            about?.first("contentModified")?.line,
        ].compactMap { $0 }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first ?? nitf?.date
        draft.badDate = draft.date == nil ? dates.first : nil
        draft.source =
            name(state?.first("provider")) ?? name(about?.first("infoSource"))
            ?? name(item.first("copyrightHolder")) ?? nitf?.source
        draft.author = about?.first("by")?.line.map(Byline.name) ?? name(about?.first("creator")) ?? nitf?.author
        draft.url = item.elements("link", "remoteContent").compactMap { $0.attribute("href") }.first {
            $0.hasPrefix("http")
        }
        draft.language = about?.first("language")?.attribute("tag")
        return draft
    }

    /// An item of NewsML 1.
    private func first(_ item: XMLElement) -> ArticleDraft? {
        guard let content = item.first("DataContent") else { return nil }
        let nitf = content.first("nitf").flatMap { NITF(root: $0).draft() }
        let text = nitf?.text ?? text(of: content)
        guard !text.isBlank else { return nil }
        let headline = item.first("HeadLine")
        var draft = ArticleDraft(
            title: headline.map { TextCleaning.oneLine($0.sourcedText) } ?? nitf?.title,
            text: text
        )
        let dates = ["FirstCreated", "ThisRevisionCreated", "DateId"].compactMap { item.first($0)?.line }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first ?? nitf?.date
        draft.badDate = draft.date == nil ? dates.first : nil
        let party = item.first("Provider")?.first("Party") ?? item.first("Source")?.first("Party")
        draft.source = party?.attribute("FormalName") ?? item.first("ProviderId")?.line ?? nitf?.source
        draft.author = item.first("ByLine")?.line.map(Byline.name) ?? nitf?.author
        draft.language = item.first("Language")?.attribute("FormalName")
        return draft
    }

    /// The text of a content: markup as elements, markup as text, or text with its own lines.
    private func text(of content: XMLElement) -> SourcedText {
        let data = content.first("inlineData") ?? content
        let hasMarkup = content.document.elements("p", "div", "br", within: content.index).isEmpty == false
        if hasMarkup { return (content.first("body") ?? content).paragraphs(in: Self.breaking) }
        return MarkupText.plain(data.sourcedText)
    }

    private func name(_ party: XMLElement?) -> String? {
        guard let party else { return nil }
        let code = (party.attribute("literal") ?? party.attribute("qcode"))?.split(separator: ":").last.map(String.init)
        return party.first("name")?.line ?? party.line ?? code
    }
}

extension XMLElement {
    /// All elements within whose name without its prefix is one of these.
    func elements(_ first: String, _ second: String) -> [XMLElement] { document.elements(first, second, within: index) }
}
