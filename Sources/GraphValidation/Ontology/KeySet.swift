internal import NewsOntology

/// A set of attributes, one bit for each.
struct KeySet: Hashable {
    private var bits: UInt64 = 0

    init(_ keys: some Sequence<AttributeKey> = []) {
        for key in keys { insert(key) }
    }

    /// Adds an attribute and says whether it was not there before.
    @discardableResult
    mutating func insert(_ key: AttributeKey) -> Bool {
        let bit = KeySet.bit(of: key)
        defer { bits |= bit }
        return bits & bit == 0
    }

    func contains(_ key: AttributeKey) -> Bool { bits & KeySet.bit(of: key) != 0 }

    private static func bit(of key: AttributeKey) -> UInt64 { places[key] ?? 0 }

    private static let places = Dictionary(
        uniqueKeysWithValues: AttributeKey.allCases.enumerated().map { ($0.element, UInt64(1) << UInt64($0.offset)) }
    )
}
