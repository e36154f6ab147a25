internal import CNewsgraphMath

/// A row of floating-point numbers at a fixed place in memory: the weights and the intermediate results of a network.
///
/// One owner writes at a time; weights are only read once they are complete.
package final class Floats: @unchecked Sendable {
    private var base: UnsafeMutablePointer<Float>
    /// How many numbers there are.
    package private(set) var count: Int

    /// Zeros.
    package init(count: Int) {
        self.count = max(1, count)
        base = .allocate(capacity: self.count)
        base.initialize(repeating: 0, count: self.count)
    }

    /// Numbers of a model, stored as the upper halves of floats.
    package convenience init(upperHalves bytes: ModelBytes, at offset: Int, count: Int) {
        self.init(count: count)
        bytes.withMemory(offset..<offset + count * 2) { newsgraph_widen(base, $0, count) }
    }

    /// Numbers of a model, stored whole.
    package convenience init(whole bytes: ModelBytes, at offset: Int, count: Int) {
        self.init(count: count)
        bytes.withMemory(offset..<offset + count * 4) {
            UnsafeMutableRawPointer(base).copyMemory(from: $0, byteCount: count * 4)
        }
    }

    deinit { base.deallocate() }

    /// One number.
    @inline(__always)
    package subscript(_ index: Int) -> Float {
        get { base[index] }
        set { base[index] = newValue }
    }

    /// Makes room for at least so many numbers, and sets the first so many to zero.
    package func clear(_ needed: Int) {
        if needed > count {
            base.deallocate()
            count = max(needed, count * 2)
            base = .allocate(capacity: count)
        }
        base.initialize(repeating: 0, count: needed)
    }

    /// Copies a run of another row.
    package func copy(_ other: Floats, from source: Int, to target: Int, count: Int) {
        (base + target).update(from: other.base + source, count: count)
    }

    /// Adds a run of another row.
    @inline(__always)
    package func add(_ other: Floats, from source: Int, to target: Int, count: Int) {
        newsgraph_add(base + target, other.base + source, count)
    }

    /// Adds a product of matrices, `a` times `b`, at an offset; `a` may be read by columns.
    package func addProduct(
        _ a: Operand,
        _ b: Operand,
        at offset: Int,
        rowStride: Int,
        rows: Int,
        inner: Int,
        columns: Int
    ) {
        newsgraph_multiply(
            a.floats.base + a.offset,
            a.rowStride,
            a.columnStride,
            b.floats.base + b.offset,
            b.rowStride,
            base + offset,
            rowStride,
            rows,
            inner,
            columns
        )
    }

    /// A step of Adam on a run of weights; the gradient becomes zero.
    package func adam(
        gradient: Floats,
        mean: Floats,
        square: Floats,
        from start: Int,
        count: Int,
        rate: Float,
        scale: Float
    ) {
        newsgraph_adam(
            base + start,
            gradient.base + start,
            mean.base + start,
            square.base + start,
            count,
            rate,
            scale
        )
    }

    /// A matrix in a row of numbers.
    package struct Operand {
        /// Where the numbers are, where the matrix begins, and how far apart rows and columns lie.
        package var floats: Floats, offset: Int, rowStride: Int, columnStride: Int

        /// A matrix stored row after row.
        package init(_ floats: Floats, at offset: Int, rowStride: Int, columnStride: Int = 1) {
            self.floats = floats
            self.offset = offset
            self.rowStride = rowStride
            self.columnStride = columnStride
        }
    }
}
