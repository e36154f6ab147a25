/// A value of JSON as it stands in a document.
struct JSONNode {
    /// What a value can be.
    enum Value {
        case null
        case bool(Bool)
        /// The digits as they stand there.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    /// Where it starts.
    let offset: Int
    let value: Value
}

/// A name in an object, with its value.
struct JSONMember {
    let name: String
    /// Where the name starts.
    let offset: Int
    let value: JSONNode
}

extension JSONNode {
    /// The first member of this name; `nil` when there is none, or this is no object.
    subscript(name: String) -> JSONNode? { members.first { $0.name == name }?.value }

    /// The members of an object; empty for anything else.
    var members: [JSONMember] {
        if case .object(let members) = value { members } else { [] }
    }

    /// The text of a string; `nil` for anything else.
    var text: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// The values of an array, or the value itself: JSON-LD takes one for a list of one.
    var values: [JSONNode] {
        if case .array(let nodes) = value { nodes } else { [self] }
    }

    /// The type in the words of JSON Schema; whole numbers are integers.
    var typeName: String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .number(let digits): Int(digits) == nil ? "number" : "integer"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    /// The value for people: short ones as they are, others by their kind.
    var description: String {
        switch value {
        case .null: "null"
        case .bool(let value): String(value)
        case .number(let digits): digits
        case .string(let text): MessageText.quote(text.utf8)
        case .array: "a list"
        case .object: "an object"
        }
    }
}
