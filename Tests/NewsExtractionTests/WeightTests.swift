import NewsTables
import Testing

@testable import NewsExtraction
@testable import newsgraph_measure

@Suite("What speaks for an event")
struct WeightTests {
    @Test("A feature that decides gets the weight, one that does not gets none")
    func regression() {
        // Features: 0 the bias, 1 decides, 2 is as often right as wrong.
        let rows = [[0, 1, 2], [0, 1], [0, 1, 2], [0, 1], [0, 2], [0], [0, 2], [0]]
        let answers = [true, true, true, true, false, false, false, false]
        let weights = LogisticRegression(penalty: 1).weights(rows, answers, count: 3)
        #expect(weights[1] > 1)
        #expect(abs(weights[2]) < 0.2)
        #expect(LogisticRegression.share([0, 1], weights) > 0.6)
        #expect(LogisticRegression.share([0], weights) < 0.45)
    }

    @Test("The optimum is where the gradient is zero")
    func optimum() {
        // One feature, right in three of four: share minus answers plus penalty times weight is zero.
        let weights = LogisticRegression(penalty: 0.5).weights(
            [[0], [0], [0], [0]],
            [true, true, true, false],
            count: 1
        )
        let share = LogisticRegression.share([0], weights)
        #expect(abs(4 * share - 3 + 0.5 * weights[0]) < 1e-9)
    }

    @Test("The built-in weights are numbers, each feature once")
    func table() throws {
        let rows = try #require(EmbeddedTable(named: "event-weights")).rows
        #expect(rows.count > 100)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        #expect(rows.allSatisfy { Double($0[1]) != nil })
        let weights = EventWeights.builtIn()
        #expect(weights.sum(["parties:named named"]) > weights.sum(["parties:nobody nobody"]))
        #expect(weights.strongestAgainst(["weight:weak", "bias"]) == "weight:weak")
    }
}
