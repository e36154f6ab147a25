/// An attribute that the ontology does not know, kept as another tool wrote it.
public struct ForeignAttribute: Hashable, Sendable {
    /// The types that values of GraphML have.
    public enum Kind: String, CaseIterable, Sendable {
        /// Any text.
        case string
        /// A whole number of 32 bits.
        case int
        /// A whole number of 64 bits.
        case long
        /// A floating-point number of 32 bits.
        case float
        /// A floating-point number of 64 bits.
        case double
        /// `true` or `false`.
        case boolean
    }

    /// The name, as the other tool calls it.
    public let name: String
    /// The type of the value.
    public let kind: Kind
    /// The value, as the other tool wrote it.
    public let text: String

    /// Puts an attribute together.
    public init(name: String, kind: Kind = .string, text: String) {
        self.name = name
        self.kind = kind
        self.text = text
    }

    /// The same value as XML Schema spells it, where other tools spell truth values and infinities otherwise: `True` and
    /// `inf` of Python, `Infinity` of Java.
    package var inUsualSpelling: ForeignAttribute {
        switch kind {
        case .string, .int, .long: return self
        case .boolean, .float, .double:
            guard !isWellTyped, let usual = ForeignAttribute.spellings[kind == .boolean]?[text.lowercased()] else {
                return self
            }
            return ForeignAttribute(name: name, kind: kind, text: usual)
        }
    }

    /// Other spellings, of truth values and of numbers.
    private static let spellings: [Bool: [String: String]] = [
        true: ["true": "true", "false": "false", "yes": "true", "no": "false"],
        false: [
            "inf": "INF", "+inf": "INF", "infinity": "INF", "+infinity": "INF", "-inf": "-INF", "-infinity": "-INF",
            "nan": "NaN",
        ],
    ]

    /// Whether the value is one of its type, as XML Schema spells them.
    package var isWellTyped: Bool {
        switch kind {
        case .string: true
        case .int: Int32(text) != nil
        case .long: Int64(text) != nil
        case .float, .double: ["INF", "-INF", "NaN"].contains(text) || isDecimal
        case .boolean: ["true", "false", "1", "0"].contains(text)
        }
    }

    private var isDecimal: Bool { text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil }
}
