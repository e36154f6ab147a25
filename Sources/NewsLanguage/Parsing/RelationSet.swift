/// The relations of a model, numbered.
package struct RelationSet: Sendable {
    /// The relations by number.
    package let names: [String]
    /// The number of `root`.
    package let root: UInt8
    private let numbers: [String: UInt8]

    /// Numbers up to 120 relations in the order given.
    package init(names: [String]) {
        self.names = Array(names.prefix(120))
        numbers = Dictionary(
            self.names.enumerated().map { ($1, UInt8($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        root = numbers["root"] ?? 0
    }

    /// The number of a relation.
    package func number(_ name: String) -> UInt8? { numbers[name] }

    /// The relation that a tree has stored for a word, plus one; empty for 0.
    package func name(ofStored number: UInt8) -> String {
        number > 0 && Int(number) <= names.count ? names[Int(number) - 1] : ""
    }
}
