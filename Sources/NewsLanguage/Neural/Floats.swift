internal import CNewsgraphMath

/// A row of floating-point numbers at a fixed place in memory: the weights and the intermediate results of a network.
///
/// One owner writes at a time; weights are only read once they are complete.
package final class Floats: @unchecked Sendable {
    private var base: UnsafeMutablePointer<Float>
    /// How many numbers there are.
    package private(set) var count: Int

    /// Zeros.
    package init(count: Int = 1) {
        self.count = max(1, count)
        base = .allocate(capacity: self.count)
        base.initialize(repeating: 0, count: self.count)
    }

    /// A copy of the first numbers of a row.
    package convenience init(copying other: Floats, count: Int) {
        self.init(count: count)
        copy(other, from: 0, to: 0, count: count)
    }

    deinit { base.deallocate() }

    /// Where the numbers are, for the kernels; never kept.
    var memory: UnsafeMutablePointer<Float> { base }

    /// One number.
    @inline(__always)
    package subscript(_ index: Int) -> Float {
        get { base[index] }
        set { base[index] = newValue }
    }

    /// Makes room for at least so many numbers, and sets the first so many to zero.
    package func clear(_ needed: Int) {
        reserve(needed)
        base.initialize(repeating: 0, count: needed)
    }

    /// Makes room for at least so many numbers, whatever they are.
    package func reserve(_ needed: Int) {
        guard needed > count else { return }
        base.deallocate()
        count = max(needed, count * 2)
        base = .allocate(capacity: count)
        base.initialize(repeating: 0, count: count)
    }

    /// Copies a run of another row.
    package func copy(_ other: Floats, from source: Int, to target: Int, count: Int) {
        (base + target).update(from: other.base + source, count: count)
    }

    /// Copies numbers of a model.
    func copy(_ bytes: ModelBytes, at offset: Int, to target: Int, count: Int) {
        bytes.withMemory(offset..<offset + count * 4) {
            UnsafeMutableRawPointer(base + target).copyMemory(from: $0, byteCount: count * 4)
        }
    }

    /// Sets `rows` runs, each as long as they lie apart, to the same numbers of another row.
    package func fill(_ other: Floats, from source: Int, width: Int, rows: Int) {
        for row in 0..<rows { copy(other, from: source, to: row * width, count: width) }
    }

    /// The next numbers of a section; `nil` when it has not so many.
    convenience init?(_ cursor: inout ModelCursor, count: Int) {
        guard let place = cursor.take(count * 4) else { return nil }
        self.init(count: count)
        copy(cursor.bytes, at: place, to: 0, count: count)
    }

    /// Adds a run of another row.
    @inline(__always)
    package func add(_ other: Floats, from source: Int, to target: Int, count: Int) {
        newsgraph_add(base + target, other.base + source, count)
    }

    /// Adds the first numbers of another row times a factor.
    func add(_ other: Floats, times factor: Float, count: Int) {
        let (target, source) = (base, other.base)
        for index in 0..<count { target[index] += source[index] * factor }
    }

    /// Adds a run of signed bytes of a model times a factor.
    @inline(__always)
    package func add(bytes: ModelBytes, at offset: Int, times factor: Float, to target: Int, count: Int) {
        bytes.withMemory(offset..<offset + count) { newsgraph_add_bytes(base + target, $0, factor, count) }
    }

    /// Multiplies a run by that of another row, number by number.
    package func multiply(_ other: Floats, from source: Int, at target: Int, count: Int) {
        newsgraph_scale(base + target, other.base + source, count)
    }

    /// Multiplies numbers by the slope where those of another row are negative.
    package func leak(_ signs: Floats, count: Int, slope: Float) { newsgraph_leak(base, signs.base, slope, count) }

    /// Turns a run of scores into probabilities.
    package func softmax(at offset: Int, count: Int) { newsgraph_softmax(base + offset, count) }

    /// The sum of the squares of a run.
    package func squares(_ range: Range<Int>) -> Float { newsgraph_squares(base + range.lowerBound, range.count) }

    /// Sets a block to another with rows and columns exchanged.
    package func transpose(_ from: Operand, rows: Int, columns: Int, at offset: Int, rowStride: Int) {
        newsgraph_transpose(base + offset, rowStride, from.floats.base + from.offset, from.rowStride, rows, columns)
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

    /// Adds a product of matrices, `a` with rows and columns exchanged times `b`; `scratch` holds the exchanged matrix.
    package func addTransposedProduct(
        _ a: Operand,
        _ b: Operand,
        at offset: Int,
        rowStride: Int,
        rows: Int,
        inner: Int,
        columns: Int,
        scratch: Floats
    ) {
        scratch.reserve(rows * inner)
        scratch.transpose(a, rows: inner, columns: rows, at: 0, rowStride: inner)
        let exchanged = Operand(scratch, rowStride: inner)
        addProduct(exchanged, b, at: offset, rowStride: rowStride, rows: rows, inner: inner, columns: columns)
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

    /// Lends the memory from an offset on.
    @inline(__always)
    func from(_ offset: Int) -> UnsafeMutablePointer<Float> { base + offset }

    /// A matrix in a row of numbers.
    package struct Operand {
        /// Where the numbers are, where the matrix begins, and how far apart rows and columns lie.
        package var floats: Floats, offset: Int, rowStride: Int, columnStride: Int

        /// A matrix stored row after row.
        package init(_ floats: Floats, at offset: Int = 0, rowStride: Int, columnStride: Int = 1) {
            self.floats = floats
            self.offset = offset
            self.rowStride = rowStride
            self.columnStride = columnStride
        }
    }
}
