/// The labels of a head by number, as values of the ontology; the first may mean none of them.
package struct LabelSet<Label: Hashable & Sendable>: Hashable, Sendable {
    /// The values, in order.
    package let values: [Label]
    /// Whether a label before them means none.
    package let hasNone: Bool

    /// The number of labels.
    package var count: Int { values.count + first }
    /// The number of the first value.
    var first: Int { hasNone ? 1 : 0 }

    /// The number of a label; `nil` for one that the head does not know.
    func number(of label: Label?) -> Int? {
        guard let label else { return hasNone ? 0 : nil }
        return values.firstIndex(of: label).map { $0 + first }
    }
}

extension LabelSet where Label: RawRepresentable, Label.RawValue == String {
    /// The meaning of a head's labels; `nil` when one is unknown or stands twice, or when there are none.
    init?(_ names: [String], hasNone: Bool) {
        guard !hasNone || names.first == "" else { return nil }
        let names = names.dropFirst(hasNone ? 1 : 0)
        let values = names.compactMap { Label(rawValue: $0) }
        guard !values.isEmpty, values.count == names.count, Set(values).count == values.count else { return nil }
        self.init(values: values, hasNone: hasNone)
    }
}
