/// Reads the items of a JSON Feed (Simmons & Reece, *JSON Feed Version 1.1*, 2020).
struct JSONFeedReader: DocumentReader {
    let settings: ReadingSettings

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let bytes = TextDecoder.repaired(record.bytes)
        let feed: JSONValue?
        do throws(JSONFault) {
            feed = try JSONDocument(bytes[...].dropByteOrderMark).root
        } catch {
            throw .malformed(.jsonfeed, record: 1, reason: "\(error.reason) at byte \(error.offset)")
        }
        let items = feed?["items"]?.elements ?? []
        let drafts = items.enumerated().compactMap { index, item -> ArticleDraft? in
            guard var draft = JSONArticle(fields: settings.fields).draft(of: item) else { return nil }
            draft.source = draft.source ?? feed?["title"]?.string
            draft.author = draft.author ?? feed?["authors"]?.elements.compactMap { $0["name"]?.string }.joined
            draft.language = draft.language ?? feed?["language"]?.string
            draft.document = bytes
            draft.number = index + 1
            return draft
        }
        guard !drafts.isEmpty else { throw .noArticle(.jsonfeed) }
        return drafts
    }
}
