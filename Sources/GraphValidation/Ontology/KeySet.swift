internal import NewsOntology

/// A set of attributes, one bit for each.
struct KeySet: Hashable, Sendable {
    private var bits: UInt64 = 0

    init(_ keys: some Sequence<AttributeKey> = []) {
        for key in keys { bits |= KeySet.bits[key] ?? 0 }
    }

    /// Adds attributes and says whether none of them was there before.
    mutating func insert(_ other: KeySet) -> Bool {
        defer { bits |= other.bits }
        return bits & other.bits == 0
    }

    /// Whether all of some attributes are in the set.
    func contains(_ other: KeySet) -> Bool { other.bits & ~bits == 0 }

    private static let bits: [AttributeKey: UInt64] = {
        // A bit beyond the last would be no bit at all, and its attribute never be missed.
        precondition(AttributeKey.allCases.count <= UInt64.bitWidth, "there are more attributes than bits")
        return Dictionary(
            uniqueKeysWithValues: AttributeKey.allCases.enumerated().map { ($0.element, 1 << UInt64($0.offset)) }
        )
    }()

    static let type = KeySet([.type])
    static let label = KeySet([.label])
    static let date = KeySet([.date])
    static let evidence = KeySet([.evidence])

    /// The attributes of another set that are not in this one.
    func missing(_ other: KeySet) -> [AttributeKey] {
        AttributeKey.allCases.filter { key in
            let bit = KeySet([key])
            return other.contains(bit) && !contains(bit)
        }
    }
}
