/// The type that a document declares for the values of one of its attributes.
///
/// Sources: gexf.net, *GEXF 1.3 Primer*, section on data; Neo4j, *Operations Manual, Import, CSV header format*.
package enum DeclaredType: Hashable, Sendable {
    case integer(bits: Int)
    case number(bits: Int)
    case boolean
    case character
    case date

    /// The types that both formats have.
    private static let common: [String: DeclaredType] = [
        "int": .integer(bits: 32), "long": .integer(bits: 64), "short": .integer(bits: 16), "byte": .integer(bits: 8),
        "float": .number(bits: 32), "double": .number(bits: 64), "boolean": .boolean, "char": .character,
    ]

    /// A type of GEXF; `nil` for texts, and for names that it does not have.
    package init?(gexf name: String) {
        let own: [String: DeclaredType] = ["integer": .integer(bits: 32), "bigdecimal": .number(bits: 64)]
        guard let type = own[name] ?? DeclaredType.common[name] else { return nil }
        self = type
    }

    /// A type of Neo4j's tables, without what stands in brackets behind it; `nil` for texts and the like.
    package init?(neo4j name: String) {
        guard let type = name == "date" ? .date : DeclaredType.common[name] else { return nil }
        self = type
    }

    /// Whether a text is a value of the type.
    package func accepts(_ text: some StringProtocol) -> Bool {
        switch self {
        case .integer(let bits): DeclaredType.isInteger(text, bits: bits)
        case .number: DeclaredType.isNumber(text)
        case .boolean: ["true", "false", "0", "1"].contains(text.lowercased())
        case .character: text.unicodeScalars.count == 1
        case .date: DeclaredType.isDate(text)
        }
    }

    private static func isInteger(_ text: some StringProtocol, bits: Int) -> Bool {
        guard let number = Int64(text) else { return false }
        return bits >= 64 || number >> (bits - 1) == 0 || number >> (bits - 1) == -1
    }

    /// A number, or one of the words of Java and of XML Schema for those that have no digits.
    private static func isNumber(_ text: some StringProtocol) -> Bool {
        let words = ["nan", "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity"]
        if words.contains(text.lowercased()) { return true }
        return text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil
    }

    /// A date of ISO 8601, as far as the tables take it: `2024-08-05` or shorter, or a week, or without hyphens.
    private static func isDate(_ text: some StringProtocol) -> Bool {
        let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
        return digits >= 4 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "-+WQ".utf8.contains($0) }
    }
}
