import NewsLanguage
import Testing

@Suite struct TreeDecoderTests {
    /// Scores between -5 and 5 for every head of every word, the same for the same seed.
    private func scores(_ count: Int, seed: UInt64) -> Floats {
        var state = seed
        let out = Floats(count: count * count)
        for index in 0..<count * count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            out[index] = Float(state >> 40) / Float(1 << 24) * 10 - 5
        }
        return out
    }

    private func isTree(_ heads: [Int]) -> Bool {
        guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
        return heads.indices.dropFirst().allSatisfy { start in
            var (word, steps) = (start, 0)
            while word != 0, steps <= heads.count { (word, steps) = (heads[word], steps + 1) }
            return word == 0
        }
    }

    private func sum(_ heads: [Int], _ scores: Floats) -> Float {
        heads.indices.dropFirst().reduce(0) { $0 + scores[$1 * heads.count + heads[$1]] }
    }

    /// The best sum of all trees, by trying every combination of heads.
    private func bestSum(_ count: Int, _ scores: Floats) -> Float {
        var best = -Float.infinity
        var heads = [Int](repeating: 0, count: count)
        func choose(_ word: Int) {
            guard word < count else {
                if isTree(heads) { best = max(best, sum(heads, scores)) }
                return
            }
            for head in 0..<count where head != word {
                heads[word] = head
                choose(word + 1)
            }
        }
        choose(1)
        return best
    }

    @Test(arguments: 1...60) func findsTheBestTree(_ seed: Int) {
        let count = 2 + seed % 5
        let scores = scores(count, seed: UInt64(seed))
        var decoder = TreeDecoder()
        let heads = decoder.heads(scores, columns: count, count: count)
        #expect(isTree(heads))
        #expect(abs(sum(heads, scores) - bestSum(count, scores)) < 1e-3)
    }

    @Test func givesATreeForManyWords() {
        var decoder = TreeDecoder()
        let heads = decoder.heads(scores(300, seed: 9), columns: 300, count: 300)
        #expect(isTree(heads))
    }

    @Test func givesATreeForEqualScores() {
        var decoder = TreeDecoder()
        #expect(isTree(decoder.heads(Floats(count: 64), columns: 8, count: 8)))
    }
}
