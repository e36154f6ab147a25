import Foundation
import NewsLanguage

/// Learns the weights of a network from trees.
///
/// The loss is the negative logarithm of the probability of each word's head, of its relation to that head, and of its
/// tag; steps are Adam's.
final class ParserTrainer {
    let learner: EncoderLearner
    private let shape: NetworkShape
    private let vocabulary: NetworkVocabulary
    private let scorer: TreeScorer
    private let backward: ScorerBackward
    private var random: Randomness
    private var headMistakes = 0
    private var tagMistakes = 0
    /// The rate of the quickest steps, and how much errors of tags count beside those of trees.
    var rate: Float = 0.002, tagWeight: Float = 1
    /// Words of one step.
    private static let batch = 400

    /// A trainer that begins with the encoder of another learner of the same shape.
    init(shape: NetworkShape, vocabulary: NetworkVocabulary, start: EncoderLearner?, seed: UInt64) {
        self.shape = shape
        self.vocabulary = vocabulary
        random = Randomness(seed: seed)
        learner = EncoderLearner(shape: shape, random: &random)
        if let start { learner.copy(start) }
        scorer = TreeScorer(shape: shape)
        backward = ScorerBackward(shape: shape)
        initialize()
    }

    /// A trainer that goes on from all that another learner of the same shape has learnt.
    convenience init(continuing other: EncoderLearner, vocabulary: NetworkVocabulary, seed: UInt64) {
        self.init(shape: other.shape, vocabulary: vocabulary, start: nil, seed: seed)
        learner.copyAll(other)
        backward.updateTransposes(learner.dense.weights)
    }

    private func initialize() {
        let dense = learner.dense
        dense.randomize(
            shape.hiddenWeights..<shape.hiddenBias,
            inputs: shape.output,
            outputs: shape.arc,
            &random
        )
        dense.randomize(shape.tagWeights..<shape.tagBias, inputs: shape.output, outputs: shape.paddedTags, &random)
        for index in shape.arcWeights..<shape.arcBias { dense.weights[index] = (random.unit() * 2 - 1) * 0.02 }
        dense.randomize(
            shape.labelWeights..<shape.labelBias,
            inputs: 3 * shape.label,
            outputs: shape.paddedRelations,
            &random
        )
        backward.updateTransposes(dense.weights)
    }

    /// Goes through the sentences so many times, each time through further ones of that round as well; `afterRound` may
    /// measure.
    func train(
        _ sentences: [TrainingSentence],
        further: [[TrainingSentence]] = [],
        rounds: Int,
        log: Progress,
        afterRound: (Int) -> Void = { _ in }
    ) {
        let words = sentences.reduce(0) { $0 + $1.count }
        let furtherWords = further.joined().reduce(0) { $0 + $1.count }
        let rate = LearningRate(highest: rate, steps: (rounds * words + furtherWords) / ParserTrainer.batch)
        var step = 0
        for round in 1...max(1, rounds) {
            (headMistakes, tagMistakes) = (0, 0)
            var batch: [TrainingSentence] = []
            let sentences = round <= further.count ? sentences + further[round - 1] : sentences
            for index in random.permutation(sentences.count) {
                batch.append(sentences[index])
                guard batch.reduce(0, { $0 + $1.count }) >= ParserTrainer.batch else { continue }
                learn(batch, rate: rate(step))
                step += 1
                batch.removeAll(keepingCapacity: true)
            }
            log.note("round \(round): of \(words) words, \(headMistakes) wrong heads, \(tagMistakes) wrong tags")
            afterRound(round)
        }
    }

