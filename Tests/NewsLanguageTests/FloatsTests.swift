import NewsLanguage
import Testing

@Suite struct FloatsTests {
    private func numbers(_ count: Int, step: Float) -> Floats {
        let out = Floats(count: count)
        for index in 0..<count { out[index] = Float((index * 37) % 23 - 11) * step }
        return out
    }

    @Test(arguments: [1, 3, 4, 9, 30]) func multipliesMatrices(_ rows: Int) {
        let (inner, columns) = (12, 32)
        let (a, b, c) = (numbers(rows * inner, step: 0.5), numbers(inner * columns, step: 0.25), Floats())
        c.clear(rows * columns)
        c.addProduct(
            .init(a, rowStride: inner),
            .init(b, rowStride: columns),
            at: 0,
            rowStride: columns,
            rows: rows,
            inner: inner,
            columns: columns
        )
        for row in 0..<rows {
            for column in 0..<columns {
                let expected = (0..<inner).reduce(Float(0)) { $0 + a[row * inner + $1] * b[$1 * columns + column] }
                #expect(c[row * columns + column] == expected)
            }
        }
    }

    @Test func exchangesRowsAndColumns() {
        let (a, b) = (numbers(6 * 20, step: 1), Floats(count: 120))
        b.transpose(.init(a, rowStride: 20), rows: 6, columns: 20, at: 0, rowStride: 6)
        for row in 0..<6 { for column in 0..<20 { #expect(b[column * 6 + row] == a[row * 20 + column]) } }
    }

    @Test(arguments: [1, 5, 8, 21]) func probabilitiesAddUpToOne(_ count: Int) {
        let scores = numbers(count, step: 3)
        let top = (0..<count).max { scores[$0] < scores[$1] }
        scores.softmax(at: 0, count: count)
        let sum = (0..<count).reduce(Float(0)) { $0 + scores[$1] }
        #expect(abs(sum - 1) < 1e-5)
        #expect((0..<count).max { scores[$0] < scores[$1] } == top)
    }
}
