public import NewsOntology
public import NewsText

/// The value of an attribute of a node or edge.
public enum AttributeValue: Hashable, Sendable {
    /// One text.
    case string(String)
    /// Several texts, in a fixed order.
    case strings([String])
    /// Stretches of the article, in reading order.
    case spans([TextSpan])
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)

    /// The kind of the value, to be compared with `AttributeKey.valueKind`.
    public var kind: AttributeKey.ValueKind {
        switch self {
        case .string: .string
        case .strings: .strings
        case .spans: .spans
        case .integer: .integer
        case .number: .number
        }
    }

    /// The value as one text, for formats that have no lists: texts joined by `|`, spans by a blank.
    public var text: String {
        switch self {
        case .string(let value): value
        case .strings(let values): values.joined(separator: "|")
        case .spans(let spans): spans.map(\.description).joined(separator: " ")
        case .integer(let value): String(value)
        case .number(let value): String(value)
        }
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool {
        switch self {
        case .string(let value): value.isEmpty
        case .strings(let values): values.isEmpty
        case .spans(let spans): spans.isEmpty
        case .integer, .number: false
        }
    }
}
