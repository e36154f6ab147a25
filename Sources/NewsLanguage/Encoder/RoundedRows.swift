internal import CNewsgraphMath

/// Rows of signed bytes, each with a factor: vectors as the products of the encoder take them.
///
/// One owner writes; once complete the rows are only read.
package final class RoundedRows: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Int8>
    private(set) var factors = Floats()
    private var capacity: Int
    /// The number of bytes in a row.
    package let width: Int
    /// The number of rows.
    package private(set) var count = 0

    /// No rows.
    package init(width: Int, capacity: Int = 0) {
        self.width = width
        self.capacity = max(1, capacity * width)
        base = .allocate(capacity: self.capacity)
        factors.reserve(max(1, capacity))
    }

    deinit { base.deallocate() }

    /// Forgets all rows and makes room for so many; they hold anything until they are set.
    func begin(_ rows: Int) {
        if rows * width > capacity {
            base.deallocate()
            capacity = rows * width + rows * width / 4
            base = .allocate(capacity: capacity)
        }
        factors.reserve(rows)
        count = rows
    }

    /// Sets rows from `first` on to numbers that begin at an offset, `stride` apart, rounded.
    func round(_ numbers: Floats, at offset: Int, stride: Int, rows: Int, first: Int = 0) {
        guard rows > 0 else { return }
        newsgraph_quantise8(
            numbers.memory + offset,
            stride,
            base + first * width,
            factors.memory + first,
            rows,
            width
        )
    }

    /// Sets a row to that of others.
    func copy(_ other: RoundedRows, row source: Int, to target: Int) {
        (base + target * width).update(from: other.base + source * width, count: width)
        factors[target] = other.factors[source]
    }
}
