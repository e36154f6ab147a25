internal import GraphSyntax
internal import NewsOntology

/// Values of formats that have nothing but text, as `ElementChecks` wants them.
enum TextMember {
    /// A member whose value is a text.
    static func member(_ name: String, _ text: String, at offset: Int) -> JSONMember {
        JSONMember(name: name, offset: offset, value: JSONValue(offset: offset, .string(text)))
    }

    /// The value of an attribute; lists have a sign between their parts.
    static func attribute(_ key: AttributeKey, _ text: String, at offset: Int, spansJoinedBy sign: UInt8) -> JSONMember
    {
        let content: JSONValue.Content
        switch key.valueKind {
        case .string: content = .string(text)
        case .strings: content = list(text, by: UInt8(ascii: "|"), at: offset)
        case .spans: content = list(text, by: sign, at: offset)
        // A text that is no number is told as one.
        case .integer, .number: content = text.withBytes { ValueRules.isNumber($0) } ? .number(text) : .string(text)
        }
        return JSONMember(name: key.rawValue, offset: offset, value: JSONValue(offset: offset, content))
    }

    private static func list(_ text: String, by sign: UInt8, at offset: Int) -> JSONValue.Content {
        let parts = text.utf8.split(separator: sign, omittingEmptySubsequences: false)
        return .array(parts.map { JSONValue(offset: offset, .string(String(Substring($0)))) })
    }
}
