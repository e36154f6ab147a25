internal import GraphSyntax
internal import NewsOntology

/// Whether a value of JSON is of the kind that the ontology gives an attribute.
enum JSONValueRules {
    /// What is wrong with a value; `nil` when nothing is.
    static func problem(_ key: AttributeKey, _ value: JSONValue, allowed: [String]?) -> String? {
        switch key.valueKind {
        case .strings, .spans:
            guard let items = value.items else { return kind(key, "a list of texts", value) }
            return items.lazy.compactMap { text(key, $0, allowed: allowed) }.first
        case .string: return text(key, value, allowed: allowed)
        case .integer:
            guard case .number(let digits) = value.content, Int(digits) != nil else {
                return kind(key, "a whole number", value)
            }
            return nil
        case .number:
            // JSON has no infinities: these are texts.
            if case .number = value.content { return nil }
            let isNamed = ["INF", "-INF", "NaN"].contains { $0 == value.string }
            return isNamed ? nil : kind(key, "a number", value)
        }
    }

    private static func text(_ key: AttributeKey, _ node: JSONValue, allowed: [String]?) -> String? {
        guard let text = node.string else { return kind(key, "a text", node) }
        return text.withBytes { ValueRules.problem(key, $0, allowed: allowed) }
    }

    private static func kind(_ key: AttributeKey, _ wanted: String, _ node: JSONValue) -> String {
        "'\(key.rawValue)' is \(wanted), not \(node.description)"
    }
}