    private func learn(_ batch: [TrainingSentence], rate: Float) {
        let words = batch.map {
            vocabulary.words(
                $0.lexemes.dropFirst(2).dropLast(2),
                isRaw: $0.beliefs != nil,
                shape: shape,
                random: &random
            )
        }
        learner.forward(words, random: &random)
        let dense = learner.dense
        scorer.hide(learner.encoder, learner.weights)
        backward.begin(scorer, learner.encoder, random: &random)
        scorer.scoreTags(learner.encoder, learner.weights)
        scorer.prepareArcs(count: learner.encoder.count, learner.weights)
        for (sentence, range) in zip(batch, learner.encoder.sentences) { judge(sentence, range) }
        learner.backward(backward.run(scorer, learner.encoder, dense))
        learner.step(rate: rate, scale: 1 / Float(max(1, batch.reduce(0) { $0 + $1.count })))
        backward.updateTransposes(dense.weights)
    }

    /// Turns the scores of a sentence into errors.
    private func judge(_ sentence: TrainingSentence, _ range: Range<Int>) {
        judgeHeads(sentence, range)
        judgeRelations(sentence, range)
        judgeTags(sentence, range)
    }

    private func judgeHeads(_ sentence: TrainingSentence, _ range: Range<Int>) {
        let columns = scorer.scoreArcs(range)
        judge(scorer.arcs, at: 0, count: range.count, width: columns, target: [], weight: 1)
        for word in 0..<sentence.count {
            let gold = sentence.heads[word + 1], row = (word + 1) * columns
            if ParserEnsemble.best(scorer.arcs, at: row, count: min(250, range.count)) != UInt8(clamping: gold) {
                headMistakes += 1
            }
            let target = sentence.target(\.heads, word, gold: Int(gold))
            judge(scorer.arcs, at: row, count: range.count, width: columns, target: target, weight: 1)
        }
        backward.arcs(range, scorer, columns: columns)
    }

    private func judgeRelations(_ sentence: TrainingSentence, _ range: Range<Int>) {
        scorer.scoreLabels(range, heads: sentence.heads.dropFirst().map(Int.init), learner.weights)
        for word in 0..<sentence.count {
            let gold = sentence.relations[word + 1]
            judge(
                scorer.labels,
                at: word * shape.paddedRelations,
                count: shape.relations,
                width: shape.paddedRelations,
                target: sentence.target(\.relations, word, gold: gold == 255 ? nil : Int(gold)),
                weight: 1
            )
        }
        backward.labels(range, heads: sentence.heads, scorer, learner.dense)
    }

    private func judgeTags(_ sentence: TrainingSentence, _ range: Range<Int>) {
        let (first, width) = (range.lowerBound * shape.paddedTags, shape.paddedTags)
        judge(scorer.tags, at: first, count: shape.tags, width: width, target: [], weight: tagWeight)
        for word in 0..<sentence.count {
            let gold = sentence.tags[word], row = first + (word + 1) * width
            if gold != 255, ParserEnsemble.best(scorer.tags, at: row, count: shape.tags) != gold { tagMistakes += 1 }
            let target = sentence.target(\.tags, word, gold: gold == 255 ? nil : Int(gold))
            judge(scorer.tags, at: row, count: shape.tags, width: width, target: target, weight: tagWeight)
        }
    }

    /// Turns scores into errors: probabilities less those that are right; none where nothing is.
    private func judge(
        _ scores: Floats,
        at row: Int,
        count: Int,
        width: Int,
        target: ArraySlice<Beliefs.Choice>,
        weight: Float
    ) {
        if !target.isEmpty {
            scores.softmax(at: row, count: count)
            for index in 0..<count { scores[row + index] *= weight }
            for choice in target { scores[row + Int(choice.index)] -= weight * choice.share }
        }
        for index in (target.isEmpty ? 0 : count)..<width { scores[row + index] = 0 }
    }
}

extension TrainingSentence {
    /// What is right for a word, counted from 0: what networks believe, else the one right answer, or nothing.
    func target(_ question: KeyPath<Beliefs, Beliefs.Question>, _ word: Int, gold: Int?) -> ArraySlice<Beliefs.Choice> {
        if let beliefs { return beliefs[keyPath: question][word] }
        return gold.map { [Beliefs.Choice(index: UInt16($0), share: 1)] } ?? []
    }
}
