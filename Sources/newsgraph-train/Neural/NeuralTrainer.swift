import Foundation
import NewsLanguage

/// Learns the weights of a network parser with a dynamic oracle and exploration.
///
/// The loss is the negative logarithm of the probability of all actions that lose no more than they must; steps are
/// Adam's, with a rate that falls to zero.
final class NeuralTrainer {
    let shape: NeuralShape
    let dense: LearnedFloats
    let embeddings: LearnedFloats
    private let relations: RelationSet
    private let vocabulary: NeuralVocabulary
    private let transposes: NeuralTransposes
    private let encoder: NeuralEncoder
    private let backward: NeuralBackward
    private let layers = Floats(count: 1), errors = Floats(count: 1), clean = Floats(count: 1), mask = Floats(count: 1)
    private var random: Randomness
    private var touched: Set<Int32> = []
    private var decisions = 0
    private var loss = 0.0
    private var mistakes = 0
    private var tagMistakes = 0
    private let tagErrors = Floats(count: 1)
    /// How much errors of tags count beside those of actions.
    var tagWeight: Float = 0.2
    /// The rate of the first step.
    var rate: Float = 0.001

    private static let batch = 8
    /// The share of numbers that dropout sets to zero, in 256ths.
    private static let dropped: UInt64 = 51

    init(shape: NeuralShape, vocabulary: NeuralVocabulary, relations: RelationSet, seed: UInt64) {
        self.shape = shape
        self.vocabulary = vocabulary
        self.relations = relations
        random = Randomness(seed: seed)
        dense = LearnedFloats(count: shape.denseCount)
        embeddings = LearnedFloats(count: shape.embeddingRows * shape.input)
        transposes = NeuralTransposes(shape)
        encoder = NeuralEncoder(shape: shape)
        backward = NeuralBackward(shape: shape)
        initialize()
    }

    private func initialize() {
        for index in 0..<shape.embeddingRows * shape.input { embeddings.weights[index] = (random.unit() * 2 - 1) * 0.1 }
        let window = NeuralShape.window
        dense.randomize(
            shape.firstWeights..<shape.firstBias,
            inputs: window * shape.input,
            outputs: shape.hidden,
            &random
        )
        dense.randomize(
            shape.secondWeights..<shape.secondBias,
            inputs: window * shape.hidden,
            outputs: shape.hidden,
            &random
        )
        dense.randomize(
            shape.positionWeights..<shape.stateTable,
            inputs: shape.hidden * 4,
            outputs: shape.state,
            &random
        )
        dense.randomize(shape.stateTable..<shape.stateBias, inputs: shape.state, outputs: shape.state, &random)
        dense.randomize(
            shape.actionWeights..<shape.actionBias,
            inputs: shape.state,
            outputs: shape.actions,
            &random
        )
        dense.randomize(shape.tagWeights..<shape.tagBias, inputs: shape.hidden, outputs: shape.tags, &random)
        transposes.update(dense.weights)
    }

    /// Goes through the sentences so many times; `afterRound` may measure.
    func train(_ sentences: [TrainingSentence], rounds: Int, log: Progress, afterRound: (Int) -> Void = { _ in }) {
        let steps = rounds * ((sentences.count + NeuralTrainer.batch - 1) / NeuralTrainer.batch)
        var step = 0
        for round in 1...rounds {
            (loss, mistakes, tagMistakes) = (0, 0, 0)
            var total = 0
            let order = random.permutation(sentences.count)
            for start in stride(from: 0, to: order.count, by: NeuralTrainer.batch) {
                for index in order[start..<min(order.count, start + NeuralTrainer.batch)] {
                    learn(sentences[index], explores: round > 1)
                }
                total += decisions
                self.step(rate: rate * (1 - Float(step) / Float(steps)))
                step += 1
            }
            log.note(
                "network round \(round): loss \(loss / Double(max(1, total))), \(mistakes) errors of \(total), \(tagMistakes) of tags"
            )
            afterRound(round)
        }
    }

    private func step(rate: Float) {
        let scale = 1 / Float(max(1, decisions))
        dense.step(0..<shape.denseCount, rate: rate, scale: scale)
        for row in touched.sorted() {
            embeddings.step(Int(row) * shape.input..<(Int(row) + 1) * shape.input, rate: rate, scale: scale)
        }
        touched.removeAll(keepingCapacity: true)
        decisions = 0
        transposes.update(dense.weights)
    }

