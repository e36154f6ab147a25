import CNewsgraphMath
import Foundation
import Testing

/// Numbers that look random and are the same each time.
private struct Numbers {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func floats(_ count: Int, size: Float = 1) -> [Float] {
        (0..<count).map { _ in (Float(next() & 0xFFFF) - 32768) / 32768 * size }
    }

    mutating func bytes(_ count: Int) -> [Int8] { (0..<count).map { _ in Int8(Int(next() % 255) - 127) } }

    mutating func ends(_ count: Int) -> [Int8] { (0..<count).map { _ in next() & 1 == 0 ? 127 : -127 } }
}

/// Where a number of the packed matrix lies.
private func place(_ row: Int, _ column: Int, rows: Int) -> Int {
    column / 16 * 16 * rows + row / 4 * 64 + column % 16 * 4 + row % 4
}

@Suite struct EncoderKernelTests {
    /// A product of rows and a packed matrix, and what goes with it.
    private struct Product {
        let (rows, inner, columns): (Int, Int, Int)
        let (a, b): ([Int8], [Int8])
        let (rowFactors, columnFactors): ([Float], [Float])
        let start: [Float]?

        init(_ shape: [Int], a: [Int8], b: [Int8], hasStart: Bool, numbers: inout Numbers) {
            (rows, inner, columns) = (shape[0], shape[1], shape[2])
            (self.a, self.b) = (a, b)
            (rowFactors, columnFactors) = (numbers.floats(rows), numbers.floats(columns))
            start = hasStart ? numbers.floats(columns, size: 8) : nil
        }

        /// What one way of the product gives; there is room between its rows.
        func result(_ kernel: Int) -> [Float] {
            let sums = (0..<columns).map { column in
                (0..<inner).reduce(Int32(0)) { $0 + Int32(b[place($1, column, rows: inner)]) }
            }
            let step = columns + 16
            var c = [Float](repeating: 7, count: rows * step)
            newsgraph_multiply8_with(
                Int32(kernel),
                a,
                rowFactors,
                b,
                sums,
                columnFactors,
                start,
                &c,
                step,
                rows,
                inner,
                columns
            )
            return c
        }

        func expected() -> [Float] {
            let step = columns + 16
            var c = [Float](repeating: 7, count: rows * step)
            for row in 0..<rows {
                for column in 0..<columns {
                    let sum = (0..<inner).reduce(Int32(0)) { sum, index in
                        sum + Int32(a[row * inner + index]) * Int32(b[place(index, column, rows: inner)])
                    }
                    let product = Float(sum) * (rowFactors[row] * columnFactors[column])
                    c[row * step + column] = (start?[column] ?? 0) + product
                }
            }
            return c
        }
    }

    private static let shapes = [
        [1, 4, 16], [2, 12, 48], [3, 16, 64], [5, 20, 80], [6, 384, 64], [7, 388, 112], [11, 800, 32], [2, 8192, 16],
    ]

