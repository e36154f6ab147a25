import Testing

@testable import GoldGraphs
@testable import newsgraph_train

/// Rows and columns are paired for the greatest sum.
@Suite struct AssignmentTests {
    private func sum(_ gains: [[Double]], _ columns: [Int?]) -> Double {
        zip(gains, columns).reduce(0) { total, pair in total + (pair.1.map { pair.0[$0] } ?? 0) }
    }

    /// The greatest sum, by trying everything.
    private func greatest(_ gains: ArraySlice<[Double]>, free: Set<Int>) -> Double {
        guard let row = gains.first else { return 0 }
        let rest = gains.dropFirst()
        return free.reduce(greatest(rest, free: free)) { best, column in
            max(best, row[column] + greatest(rest, free: free.subtracting([column])))
        }
    }

    @Test func theGreatestPairMayBeLeftOut() {
        #expect(Assignment.best([[9, 8], [8, 1]]) == [1, 0])
        #expect(Assignment.best([[0.5, 0.4, 0], [0.5, 0, 0.1], [0.2, 0, 0]]).map { $0 ?? -1 } == [1, 0, 2])
    }

    @Test func sidesMayDiffer() {
        #expect(Assignment.best([[1, 3, 2]]) == [1])
        #expect(Assignment.best([[1], [3], [2]]) == [nil, 0, nil])
        #expect(Assignment.best([]) == [])
        #expect(Assignment.best([[], []]) == [nil, nil])
    }

    @Test func nothingBetterIsFoundByTryingEverything() {
        var random = Randomness(seed: 7)
        for _ in 0..<200 {
            let (rows, columns) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
            let gains = (0..<rows).map { _ in
                (0..<columns).map { _ in Double(Int.random(in: 0...6, using: &random)) }
            }
            let best = Assignment.best(gains)
            let used = best.compactMap { $0 }
            #expect(used.count == min(rows, columns) && Set(used).count == used.count)
            #expect(sum(gains, best) == greatest(gains[...], free: Set(0..<columns)), "\(gains)")
        }
    }
}
