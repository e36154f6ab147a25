import NewsLanguage
import Testing

@testable import newsgraph_train

/// A further question about words: its gradients, and its head in a model.
@Suite struct WordQuestionTests {
    private struct Row: EmbeddedWord {
        let row: Int
        func forEachRow(_ body: (Int) -> Void) { body(row) }
    }

    private static let shape = NetworkShape(
        words: 8,
        input: 16,
        width: 32,
        layers: 1,
        arc: 16,
        label: 16,
        relations: 3,
        tags: 3
    )
    private var random = Randomness(seed: 7)
    private let learner: EncoderLearner
    private let question: WordQuestion

    init() {
        learner = EncoderLearner(shape: Self.shape, random: &random)
        (learner.inputDropout, learner.layerDropout) = (0, 0)
        question = WordQuestion(inputs: Self.shape.output, labels: 5, random: &random)
        learner.forward([[Row(row: 1), Row(row: 3), Row(row: 4)]], random: &random)
    }

    /// A loss with a different slope for each score.
    private func slope(_ index: Int) -> Float { Float((index * 29) % 17 - 8) / 8 }

    private func loss() -> Float {
        question.score(learner.encoder)
        return (0..<3 * question.columns).reduce(0) { $0 + slope($1) * question.scores[$1] }
    }

    private func measured(_ numbers: Floats, _ index: Int) -> Float {
        let old = numbers[index]
        numbers[index] = old + 0.1
        let above = loss()
        numbers[index] = old - 0.1
        let below = loss()
        numbers[index] = old
        return (above - below) / 0.2
    }

    @Test func measuredGradientsAgree() {
        _ = loss()
        for index in 0..<3 * question.columns { question.scores[index] = slope(index) }
        let errors = Floats()
        errors.clear(3 * Self.shape.output)
        question.passBack(learner.encoder, into: errors)
        for index in stride(from: 0, to: question.run.count, by: 13) {
            let found = measured(question.dense.weights, index)
            #expect(abs(found - question.dense.gradient[index]) < 0.01 + 0.02 * abs(found))
        }
        for index in stride(from: 0, to: 3 * Self.shape.output, by: 11) {
            let found = measured(learner.encoder.outputs, index)
            #expect(abs(found - errors[index]) < 0.01 + 0.02 * abs(found))
        }
    }

    @Test func itsHeadIsReadBack() throws {
        let labels = ["", "A", "B", "C", "D"]
        let slice = ModelSlice(copying: question.bytes(labels: labels))
        let head = try #require(LinearHead(slice, inputs: Self.shape.output))
        #expect(head.labels == labels)
        #expect(LinearHead(slice, inputs: 2 * Self.shape.output) == nil)
    }
}
