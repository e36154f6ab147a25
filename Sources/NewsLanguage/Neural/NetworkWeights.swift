internal import CNewsgraphMath

/// The weights of a network outside the embeddings: floating-point numbers while it learns; in a model, matrices are
/// whole numbers of 12 bits with a factor for each column, which multiply twice as fast and exactly.
package struct NetworkWeights: Sendable {
    /// All weights by the shape's places; in a model, all but the matrices.
    package let numbers: Floats
    private let packed: [PackedMatrix]

    /// Weights that are being learnt.
    package init(learning numbers: Floats) {
        self.numbers = numbers
        packed = []
    }

    /// Sets rows of `out`, which lie as far apart as the matrix has columns, to the product of rows with one of the
    /// shape's matrices, plus the weights at `bias`.
    func product(
        _ rows: (values: Floats, stride: Int, count: Int),
        _ matrix: (number: Int, place: NetworkShape.Matrix),
        bias: Int? = nil,
        into out: Floats,
        scratch: WholeNumbers
    ) {
        let place = matrix.place
        out.reserve(rows.count * place.columns)
        guard matrix.number < packed.count else {
            if let bias {
                out.fill(numbers, from: bias, width: place.columns, rows: rows.count)
            } else {
                out.clear(rows.count * place.columns)
            }
            return out.addProduct(
                .init(rows.values, rowStride: rows.stride),
                .init(numbers, at: place.start, rowStride: place.columns),
                at: 0,
                rowStride: place.columns,
                rows: rows.count,
                inner: place.rows,
                columns: place.columns
            )
        }
        scratch.set(rows.values, stride: rows.stride, rows: rows.count, columns: place.rows)
        packed[matrix.number].product(scratch, rows: rows.count, from: bias.map { numbers.from($0) }, into: out)
    }
}

extension NetworkWeights {
    /// How many bytes weights of a shape take; a multiple of 64.
    static func size(_ shape: NetworkShape) -> Int {
        let matrices = shape.matrices.reduce(0) { $0 + padded($1.columns * 4) + padded($1.rows * $1.columns * 2) }
        return matrices + padded(vectors(shape).reduce(0) { $0 + $1.count } * 4)
    }

    private static func padded(_ bytes: Int) -> Int { (bytes + 63) / 64 * 64 }

    /// The places of the weights between the matrices.
    private static func vectors(_ shape: NetworkShape) -> [Range<Int>] {
        let matrices = shape.matrices
        let ends = matrices.dropFirst().map(\.start) + [shape.denseCount]
        return zip(matrices, ends).map { $0.start + $0.rows * $0.columns..<$1 }
    }

    /// Weights in a model, from an offset that is a multiple of 64; the matrices are read in place.
    init(_ bytes: ModelBytes, at offset: Int, shape: NetworkShape) {
        var position = offset
        packed = shape.matrices.map { place in
            let numbers = position + NetworkWeights.padded(place.columns * 4)
            defer { position = numbers + NetworkWeights.padded(place.rows * place.columns * 2) }
            return PackedMatrix(
                bytes: bytes,
                factors: position,
                numbers: numbers,
                rows: place.rows,
                columns: place.columns
            )
        }
        numbers = Floats(count: shape.denseCount)
        for place in NetworkWeights.vectors(shape) {
            numbers.copy(bytes, at: position, to: place.lowerBound, count: place.count)
            position += place.count * 4
        }
    }

    /// The bytes of learnt weights: for each matrix the factors of its columns and its whole numbers, then all other
    /// numbers in 32 bits.
    static func encode(_ dense: Floats, _ shape: NetworkShape) -> [UInt8] {
        var out: [UInt8] = []
        func pad() { out += [UInt8](repeating: 0, count: (64 - out.count % 64) % 64) }
        for place in shape.matrices {
            let (factors, numbers) = PackedMatrix.pack(dense, place)
            for factor in factors { out.appendLittleEndian(factor.bitPattern) }
            pad()
            for number in numbers { out.appendLittleEndian(UInt16(bitPattern: number)) }
            pad()
        }
        for index in vectors(shape).joined() { out.appendLittleEndian(dense[index].bitPattern) }
        pad()
        return out
    }
}

/// A matrix of whole numbers in a model, read in place.
struct PackedMatrix: Sendable {
    let bytes: ModelBytes
    let factors: Int, numbers: Int, rows: Int, columns: Int

    /// Sets rows to the product of rows with the matrix, plus the same numbers for each.
    func product(
        _ values: WholeNumbers,
        rows count: Int,
        from start: UnsafePointer<Float>? = nil,
        into out: Floats
    ) {
        bytes.withMemory(factors..<factors + columns * 4) { factors in
            bytes.withMemory(numbers..<numbers + rows * columns * 2) { numbers in
                newsgraph_multiply16(
                    values.numbers,
                    values.factors.from(0),
                    numbers.assumingMemoryBound(to: Int16.self),
                    factors.assumingMemoryBound(to: Float.self),
                    start,
                    out.from(0),
                    columns,
                    count,
                    rows,
                    columns
                )
            }
        }
    }

    /// A matrix of learnt weights as whole numbers.
    static func pack(_ dense: Floats, _ place: NetworkShape.Matrix) -> (factors: [Float], numbers: [Int16]) {
        var factors = [Float](repeating: 0, count: place.columns)
        var numbers = [Int16](repeating: 0, count: place.rows * place.columns)
        newsgraph_pack16(dense.from(place.start), place.rows, place.columns, &numbers, &factors)
        return (factors, numbers)
    }
}

/// Rows of whole numbers with a factor each, computed anew for every product.
final class WholeNumbers {
    private(set) var numbers: UnsafeMutablePointer<Int16>
    private var count = 1
    let factors = Floats()

    init() { numbers = .allocate(capacity: 1) }

    deinit { numbers.deallocate() }

    /// Rounds rows of numbers.
    func set(_ values: Floats, stride: Int, rows: Int, columns: Int) {
        if rows * columns > count {
            numbers.deallocate()
            count = 2 * rows * columns
            numbers = .allocate(capacity: count)
        }
        factors.reserve(rows)
        newsgraph_quantise(values.from(0), stride, numbers, factors.from(0), rows, columns)
    }
}
