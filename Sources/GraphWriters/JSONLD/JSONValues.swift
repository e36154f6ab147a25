internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

extension TextOutput {
    /// Appends a JSON string.
    mutating func json(_ text: String, _ table: EscapeTable = JSONText.string, of part: AttributeKey) {
        buffer.append(UInt8(ascii: "\""))
        self.text(text, table, of: part)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Appends a JSON string of UTF-8.
    mutating func json(_ text: UnsafeBufferPointer<UInt8>, of part: AttributeKey) {
        buffer.append(UInt8(ascii: "\""))
        self.text(text, JSONText.string, of: part)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Appends a value: texts as strings, numbers as numbers, lists as arrays, stretches as strings `start-end`.
    mutating func json(_ value: AttributeValue, _ table: EscapeTable = JSONText.string, of part: AttributeKey) {
        switch value {
        case .string(let text): json(text, table, of: part)
        case .strings(let texts): jsonList(texts, table, of: part)
        case .spans(let spans): jsonList(spans.map(\.description), table, of: part)
        case .integer(let number): buffer.append(number)
        // JSON has no infinities.
        case .number(let number): raw(number.isFinite ? String(number) : "\"\(XSDNumber.double(number))\"")
        }
    }

    /// Appends `"name": value` for each attribute, each after a separator.
    mutating func jsonMembers(_ attributes: Attributes, separator: String, _ table: EscapeTable = JSONText.string) {
        for entry in attributes.entries {
            raw("\(separator)\"\(entry.key.rawValue)\": ")
            json(entry.value, table, of: entry.key)
        }
    }

    /// Appends the value of another tool: numbers and truth values as such, where they are, and all else as a string.
    mutating func json(_ attribute: ForeignAttribute) {
        if let token = TextOutput.jsonToken(attribute) { return raw(token) }
        json(attribute.text, of: attribute.name)
    }

    private static func jsonToken(_ attribute: ForeignAttribute) -> String? {
        guard attribute.isWellTyped else { return nil }
        switch attribute.kind {
        case .string: return nil
        case .int, .long: return Int64(attribute.text).map { String($0) }
        case .float, .double: return Double(attribute.text).flatMap { $0.isFinite ? String($0) : nil }
        case .boolean: return ["true", "1"].contains(attribute.text) ? "true" : "false"
        }
    }

    /// Appends a JSON string; the part of the owner names it in warnings.
    mutating func json(_ text: String, of part: String) {
        buffer.append(UInt8(ascii: "\""))
        self.text(text, JSONText.string, of: part)
        buffer.append(UInt8(ascii: "\""))
    }

    private mutating func jsonList(_ texts: [String], _ table: EscapeTable, of part: AttributeKey) {
        raw("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { raw(", ") }
            json(text, table, of: part)
        }
        raw("]")
    }
}
