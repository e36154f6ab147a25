/// A set of attributes, one bit for each.
package struct AttributeSet: Hashable, Sendable {
    /// The bits, by the places of the attributes in `allCases`.
    package var bits: UInt64 = 0

    package init(_ keys: some Sequence<AttributeKey> = []) {
        for key in keys { bits |= 1 << UInt64(AttributeSet.place(of: key)) }
    }

    /// Adds attributes and says whether none of them was there before.
    @inlinable
    package mutating func insert(_ other: AttributeSet) -> Bool {
        defer { bits |= other.bits }
        return bits & other.bits == 0
    }

    /// Whether all of some attributes are in the set.
    @inlinable
    package func contains(_ other: AttributeSet) -> Bool { other.bits & ~bits == 0 }

    /// Whether an attribute is in the set.
    package func contains(_ key: AttributeKey) -> Bool { contains(AttributeSet([key])) }

    /// The attributes of another set that are not in this one.
    package func missing(_ other: AttributeSet) -> [AttributeKey] {
        AttributeKey.allCases.filter { other.contains($0) && !contains($0) }
    }

    /// The place of an attribute in `allCases`.
    package static func place(of key: AttributeKey) -> Int { places[key] ?? 0 }

    private static let places: [AttributeKey: Int] = {
        // A bit beyond the last would be no bit at all, and its attribute never be missed.
        precondition(AttributeKey.allCases.count <= UInt64.bitWidth, "there are more attributes than bits")
        return Dictionary(uniqueKeysWithValues: AttributeKey.allCases.enumerated().map { ($1, $0) })
    }()
}
