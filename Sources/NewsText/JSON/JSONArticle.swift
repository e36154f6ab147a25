/// Makes an article of a JSON object whose members are found by their names.
struct JSONArticle {
    let fields: ArticleFields

    /// The article in an object; `nil` when it holds no text.
    func draft(of object: JSONValue) -> ArticleDraft? {
        FieldArticle(fields: fields) { name, property in
            object.value(at: name).map { $0.text(separator: property == .text ? "\n\n" : ", ") }
        }.draft()
    }
}

extension JSONValue {
    /// The text of a value: of an array that of its elements, of an object that of the member that names it.
    fileprivate func text(separator: String, depth: Int = 0) -> SourcedText {
        switch node.kind {
        case .string: return sourcedText
        case .number: return SourcedText(raw, from: node.start..<node.end)
        case .array where depth < 3:
            return elements.reduce(into: SourcedText()) { joined, element in
                let part = element.text(separator: separator, depth: depth + 1)
                if !joined.isEmpty, !part.isEmpty { joined.append(separator.utf8) }
                joined.append(part)
            }
        case .object where depth < 3:
            let inner = Self.nameMembers.lazy.compactMap { self[$0] }.first
            return inner.map { $0.text(separator: separator, depth: depth + 1) } ?? SourcedText()
        default: return SourcedText()
        }
    }

    /// Members that say in words what an object is: a person, a publisher, a text with its kind.
    private static let nameMembers = [
        "name", "rendered", "main", "text", "value", "title", "$t", "#text", "full_name", "content",
    ]

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
