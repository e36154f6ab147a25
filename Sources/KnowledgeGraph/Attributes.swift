public import NewsOntology
public import NewsText

/// The attributes of a node or edge: at most one value a key, always in the order of `AttributeKey`.
public struct Attributes: Hashable, Sendable, Sequence {
    /// A key with its value.
    public typealias Element = (key: AttributeKey, value: AttributeValue)

    private var values: [AttributeKey: AttributeValue] = [:]

    /// No attributes.
    public init() {}

    /// The value of a key, or `nil`; an empty value is the same as none.
    public subscript(_ key: AttributeKey) -> AttributeValue? {
        get { values[key] }
        set { values[key] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// Whether there are none.
    public var isEmpty: Bool { values.isEmpty }

    /// Sets a text; `nil` and the empty text set nothing.
    public mutating func set(_ key: AttributeKey, _ text: String?) {
        self[key] = text.map { .string($0) }
    }

    /// Walks through the attributes in the order of `AttributeKey`.
    public func makeIterator() -> some IteratorProtocol<Element> {
        AttributeKey.allCases.lazy.compactMap { key in values[key].map { (key, $0) } }.makeIterator()
    }
}
