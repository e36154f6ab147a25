/// Facts about pairs of words that several heads are told, as rows.
package enum PairFacts {
    /// How many rows ``distance(_:)`` has.
    package static let distances = 24

    /// The row of a distance in words: 0 for none, 1 to 11 before, 13 to 23 after.
    package static func distance(_ step: Int) -> Int {
        if step == 0 { return 0 }
        let size = abs(step)
        let row = Swift.min(11, logarithm(size) + 1)
        return step > 0 ? 12 + row : 12 - row
    }

    /// Twice the binary logarithm of a number from 1 on, rounded down.
    package static func logarithm(_ number: Int) -> Int {
        let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
        // The half power of two above 2^whole is 2^whole * sqrt(2): number² ≥ 2 * 4^whole.
        guard whole < 30 else { return 60 }
        return 2 * whole + (number * number >= 2 << (2 * whole) ? 1 : 0)
    }

    /// The place of the first limit that a value does not exceed; one past the last when it exceeds all.
    package static func bucket(_ value: Int, _ limits: [Int]) -> Int {
        limits.firstIndex { value <= $0 } ?? limits.count
    }
}
