import NewsLanguage
import Testing

@testable import newsgraph_train

/// The gradients that are computed are those that are measured.
@Suite struct EncoderLearnerTests {
    private struct Row: EmbeddedWord {
        let row: Int
        func forEachRow(_ body: (Int) -> Void) { body(row) }
    }

    private static let shape = NetworkShape(
        words: 8,
        input: 16,
        width: 16,
        layers: 2,
        arc: 16,
        label: 16,
        relations: 3,
        tags: 3
    )
    private let sentences: [[any EmbeddedWord]] = [
        [Row(row: 1), Row(row: 3), Row(row: 4)], [Row(row: 1), Row(row: 5)],
    ]

    /// A loss with a different slope for each number of the result.
    private func slope(_ index: Int) -> Float { Float((index * 29) % 17 - 8) / 8 }

    private func loss(_ learner: EncoderLearner) -> Float {
        var random = Randomness(seed: 1)
        learner.forward(sentences, random: &random)
        return (0..<5 * Self.shape.output).reduce(0) { $0 + slope($1) * learner.encoder.outputs[$1] }
    }

    @Test func measuredGradientsAgree() {
        var random = Randomness(seed: 5)
        let learner = EncoderLearner(shape: Self.shape, random: &random)
        (learner.inputDropout, learner.layerDropout) = (0, 0)
        _ = loss(learner)
        let errors = Floats()
        errors.clear(5 * Self.shape.output)
        for index in 0..<5 * Self.shape.output { errors[index] = slope(index) }
        learner.backward(errors)
        for index in stride(from: 0, to: Self.shape.encoderCount, by: 61) {
            check(learner, learner.dense, index)
        }
        for index in 4 * 16..<5 * 16 { check(learner, learner.embeddings, index) }
    }

    private func check(_ learner: EncoderLearner, _ numbers: LearnedFloats, _ index: Int) {
        let (old, step) = (numbers.weights[index], Float(0.01))
        numbers.weights[index] = old + step
        let above = loss(learner)
        numbers.weights[index] = old - step
        let below = loss(learner)
        numbers.weights[index] = old
        let measured = (above - below) / (2 * step)
        #expect(abs(measured - numbers.gradient[index]) < 0.01 + 0.02 * abs(measured))
    }
}