    /// All ways of the product that the processor has give the same bits.
    @Test(arguments: shapes) func multipliesExactly(_ shape: [Int]) {
        var numbers = Numbers(shape[0])
        let (a, b) = (numbers.bytes(shape[0] * shape[1]), numbers.bytes(shape[1] * shape[2]))
        for hasStart in [false, true] {
            let product = Product(shape, a: a, b: b, hasStart: hasStart, numbers: &numbers)
            let expected = product.expected()
            for kernel in 0..<Int(newsgraph_multiply8_kernels()) { #expect(product.result(kernel) == expected) }
        }
    }

    /// No sum in between is cut off.
    @Test(arguments: shapes) func multipliesExtremes(_ shape: [Int]) {
        var numbers = Numbers(shape[1])
        let (rows, inner, columns) = (shape[0], shape[1], shape[2])
        let operands = [
            ([Int8](repeating: 127, count: rows * inner), [Int8](repeating: 127, count: inner * columns)),
            ([Int8](repeating: -127, count: rows * inner), [Int8](repeating: -127, count: inner * columns)),
            ([Int8](repeating: 127, count: rows * inner), [Int8](repeating: -127, count: inner * columns)),
            (numbers.ends(rows * inner), numbers.ends(inner * columns)),
        ]
        for (a, b) in operands {
            let product = Product(shape, a: a, b: b, hasStart: true, numbers: &numbers)
            let expected = product.expected()
            for kernel in 0..<Int(newsgraph_multiply8_kernels()) { #expect(product.result(kernel) == expected) }
        }
    }

    /// Each row has a factor of its own, and each number is the nearest.
    @Test(arguments: [1, 1e-20, 1e20] as [Float]) func quantises(_ size: Float) {
        var numbers = Numbers(3)
        let (rows, columns, step) = (5, 64, 70)
        let values = numbers.floats(rows * step, size: size)
        var (out, factors) = ([Int8](repeating: 0, count: rows * columns), [Float](repeating: 0, count: rows))
        newsgraph_quantise8(values, step, &out, &factors, rows, columns)
        for row in 0..<rows {
            let top = (0..<columns).reduce(Float(0)) { max($0, abs(values[row * step + $1])) }
            #expect(factors[row] == top / 127)
            for column in 0..<columns {
                let scaled = values[row * step + column] * (127 / top)
                #expect(out[row * columns + column] == Int8(scaled.rounded(.toNearestOrEven)))
            }
        }
    }

    @Test func quantisesZerosAndWhatIsNoNumber() {
        let rows: [[Float]] = [
            .init(repeating: 0, count: 16), .init(repeating: .nan, count: 16),
            .init(repeating: .infinity, count: 16), .init(repeating: .leastNonzeroMagnitude, count: 16),
        ]
        var (out, factors) = ([Int8](repeating: 1, count: 64), [Float](repeating: 1, count: 4))
        newsgraph_quantise8(rows.flatMap { $0 }, 16, &out, &factors, 4, 16)
        #expect(out[..<16].allSatisfy { $0 == 0 } && factors[0] == 0)
        #expect(out[48...].allSatisfy { $0 == 0 })
        #expect(out.allSatisfy { $0 >= -127 })
    }

    @Test func packs() {
        var numbers = Numbers(4)
        let (rows, columns) = (20, 48)
        let values = numbers.floats(rows * columns)
        var out = [Int8](repeating: 0, count: rows * columns)
        var (sums, factors) = ([Int32](repeating: 5, count: columns), [Float](repeating: 0, count: columns))
        newsgraph_pack8(values, rows, columns, &out, &sums, &factors)
        for column in 0..<columns {
            let top = (0..<rows).reduce(Float(0)) { max($0, abs(values[$1 * columns + column])) }
            let expected = (0..<rows).map {
                Int8((values[$0 * columns + column] * (127 / top)).rounded(.toNearestOrEven))
            }
            #expect(factors[column] == top / 127)
            #expect((0..<rows).map { out[place($0, column, rows: rows)] } == expected)
            #expect(sums[column] == expected.reduce(0) { $0 + Int32($1) })
        }
    }

    @Test(arguments: [1, 15, 16, 333]) func appliesGelu(_ count: Int) {
        var numbers = Numbers(count)
        let values = numbers.floats(count, size: 12)
        var out = values + [9]
        newsgraph_gelu(&out, count)
        for (value, result) in zip(values.map(Double.init), out) {
            let inner = (2 / Double.pi).squareRoot() * (value + 0.044715 * value * value * value)
            let expected = 0.5 * value * (1 + tanh(inner))
            #expect(abs(Double(result) - expected) <= 1e-6 * max(1, abs(expected)))
        }
        #expect(out[count] == 9)
    }

    @Test(arguments: [8, 40, 384]) func normalises(_ columns: Int) {
        var numbers = Numbers(columns)
        let (rows, step) = (3, columns + 5)
        let values = numbers.floats(rows * step).map { $0 + 2 }
        let (gain, bias) = (numbers.floats(columns), numbers.floats(columns))
        var out = values
        newsgraph_normalise(&out, step, gain, bias, 1e-5, rows, columns)
        for row in 0..<rows {
            let numbers = values[row * step..<row * step + columns].map(Double.init)
            let mean = numbers.reduce(0, +) / Double(columns)
            let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(columns)
            for column in 0..<columns {
                let even = (numbers[column] - mean) / (variance + 1e-5).squareRoot()
                let expected = even * Double(gain[column]) + Double(bias[column])
                #expect(abs(Double(out[row * step + column]) - expected) < 1e-5)
            }
            #expect(out[row * step + columns..<(row + 1) * step] == values[row * step + columns..<(row + 1) * step])
        }
    }

    /// Attention of words to words, as its definition says.
    private func attention(_ values: [Float], rows: Int, heads: Int, width: Int) -> [Double] {
        let (step, size) = (3 * heads * width, heads * width)
        var out = [Double](repeating: 0, count: rows * size)
        for head in 0..<heads {
            for row in 0..<rows {
                let scores = (0..<rows).map { other in
                    (0..<width).reduce(0.0) { sum, index in
                        let query = Double(values[row * step + head * width + index])
                        return sum + query * Double(values[other * step + size + head * width + index])
                    } / Double(width).squareRoot()
                }
                let top = scores.max() ?? 0
                let powers = scores.map { exp($0 - top) }
                let sum = powers.reduce(0, +)
                for index in 0..<width {
                    out[row * size + head * width + index] =
                        (0..<rows).reduce(0) {
                            $0 + powers[$1] * Double(values[$1 * step + 2 * size + head * width + index])
                        } / sum
                }
            }
        }
        return out
    }

    @Test(arguments: [[1, 12, 32], [2, 1, 16], [15, 2, 48], [33, 3, 32], [130, 2, 32], [512, 1, 32]])
    func attends(_ shape: [Int]) {
        let (rows, heads, width) = (shape[0], shape[1], shape[2])
        var numbers = Numbers(rows)
        let values = numbers.floats(rows * 3 * heads * width, size: 2)
        let size = newsgraph_attend_scratch(rows, heads, width)
        // What lies in the scratch before does not matter, and what lies after it is left alone.
        var scratch = [Float](repeating: .nan, count: size) + [9]
        var out = [Float](repeating: .nan, count: rows * heads * width)
        newsgraph_attend(values, 3 * heads * width, &out, heads * width, &scratch, rows, heads, width)
        let expected = attention(values, rows: rows, heads: heads, width: width)
        #expect(zip(out, expected).allSatisfy { abs(Double($0) - $1) < 2e-5 })
        #expect(scratch[size] == 9)
    }

    /// Scores are the same where they are all negative, as zeros after the last word would be above them.
    @Test func attendsToWordsOnly() {
        let (rows, width) = (3, 16)
        var values: [Float] = []
        for row in 0..<rows {
            values += [Float](repeating: 4, count: width) + [Float](repeating: -4, count: width)
            values += [Float](repeating: Float(row), count: width)
        }
        var out = [Float](repeating: 0, count: rows * width)
        var scratch = [Float](repeating: 0, count: newsgraph_attend_scratch(rows, 1, width))
        newsgraph_attend(values, 3 * width, &out, width, &scratch, rows, 1, width)
        #expect(out.allSatisfy { abs($0 - 1) < 1e-6 })
    }

    @Test func takesWhatIsNoNumber() {
        let strange: [Float] = [.nan, -.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -0.0, 1e-45]
        let (rows, width) = (7, 16)
        var values = (0..<rows * 3 * width).map { strange[$0 % strange.count] }
        let ones = [Float](repeating: 1, count: 3 * width)
        var out = [Float](repeating: 0, count: rows * width)
        var scratch = [Float](repeating: 0, count: newsgraph_attend_scratch(rows, 1, width))
        newsgraph_attend(values, 3 * width, &out, width, &scratch, rows, 1, width)
        newsgraph_normalise(&values, 3 * width, ones, ones, 1e-12, rows, 3 * width)
        newsgraph_gelu(&values, values.count)
        #expect(values.count == rows * 3 * width)
    }
}
