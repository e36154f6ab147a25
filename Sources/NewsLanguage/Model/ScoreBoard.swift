/// The scores of up to 256 labels of one decision.
package final class ScoreBoard {
    private let scores: UnsafeMutablePointer<Int32>

    /// A board of zeros.
    package init() {
        scores = .allocate(capacity: 256)
        scores.initialize(repeating: 0, count: 256)
    }

    deinit { scores.deallocate() }

    /// Sets the first scores to zero.
    @inline(__always)
    package func clear(_ count: Int) { scores.update(repeating: 0, count: min(256, count)) }

    /// The score of a label.
    @inline(__always)
    package subscript(_ label: UInt8) -> Int32 {
        get { scores[Int(label)] }
        set { scores[Int(label)] = newValue }
    }

    /// The label of the highest score among the first `count`, the least one of equals.
    @inline(__always)
    package func best(_ count: Int) -> UInt8 {
        var best = 0
        for label in 1..<max(1, min(256, count)) where scores[label] > scores[best] { best = label }
        return UInt8(best)
    }
}
