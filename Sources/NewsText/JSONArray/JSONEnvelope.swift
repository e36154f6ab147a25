/// One JSON object: an article, or the answer of a service with a list of them.
struct JSONEnvelope {
    let fields: ArticleFields

    /// What services call the list.
    private static let lists = [
        "articles", "items", "results", "docs", "documents", "news", "data", "stories", "entries", "hits", "posts",
        "response", "feed", "hits.hits", "response.docs", "response.results", "data.articles",
    ]

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        guard String(validating: record.bytes, as: UTF8.self) != nil else { throw .badUTF8(in: record.bytes) }
        let root: JSONValue?
        do throws(JSONFault) {
            root = try JSONDocument(record.bytes[...].dropByteOrderMark).root
        } catch {
            throw .malformed(.json, record: 1, reason: "\(error.reason) at byte \(error.offset)")
        }
        guard let root, root.node.kind == .object else {
            throw .malformed(.json, record: 1, reason: "it is neither an object nor an array of objects")
        }
        let drafts = drafts(in: root).enumerated().map { index, draft in
            var draft = draft
            draft.document = record.bytes
            draft.number = index + 1
            return draft
        }
        guard !drafts.isEmpty else { throw .noTextField(.json, record: 1, fields: root.members.map(\.name)) }
        return drafts
    }

    private func drafts(in root: JSONValue) -> [ArticleDraft] {
        let maker = JSONArticle(fields: fields)
        for name in Self.lists {
            let drafts = root.value(at: name)?.elements.compactMap { maker.draft(of: $0["_source"] ?? $0) } ?? []
            if !drafts.isEmpty { return drafts }
        }
        return maker.draft(of: root).map { [$0] } ?? []
    }
}
