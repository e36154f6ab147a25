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

    private func sum(_ choices: ArraySlice<Beliefs.Choice>) -> Float { choices.reduce(0) { $0 + $1.share } }

    @Test func theLikeliestFourAreKeptInOrder() {
        var question = Beliefs.Question()
        question.add(scores([9, 9, 1, 5, 3, 2, 4, 0]), at: 2, count: 6)
        #expect(question[0].map(\.index) == [1, 4, 2, 3])
        #expect(abs(sum(question[0]) - 1) < 1e-5)
        let shares = question[0].map(\.share)
        #expect(shares == shares.sorted(by: >))
    }

    @Test func sharesAddUpToTheirSum() {
        var question = Beliefs.Question()
        question.add(scores([1, 2, 3, 4]), at: 0, count: 4, sum: 0.5)
        #expect(abs(sum(question[0]) - 0.5) < 1e-5)
    }

    @Test func fewerChoicesAreFilledUpWithoutAShare() {
        var question = Beliefs.Question()
        question.add(scores([0, 1]), at: 0, count: 2)
        question.add(scores([1, 0]), at: 0, count: 2)
        #expect(question[0].map(\.index) == [1, 0, 0, 0])
        #expect(question[0].dropFirst(2).allSatisfy { $0.share == 0 })
        #expect(question[1].map(\.index) == [0, 1, 0, 0])
    }

    @Test func aWordThatIsNotAskedAboutHasNoChoices() {
        var question = Beliefs.Question()
        question.addNone()
        question.add(scores([1, 0]), at: 0, count: 2)
        #expect(question[0].isEmpty)
        #expect(question[1].count == 4)
    }

    @Test func aRightAnswerGetsItsPart() {
        var question = Beliefs.Question()
        for _ in 0..<2 { question.add(scores([4, 3, 2, 1, 0]), at: 0, count: 5) }
        question.lean(0, to: 1, by: 0.5)
        question.lean(1, to: 4, by: 0.5)
        #expect(question[0].first?.index == 1)
        #expect(question[1].first == Beliefs.Choice(index: 4, share: 0.5))
        #expect(abs(sum(question[0]) - 1) < 1e-5)
        #expect(question[1].map(\.index) == [4, 0, 1, 2])
    }
}
