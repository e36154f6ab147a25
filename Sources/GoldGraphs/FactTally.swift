/// Facts that are right, extra and missed.
package struct FactTally: Hashable, Sendable {
    package var right = 0, extra = 0, missed = 0

    package init(right: Int = 0, extra: Int = 0, missed: Int = 0) {
        (self.right, self.extra, self.missed) = (right, extra, missed)
    }

    package static func + (a: FactTally, b: FactTally) -> FactTally {
        FactTally(right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed)
    }

    /// The share of what was found that is right; 1 where nothing was found.
    package var precision: Double { ratio(right, right + extra) }
    /// The share of what there is that was found; 1 where there is nothing.
    package var recall: Double { ratio(right, right + missed) }
    /// The harmonic mean of the two.
    package var f1: Double { ratio(2 * right, 2 * right + extra + missed) }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
