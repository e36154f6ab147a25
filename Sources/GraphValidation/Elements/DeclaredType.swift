/// The type that a document declares for the values of one of its attributes.
///
/// Sources: gexf.net, *GEXF 1.3 Primer*, section on data; Neo4j, *Operations Manual, Import, CSV header format*.
enum DeclaredType: Hashable {
    case integer(bits: Int)
    case number
    case boolean
    case character
    case date

    /// A type of GEXF; `nil` for texts, and for names that it does not have.
    init?(gexf name: String) {
        switch name {
        case "integer", "int": self = .integer(bits: 32)
        case "long": self = .integer(bits: 64)
        case "short": self = .integer(bits: 16)
        case "byte": self = .integer(bits: 8)
        case "float", "double", "bigdecimal": self = .number
        case "boolean": self = .boolean
        case "char": self = .character
        default: return nil
        }
    }

    /// A type of Neo4j's tables, without what stands in brackets behind it; `nil` for texts and the like.
    init?(neo4j name: String) {
        switch name.lowercased() {
        case "int": self = .integer(bits: 32)
        case "long": self = .integer(bits: 64)
        case "short": self = .integer(bits: 16)
        case "byte": self = .integer(bits: 8)
        case "float", "double": self = .number
        case "boolean": self = .boolean
        case "char": self = .character
        case "date": self = .date
        default: return nil
        }
    }

    /// Whether a text is a value of the type.
    func accepts(_ text: some StringProtocol) -> Bool {
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
