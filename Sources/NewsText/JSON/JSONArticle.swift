/// Makes an article of a JSON object whose members are found by their names.
struct JSONArticle {
    let fields: ArticleFields

    /// Members that hold an article, or a part of what is known of it, one level down: dumps of search engines and
    /// answers of services put it there.
    private static let wrappers = [
        "_source", "article", "data", "fields", "doc", "document", "item", "node", "attributes", "content", "story",
        "post", "properties", "metadata", "meta",
    ]

    /// The article in an object; `nil` when it holds no text.
    func draft(of object: JSONValue) -> ArticleDraft? {
        let objects = [object] + Self.wrappers.compactMap { object[$0] }.filter { $0.node.kind == .object }
        return FieldArticle(fields: fields) { name, property in
            let found = objects.lazy.compactMap { $0.value(at: name) }.first
            return found.map { property == .text ? $0.text(separator: "\n\n", of: .body) : $0.text(separator: ", ") }
        }.draft()
    }
}

extension JSONValue {
    /// What is wanted of an object.
    fileprivate enum Wanted {
        case name, body

        /// Members that say it in words, best first: a person, a publisher, a text with its kind.
        var members: [String] {
            switch self {
            case .name: ["name", "rendered", "main", "text", "value", "title", "$t", "#text", "full_name", "content"]
            case .body: ["rendered", "main", "text", "value", "$t", "#text", "plain", "content", "body", "html"]
            }
        }
    }

    /// The text of a value: of an array that of its elements, of an object that of the member that is wanted.
    fileprivate func text(separator: String, of wanted: Wanted = .name, depth: Int = 0) -> SourcedText {
        switch node.kind {
        case .string: return sourcedText
        case .number: return SourcedText(raw, from: node.start..<node.end)
        case .array where depth < 3:
            return elements.reduce(into: SourcedText()) { joined, element in
                let part = element.text(separator: separator, of: wanted, depth: depth + 1)
                if !joined.isEmpty, !part.isEmpty { joined.append(separator.utf8) }
                joined.append(part)
            }
        case .object where depth < 3:
            let inner = wanted.members.lazy.compactMap { self[$0] }.first
            return inner.map { $0.text(separator: separator, of: wanted, depth: depth + 1) } ?? SourcedText()
        default: return SourcedText()
        }
    }

    /// The text of a string, with the places of what stands between its escapes.
    var sourcedText: SourcedText {
        guard node.kind == .string else { return SourcedText() }
        guard node.isEscaped else { return SourcedText(raw, from: node.start..<node.end) }
        var text = SourcedText()
        var rest = raw
        while !rest.isEmpty {
            let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
            text.append(plain, from: plain.startIndex..<plain.endIndex)
            rest = rest[plain.endIndex...]
            let escaped = rest.prefix(JSONEscapes.length(rest))
            text.append(JSONEscapes.unescaped(escaped), from: escaped.startIndex..<escaped.endIndex)
            rest = rest[escaped.endIndex...]
        }
        return text
    }
}