    private func learn(_ sentence: TrainingSentence, explores: Bool) {
        let words = vocabulary.words(sentence, shape: shape, random: &random)
        encoder.embed(words, embeddings.weights)
        encoder.convolve(dense.weights)
        dropSecondLayer(count: words.count * shape.hidden)
        encoder.project(dense.weights)
        judgeTags(sentence)
        let views = decide(sentence, explores: explores)
        decisions += views.count
        backward.run(
            NeuralBackward.Pass(
                encoder: encoder,
                words: words,
                views: views,
                layers: layers,
                errors: errors,
                clean: clean,
                mask: mask,
                tagErrors: tagErrors,
                keepScale: NeuralTrainer.keepScale
            ),
            dense,
            embeddings,
            transposes
        )
        for word in words { word.forEachRow { touched.insert(Int32($0)) } }
    }

    /// Turns the scores of the tags into errors.
    private func judgeTags(_ sentence: TrainingSentence) {
        encoder.tags(dense.weights, into: tagErrors)
        let (count, columns) = (shape.tags, shape.paddedTags)
        for row in 0..<sentence.count + 2 {
            let start = row * columns
            let gold = row == 0 || row > sentence.count ? 255 : sentence.tags[row - 1]
            let guess = NeuralParser.best(tagErrors, at: start, count: count)
            if gold != 255, guess != gold { tagMistakes += 1 }
            let top = tagErrors[start + Int(guess)]
            var sum: Float = 0
            for tag in 0..<count { sum += exp(tagErrors[start + tag] - top) }
            for tag in 0..<columns {
                let share = gold == 255 || tag >= count ? 0 : exp(tagErrors[start + tag] - top) / sum
                tagErrors[start + tag] = (share - (tag == Int(gold) ? 1 : 0)) * tagWeight
            }
        }
    }

    private static var keepScale: Float { 256 / Float(256 - dropped) }

    private func dropSecondLayer(count: Int) {
        clean.clear(count)
        clean.copy(encoder.second, from: 0, to: 0, count: count)
        mask.clear(count)
        drop(0..<count) { mask[$0] = $1 }
        for index in 0..<count { encoder.second[index] *= mask[index] }
    }

    /// Gives each number of a range the factor 0 or that of kept numbers.
    private func drop(_ range: Range<Int>, _ body: (Int, Float) -> Void) {
        var bits: UInt64 = 0
        for index in range {
            if (index - range.lowerBound) & 7 == 0 { bits = random.next() }
            body(index, bits & 0xFF < NeuralTrainer.dropped ? 0 : NeuralTrainer.keepScale)
            bits >>= 8
        }
    }

    /// Parses the sentence, and writes the errors of the scores of every decision.
    private func decide(_ sentence: TrainingSentence, explores: Bool) -> [NeuralState] {
        let oracle = ArcOracle(heads: sentence.heads)
        let (width, actions) = (shape.state, shape.paddedActions)
        layers.clear((2 * sentence.count + 1) * width)
        errors.clear((2 * sentence.count + 1) * actions)
        var state = ParserState(count: sentence.count)
        var views: [NeuralState] = []
        while !state.isFinal {
            if state.stack.count == 2, state.next > state.count {
                state.apply(2 + 2 * relations.root)
                continue
            }
            let view = NeuralState(state)
            let row = views.count
            encoder.state(view, dense: dense.weights, into: layers, at: row * width)
            drop(row * width..<(row + 1) * width) { layers[$0] *= $1 }
            encoder.scores(layers, at: row * width, dense: dense.weights, into: errors, at: row * actions)
            let guess = NeuralParser.best(state, errors, at: row * actions, relations)
            let gold = score(sentence, state, oracle, at: row * actions, guess: guess)
            views.append(view)
            state.apply(explores && random.below(10) != 0 ? guess : gold)
        }
        return views
    }

    /// Turns the scores of a decision into errors; returns the likeliest right action.
    private func score(
        _ sentence: TrainingSentence,
        _ state: ParserState,
        _ oracle: ArcOracle,
        at row: Int,
        guess: UInt8
    ) -> UInt8 {
        let judge = ActionJudge(sentence: sentence, state: state, costs: oracle.costs(state), relations: relations)
        let top = errors[row + Int(guess)]
        var sum: Float = 0
        var right: Float = 0
        var best: Int?
        for action in 0..<relations.actionCount {
            let verdict = judge.verdict(action)
            guard verdict != .forbidden else { continue }
            let score = errors[row + action]
            sum += exp(score - top)
            guard verdict == .right else { continue }
            right += exp(score - top)
            if best.map({ score > errors[row + $0] }) ?? true { best = action }
        }
        for action in 0..<shape.paddedActions {
            let verdict = action < relations.actionCount ? judge.verdict(action) : .forbidden
            let share = verdict == .forbidden ? 0 : exp(errors[row + action] - top)
            errors[row + action] = share / sum - (verdict == .right ? share / max(right, 1e-30) : 0)
        }
        loss -= Double(log(max(right, 1e-30) / sum))
        if judge.verdict(Int(guess)) != .right { mistakes += 1 }
        return UInt8(best ?? Int(guess))
    }
}
