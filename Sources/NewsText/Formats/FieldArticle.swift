/// Makes an article of named fields: members of an object, cells of a row.
struct FieldArticle {
    let fields: ArticleFields
    /// The text of a field; `nil` where there is none of that name.
    let field: (String, ArticleFields.Property) -> SourcedText?

    /// The article; `nil` when there is no text.
    func draft() -> ArticleDraft? {
        guard let (text, title) = content() else { return nil }
        var draft = ArticleDraft(title: title, text: text)
        let dates = fields.names(of: .date).compactMap { field($0, .date)?.string.collapsed }.filter { !$0.isEmpty }
        draft.date = dates.lazy.compactMap { PublicationDate.read($0) }.first
        if draft.date == nil { draft.badDate = dates.first }
        draft.source = line(.source)
        draft.author = line(.author)
        draft.url = fields.names(of: .url).lazy.compactMap { field($0, .url)?.string }.first(where: isAddress)
        draft.language = line(.language)
        return draft
    }

    private func content() -> (text: SourcedText, title: SourcedText?)? {
        let title = found(.title)
        if let text = found(.text) { return (text, title) }
        guard let title, !fields.isNamed(.text) else { return nil }
        return (title, nil)
    }

    private func found(_ property: ArticleFields.Property) -> SourcedText? {
        for name in fields.names(of: property) {
            guard let value = field(name, property) else { continue }
            let text = MarkupText.plain(value)
            if !text.isBlank { return text }
        }
        return nil
    }

    private func line(_ property: ArticleFields.Property) -> String? { found(property).map { $0.string.collapsed } }

    private func isAddress(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }
}
