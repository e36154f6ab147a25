import Testing

@testable import NewsLanguage

@Suite struct WholeNumbersTests {
    private func numbers(_ count: Int, step: Float) -> Floats {
        let out = Floats(count: count)
        for index in 0..<count { out[index] = Float((index * 37) % 23 - 11) * step }
        return out
    }

    /// A matrix of learnt weights as it lies in a model: factors, then numbers.
    private func packed(_ dense: Floats, rows: Int, columns: Int) -> (
        matrix: PackedMatrix, factors: [Float], numbers: [Int16]
    ) {
        let (factors, numbers) = PackedMatrix.pack(dense, .init(start: 0, rows: rows, columns: columns))
        var bytes: [UInt8] = []
        for factor in factors { bytes.appendLittleEndian(factor.bitPattern) }
        for number in numbers { bytes.appendLittleEndian(UInt16(bitPattern: number)) }
        let matrix = PackedMatrix(
            bytes: ModelBytes(copying: bytes),
            factors: 0,
            numbers: columns * 4,
            rows: rows,
            columns: columns
        )
        return (matrix, factors, numbers)
    }

    /// The products are those of the whole numbers, to the last bit, however many rows there are.
    @Test(arguments: [1, 3, 4, 7, 13]) func multipliesExactly(_ count: Int) {
        let (rows, columns) = (24, 48)
        let (values, dense, out) = (numbers(count * rows, step: 0.37), numbers(rows * columns, step: 0.011), Floats())
        let (matrix, factors, weights) = packed(dense, rows: rows, columns: columns)
        let scratch = WholeNumbers()
        scratch.set(values, stride: rows, rows: count, columns: rows)
        out.reserve(count * columns)
        matrix.product(scratch, rows: count, into: out)
        for row in 0..<count {
            for column in 0..<columns {
                let sum = (0..<rows).reduce(Int32(0)) { sum, inner in
                    let place = column / 16 * 16 * rows + inner / 2 * 32 + column % 16 * 2 + inner % 2
                    return sum + Int32(scratch.numbers[row * rows + inner]) * Int32(weights[place])
                }
                #expect(out[row * columns + column] == Float(sum) * (scratch.factors[row] * factors[column]))
            }
        }
    }

    /// Rounding to 12 bits loses little.
    @Test func staysCloseToTheProduct() {
        let (rows, columns) = (64, 16)
        let (values, dense, out) = (numbers(rows, step: 0.9), numbers(rows * columns, step: 0.3), Floats())
        let scratch = WholeNumbers()
        scratch.set(values, stride: rows, rows: 1, columns: rows)
        out.reserve(columns)
        packed(dense, rows: rows, columns: columns).matrix.product(scratch, rows: 1, into: out)
        for column in 0..<columns {
            let products = (0..<rows).map { values[$0] * dense[$0 * columns + column] }
            let size = products.reduce(Float(0)) { $0 + abs($1) }
            #expect(abs(out[column] - products.reduce(0, +)) < size * 1e-3)
        }
    }

    @Test func takesZeros() {
        let scratch = WholeNumbers()
        scratch.set(Floats(count: 16), stride: 16, rows: 1, columns: 16)
        #expect((0..<16).allSatisfy { scratch.numbers[$0] == 0 } && scratch.factors[0] == 0)
    }
}
