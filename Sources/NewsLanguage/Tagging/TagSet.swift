/// The joint labels `UPOS|XPOS` of a model, numbered.
package struct TagSet: Sendable {
    /// The labels by number.
    package let names: [String]
    /// The universal tag of each label.
    package let universal: [UniversalPOS]
    /// The Penn Treebank tag of each label.
    package let penn: [String]
    /// A hash of each joint label, for features.
    package let hashes: [UInt64]
    private let numbers: [String: UInt8]

    /// Numbers up to 255 labels in the order given.
    package init(names: [String]) {
        self.names = Array(names.prefix(255))
        let parts = self.names.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        universal = parts.map { UniversalPOS(rawValue: $0[0]) ?? .other }
        penn = parts.map { $0.count > 1 ? $0[1] : "" }
        hashes = self.names.map { Hash64.of($0, seed: 0x7A6) }
        numbers = Dictionary(
            self.names.enumerated().map { ($1, UInt8($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The number of a label.
    package func number(_ name: String) -> UInt8? { numbers[name] }
}
