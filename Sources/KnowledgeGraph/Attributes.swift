public import NewsOntology

/// The attributes of a node or edge: at most one value a key, always in the order of `AttributeKey`.
public struct Attributes: Hashable, Sendable, Sequence {
    /// A key with its value.
    public typealias Element = (key: AttributeKey, value: AttributeValue)

    // A small array in the order of `AttributeKey`: writers walk through it far more often than anybody changes it.
    package private(set) var entries: [Entry] = []
    /// What the ontology does not know, in the order in which it was read; each name once.
    public var foreign: [ForeignAttribute] = []

    /// A key with its value, as it is stored.
    package struct Entry: Hashable, Sendable {
        // In this order an entry takes 24 bytes; with the key first it takes 32.
        package let value: AttributeValue
        package let key: AttributeKey

        /// Puts the two together.
        package init(key: AttributeKey, value: AttributeValue) {
            (self.value, self.key) = (value, key)
        }
    }

    /// No attributes.
    public init() {}

    /// Attributes that are in the order of `AttributeKey`, each key once, none of them empty.
    package init(ordered entries: [Entry], foreign: [ForeignAttribute] = []) {
        (self.entries, self.foreign) = (entries, foreign)
    }

    /// The value of a key, or `nil`; an empty value is the same as none.
    public subscript(_ key: AttributeKey) -> AttributeValue? {
        get { entries.first { $0.key == key }?.value }
        set {
            entries.removeAll { $0.key == key }
            guard let newValue, !newValue.isEmpty else { return }
            entries.insert(Entry(key: key, value: newValue), at: place(of: key))
        }
    }

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty && foreign.isEmpty }

    /// Sets a text; `nil` and the empty text set nothing.
    public mutating func set(_ key: AttributeKey, _ text: String?) {
        self[key] = text.map { .string($0) }
    }

    /// Walks through the attributes of the ontology in the order of `AttributeKey`.
    public func makeIterator() -> some IteratorProtocol<Element> {
        entries.lazy.map { ($0.key, $0.value) }.makeIterator()
    }

    /// How many of the keys that stand before this one are present.
    private func place(of key: AttributeKey) -> Int {
        var place = 0
        for earlier in AttributeKey.allCases where place < entries.count {
            if earlier == key { break }
            if entries[place].key == earlier { place += 1 }
        }
        return place
    }
}
