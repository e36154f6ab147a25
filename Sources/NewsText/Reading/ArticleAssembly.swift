/// Makes articles of what the formats found, by the same rules for all formats.
struct ArticleAssembly {
    let overrides: ArticleOverrides
    let name: String
    let fileName: String?

    /// The article of a draft: the headline, an empty line and the text, with what the caller says.
    func article(of draft: ArticleDraft, isListed: Bool) -> ParsedArticle {
        let text = draft.body == nil ? TextCleaning.visible(joined(draft)) : draft.text
        var article = Article(
            name: isListed ? "\(name)-\(draft.number ?? 1)" : name,
            fileName: fileName,
            text: text.string,
            date: overrides.date ?? draft.date,
            source: overrides.source ?? draft.source,
            sourceSpan: overrides.source == nil ? draft.sourceSpan : nil,
            body: draft.body,
            title: draft.title.map { TextCleaning.visible($0).string.collapsed }.flatMap { $0.isEmpty ? nil : $0 }
        )
        article.url = draft.url.flatMap { Self.isAddress($0) ? $0 : nil }
        article.author = draft.author
        let language = LanguageGuess.guess(article.text[...])
        article.language = draft.language ?? language?.tag
        article.origin = draft.document.isEmpty ? nil : TextOrigin(text, in: draft.document[...])
        var warnings = warnings(of: article, draft)
        if let language, !language.isEnglish { warnings.append(.notEnglish(language.name)) }
        return ParsedArticle(article: article, warnings: warnings)
    }

    /// Whether a text can stand where the graph has addresses.
    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("http://") || text.hasPrefix("https://"))
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
    }

    private func joined(_ draft: ArticleDraft) -> SourcedText {
        guard let title = draft.title, !title.isBlank, !startsWith(title, draft.text) else { return draft.text }
        var text = TextCleaning.oneLine(title)
        text.append("\n\n".utf8)
        text.append(draft.text)
        return text
    }

    private func startsWith(_ title: SourcedText, _ text: SourcedText) -> Bool {
        let line = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: line, as: UTF8.self).collapsed == title.string.collapsed
    }

    private func warnings(of article: Article, _ draft: ArticleDraft) -> [ArticleWarning] {
        guard article.date == nil else { return draft.warnings.filter { !$0.isAboutDate } }
        if draft.warnings.contains(where: \.isAboutDate) { return draft.warnings }
        return [draft.badDate.map { .unknownDate($0) } ?? .noDate] + draft.warnings
    }
}

extension ArticleWarning {
    /// Whether it says that there is no date.
    fileprivate var isAboutDate: Bool {
        switch self {
        case .noDate, .invalidDate, .unknownDate: true
        case .strayHeader, .notEnglish: false
        }
    }
}

/// Small repairs of texts.
enum TextCleaning {
    /// The text without signs that only tell programs where lines may break: soft hyphens and blanks of no width are
    /// left out, no-break spaces become spaces.
    static func visible(_ text: SourcedText) -> SourcedText {
        let bytes = text.utf8
        var made = SourcedText()
        var (start, place) = (0, 0)
        while place < bytes.count {
            guard bytes[place] >= 0xC2, let length = invisibleLength(bytes[place...]) else {
                place += 1
                continue
            }
            made.append(bytes[start..<place], from: start..<place)
            if bytes[place + 1] == 0xA0 { made.append(CollectionOfOne(0x20), from: place..<place + length) }
            place += length
            start = place
        }
        guard start > 0 else { return text }
        made.append(bytes[start...], from: start..<bytes.count)
        return text.origins(of: made)
    }

    /// How long a no-break space, a soft hyphen, a blank of no width or a byte-order mark is, in bytes.
    private static func invisibleLength(_ rest: ArraySlice<UInt8>) -> Int? {
        let signs: [[UInt8]] = [[0xC2, 0xA0], [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]]
        return signs.first { rest.starts(with: $0) }?.count
    }

    /// The text with each stretch of blanks and line ends as one space, and none at its ends.
    static func oneLine(_ text: SourcedText) -> SourcedText {
        // Titles are short and nearly always one line already.
        let collapsed = text.string.collapsed
        if collapsed.utf8.count == text.utf8.count { return text }
        guard let first = text.runs.first, let last = text.runs.last else { return SourcedText(collapsed) }
        return SourcedText(collapsed.utf8, from: first.source.lowerBound..<last.source.upperBound)
    }
}
