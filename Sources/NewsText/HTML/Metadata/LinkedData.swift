/// What a page says of its article in JSON-LD with the words of schema.org.
struct LinkedData {
    var headline: String?
    var published: String?
    var modified: String?
    var author: String?
    var publisher: String?
    var url: String?
    var language: String?
    /// The text of the article, when the page repeats it.
    var body: String?
    /// Whether an article was found.
    private(set) var isFound = false

    private static let deepest = 6

    init(_ page: HTMLPage) {
        for range in page.data {
            let text = page.document[range]
            if let root = try? JSONDocument(LinkedData.trimmed(text)).root {
                search(root, depth: 0)
            } else {
                // Of broken JSON at least the date, which is rarely what broke it.
                published = published ?? LinkedData.rawValue(of: "datePublished", in: text)
            }
        }
    }

    /// Without the marks of comments that some pages put around it.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let braces = "{[".utf8
        guard let start = text.firstIndex(where: braces.contains),
            let end = text.lastIndex(where: { "}]".utf8.contains($0) }), start < end
        else { return text }
        return text[start...end]
    }

    private mutating func search(_ value: JSONValue, depth: Int) {
        guard depth < Self.deepest else { return }
        if isArticle(value) { take(value) }
        for element in value.elements { search(element, depth: depth + 1) }
        for name in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"] {
            if let inner = value[name] { search(inner, depth: depth + 1) }
        }
    }

    private func isArticle(_ value: JSONValue) -> Bool {
        guard let type = value["@type"] else { return false }
        let types = [type.string].compactMap { $0 } + type.elements.compactMap(\.string)
        return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }

    private mutating func take(_ article: JSONValue) {
        // The first article is that of the page; others are those it links to.
        guard !isFound else { return }
        isFound = true
        headline = name(article["headline"]) ?? name(article["name"])
        published = name(article["datePublished"]) ?? name(article["dateCreated"]) ?? published
        modified = name(article["dateModified"])
        author = names(article["author"] ?? article["creator"])
        publisher = names(article["publisher"] ?? article["sourceOrganization"])
        url = [article["url"], article["mainEntityOfPage"], article["@id"]].lazy
            .compactMap { $0?.string ?? $0?["@id"]?.string }.first { $0.hasPrefix("http") }
        language = name(article["inLanguage"])
        body = article["articleBody"]?.string
    }

    private func name(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        let text = value.string ?? value["@value"]?.string ?? value["name"]?.string ?? name(value.elements.first)
        return text.map { MarkupText.plain(SourcedText($0)).string.collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func names(_ value: JSONValue?) -> String? {
        let all =
            (value?.elements.compactMap { name($0) } ?? [])
            + [value.flatMap { $0.elements.isEmpty ? name($0) : nil }]
            .compactMap { $0 }
        let distinct = all.reduce(into: [String]()) { if !$0.contains($1), !$1.hasPrefix("http") { $0.append($1) } }
        return distinct.isEmpty ? nil : distinct.joined(separator: ", ")
    }

    /// The string behind a name, wherever it stands.
    private static func rawValue(of name: String, in text: ArraySlice<UInt8>) -> String? {
        guard let found = text.place(of: "\"\(name)\"") else { return nil }
        let rest = text[found.upperBound...].drop { $0.isSpace || $0 == UInt8(ascii: ":") }
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
}
