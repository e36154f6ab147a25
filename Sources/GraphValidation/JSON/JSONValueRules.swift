internal import NewsOntology

/// Whether a value of JSON is of the kind that the ontology gives an attribute.
enum JSONValueRules {
    /// What is wrong with a value; `nil` when nothing is.
    static func problem(_ key: AttributeKey, _ value: JSONNode, allowed: [String]?) -> String? {
        switch key.valueKind {
        case .strings, .spans:
            guard case .array(let nodes) = value.value else { return kind(key, "a list of texts", value) }
            return nodes.lazy.compactMap { text(key, $0, allowed: allowed) }.first
        case .string: return text(key, value, allowed: allowed)
        case .integer:
            guard case .number(let digits) = value.value, Int(digits) != nil else {
                return kind(key, "a whole number", value)
            }
            return nil
        case .number:
            // JSON has no infinities: these are texts.
            if case .number = value.value { return nil }
            let isNamed = ["INF", "-INF", "NaN"].contains { $0 == value.text }
            return isNamed ? nil : kind(key, "a number", value)
        }
    }

    private static func text(_ key: AttributeKey, _ node: JSONNode, allowed: [String]?) -> String? {
        guard let text = node.text else { return kind(key, "a text", node) }
        return Array(text.utf8).withUnsafeBytes { ValueRules.problem(key, $0, allowed: allowed) }
    }

    private static func kind(_ key: AttributeKey, _ wanted: String, _ node: JSONNode) -> String {
        "'\(key.rawValue)' is \(wanted), not \(node.description)"
    }
}
