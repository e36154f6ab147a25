import NewsLanguage
import Testing

@testable import newsgraph_train

/// The likeliest choices of a word are kept with their shares.
@Suite struct BeliefsTests {
    private func scores(_ numbers: [Float]) -> Floats {
        let out = Floats(count: numbers.count)
        for (index, number) in numbers.enumerated() { out[index] = number }
        return out
    }

    @Test func theLikeliestFourAreKeptInOrder() {
        var question = Beliefs.Question()
        question.add(scores([9, 9, 1, 5, 3, 2, 4, 0]), at: 2, count: 6, networks: 1)
        #expect(question[0].map(\.index) == [1, 4, 2, 3])
        #expect(abs(question[0].reduce(0) { $0 + $1.share } - 1) < 1e-5)
        let shares = question[0].map(\.share)
        #expect(shares == shares.sorted(by: >))
    }

    @Test func scoresOfSeveralNetworksAreTheirMean() {
        var one = Beliefs.Question(), two = Beliefs.Question()
        one.add(scores([1, 2, 3, 4]), at: 0, count: 4, networks: 1)
        two.add(scores([2, 4, 6, 8]), at: 0, count: 4, networks: 2)
        #expect(one[0] == two[0])
    }

    @Test func fewerChoicesAreFilledUpWithoutAShare() {
        var question = Beliefs.Question()
        question.add(scores([0, 1]), at: 0, count: 2, networks: 1)
        question.add(scores([1, 0]), at: 0, count: 2, networks: 1)
        #expect(question[0].map(\.index) == [1, 0, 0, 0])
        #expect(question[0].dropFirst(2).allSatisfy { $0.share == 0 })
        #expect(question[1].map(\.index) == [0, 1, 0, 0])
    }
}
