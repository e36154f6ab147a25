/// A value of JSON as it stands in a document.
package struct JSONValue: Sendable {
    /// What the value is; numbers stay as they are written.
    package enum Content: Sendable {
        case object([JSONMember])
        case array([JSONValue])
        case string(String)
        case number(String)
        case bool(Bool)
        case null
    }

    /// The offset of its first byte.
    package let offset: Int
    package let content: Content

    package init(offset: Int, _ content: Content) {
        (self.offset, self.content) = (offset, content)
    }

    /// The value of a member of an object; of several with one name the last, as most programs have it.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = content else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The members of an object, or `nil`.
    package var members: [JSONMember]? {
        guard case .object(let members) = content else { return nil }
        return members
    }

    /// The values of an array, or `nil`.
    package var items: [JSONValue]? {
        guard case .array(let items) = content else { return nil }
        return items
    }

    /// The text of a string, or `nil`.
    package var string: String? {
        guard case .string(let text) = content else { return nil }
        return text
    }

    /// A string, number or truth value as a text, or `nil`.
    package var scalarText: String? {
        switch content {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .object, .array, .null: nil
        }
    }

    package var isNull: Bool {
        if case .null = content { return true }
        return false
    }
}

/// A name of an object with its value.
package struct JSONMember: Sendable {
    package let name: String
    /// The offset of the name.
    package let offset: Int
    package let value: JSONValue

    package init(name: String, offset: Int, value: JSONValue) {
        (self.name, self.offset, self.value) = (name, offset, value)
    }
}
