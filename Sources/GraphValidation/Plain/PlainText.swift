internal import NewsOntology

/// Values of formats that have nothing but text, as the checks of plain graphs want them.
enum PlainText {
    /// A text.
    static func text(_ bytes: some Sequence<UInt8>, at offset: Int) -> JSONNode {
        JSONNode(offset: offset, value: .string(String(decoding: Array(bytes), as: UTF8.self)))
    }

    /// The value of an attribute; lists have a sign between their parts.
    static func attribute(_ key: AttributeKey, _ text: String, at offset: Int, spansJoinedBy sign: UInt8) -> JSONMember
    {
        let string = JSONNode(offset: offset, value: .string(text))
        let value: JSONNode
        switch key.valueKind {
        case .string: value = string
        case .strings: value = list(text, by: UInt8(ascii: "|"), at: offset)
        case .spans: value = list(text, by: sign, at: offset)
        case .integer, .number:
            // A text that is no number is told as one.
            let isNumber = Array(text.utf8).withUnsafeBytes { ValueRules.isNumber($0) }
            value = isNumber ? JSONNode(offset: offset, value: .number(text)) : string
        }
        return JSONMember(name: key.rawValue, offset: offset, value: value)
    }

    private static func list(_ text: String, by sign: UInt8, at offset: Int) -> JSONNode {
        let parts = text.utf8.split(separator: sign, omittingEmptySubsequences: false)
        return JSONNode(offset: offset, value: .array(parts.map { self.text($0, at: offset) }))
    }

    /// An element with the members that are there.
    static func object(_ members: [(name: String, value: JSONNode?)], at offset: Int) -> JSONNode {
        let members = members.compactMap { name, value in
            value.map { JSONMember(name: name, offset: $0.offset, value: $0) }
        }
        return JSONNode(offset: offset, value: .object(members))
    }
}
