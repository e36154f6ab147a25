import NewsTables
import Testing

@testable import NewsExtraction
@testable import newsgraph_measure

@Suite("What speaks for an answer")
struct WeightTests {
    private func row(_ features: Int...) -> [LogisticRegression.Entry] {
        features.map { LogisticRegression.Entry(feature: $0, value: 1) }
    }

    @Test("A feature that decides gets the weight, one that does not gets none")
    func regression() {
        // Features: 0 the bias, 1 decides, 2 is as often right as wrong.
        let rows = [row(0, 1, 2), row(0, 1), row(0, 1, 2), row(0, 1), row(0, 2), row(0), row(0, 2), row(0)]
        let answers = [true, true, true, true, false, false, false, false]
        let weights = LogisticRegression(penalty: 1).weights(rows, answers, near: [0, 0, 0])
        #expect(weights[1] > 1)
        #expect(abs(weights[2]) < 0.2)
        #expect(LogisticRegression.share(row(0, 1), weights) > 0.6)
        #expect(LogisticRegression.share(row(0), weights) < 0.45)
    }

    @Test("The optimum is where the gradient is zero, whatever the value of the feature")
    func optimum() {
        // One feature, right in three of four: the gradient is the penalty times the weight and, of each example, share
        // minus answer times value.
        let example = [LogisticRegression.Entry(feature: 0, value: 2)]
        let weights = LogisticRegression(penalty: 0.5).weights(
            [example, example, example, example],
            [true, true, true, false],
            near: [0]
        )
        let share = LogisticRegression.share(example, weights)
        #expect(abs(2 * (4 * share - 3) + 0.5 * weights[0]) < 1e-9)
    }

    @Test("The built-in weights are numbers, each piece of evidence once, and every question has some")
    func table() throws {
        let rows = EmbeddedTable(.scores).rows
        #expect(Set(rows.map { $0[0] + " " + $0[1] }).count == rows.count)
        #expect(rows.allSatisfy { Double($0[2]) != nil })
        #expect(Set(rows.compactMap { Question(rawValue: $0[0]) }) == Set(Question.allCases))
        let table = ScoreTable.builtIn()
        #expect(table.sum(.event, evidence(("odds", 4))) > table.sum(.event, evidence(("odds", -4))))
        #expect(table.sum(.actor, evidence(("rule", 1))) > 0)
    }

    private func evidence(_ items: (String, Double)...) -> Evidences {
        var evidence = Evidences()
        for (name, value) in items { evidence.add(name, value) }
        return evidence
    }

    @Test("What speaks most against is named, the bias never")
    func strongest() throws {
        let table = try ScoreTable(text: "event\tbias\t-3\nevent\tweak\t-1\nevent\tstrong\t2\nevent\tunlucky\t-0.5\n")
        let all = evidence(("bias", 1), ("weak", 1), ("strong", 1), ("unlucky", 4))
        #expect(table.strongestAgainst(.event, all) == "unlucky")
        #expect(table.sum(.event, all) == -4)
        #expect(table.sum(.date, all) == 0)
    }

    @Test(
        "Logarithms of odds are steps of a half between -5 and 5",
        arguments: [(Float(0), -5.0), (0.0085, -5), (0.0086, -4.5), (0.5, 0), (0.7, 1), (0.99, 4.5), (1, 5)]
    )
    func odds(_ probability: Float, _ expected: Double) { #expect(Evidences.logOdds(probability) == expected) }
}
