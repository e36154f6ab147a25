import Foundation
import NewsLanguage

/// Learns the weights of a network from trees, and from what the encoder believes.
///
/// The loss is the cross entropy of each word's head, of its relation to that head, of its tag, and of the answers to
/// further questions about it; steps are Adam's.
final class ParserTrainer {
    let learner: EncoderLearner
    private let shape: NetworkShape
    private let vocabulary: NetworkVocabulary
    private let scorer: TreeScorer
    private let backward: ScorerBackward
    private var random: Randomness
    /// Questions about events, answered from what the encoder believes.
    let questions: [WordQuestion]
    private var headMistakes = 0
    private var tagMistakes = 0
    /// The rate of the quickest steps, and how much errors about events count beside those of tags and trees.
    private static let rate: Float = 0.002, eventWeight: Float = 1
    /// Words of one step.
    private static let batch = 400

    /// A trainer that begins with the encoder of another learner of the same shape; questions of so many labels
    /// about events are learnt as well.
    init(
        shape: NetworkShape,
        vocabulary: NetworkVocabulary,
        start: EncoderLearner?,
        labels: [Int] = [],
        seed: UInt64
    ) {
        self.shape = shape
        self.vocabulary = vocabulary
        random = Randomness(seed: seed)
        learner = EncoderLearner(shape: shape, random: &random)
        if let start { learner.copy(start) }
        scorer = TreeScorer(shape: shape)
        backward = ScorerBackward(shape: shape)
        var questions: [WordQuestion] = []
        for count in labels { questions.append(WordQuestion(inputs: shape.output, labels: count, random: &random)) }
        self.questions = questions
        initialize()
    }

    /// Sets what shares are left out in training.
    func setDropout(_ shares: TrainingPlan.Dropout) {
        (learner.inputDropout, learner.layerDropout) = (shares.input, shares.layers)
        backward.dropout = shares.hidden
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

    /// Goes through the sentences so many times, each time through one portion of further ones as well, in turns;
    /// `afterRound` may measure.
    func train(
        _ sentences: [TrainingSentence],
        further: [[TrainingSentence]] = [],
        rounds: Int,
        log: Progress,
        afterRound: (Int) -> Void = { _ in }
    ) {
        let words = sentences.reduce(0) { $0 + $1.count }
        let portions = (0..<rounds).map { further.isEmpty ? [] : further[$0 % further.count] }
        let furtherWords = portions.joined().reduce(0) { $0 + $1.count }
        let rate = LearningRate(
            highest: ParserTrainer.rate,
            steps: (rounds * words + furtherWords) / ParserTrainer.batch
        )
        var step = 0
        for round in 1...rounds {
            (headMistakes, tagMistakes) = (0, 0)
            var batch: [TrainingSentence] = []
            let sentences = sentences + portions[round - 1]
            for index in random.permutation(sentences.count) {
                batch.append(sentences[index])
                guard batch.reduce(0, { $0 + $1.count }) >= ParserTrainer.batch else { continue }
                learn(batch, rate: rate(step))
                step += 1
                batch.removeAll(keepingCapacity: true)
            }
            let all = sentences.reduce(0) { $0 + $1.count }
            log.note("round \(round): of \(all) words, \(headMistakes) other heads, \(tagMistakes) other tags")
            afterRound(round)
        }
    }

    private func learn(_ batch: [TrainingSentence], rate: Float) {
        let words = batch.map {
            vocabulary.words(
                $0.lexemes.dropFirst(2).dropLast(2),
                isRaw: $0.isRaw,
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
        for question in questions { question.score(learner.encoder) }
        for (sentence, range) in zip(batch, learner.encoder.sentences) { judge(sentence, range) }
        let errors = backward.run(scorer, learner.encoder, dense)
        let scale = 1 / Float(max(1, batch.reduce(0) { $0 + $1.count }))
        for question in questions {
            question.passBack(learner.encoder, into: errors)
            question.step(rate: rate, scale: scale)
        }
        learner.backward(errors)
        learner.step(rate: rate, scale: scale)
        backward.updateTransposes(dense.weights)
    }

    /// Turns the scores of a sentence into errors.
    private func judge(_ sentence: TrainingSentence, _ range: Range<Int>) {
        judgeHeads(sentence, range)
        judgeRelations(sentence, range)
        judgeTags(sentence, range)
        for number in questions.indices { judgeEvents(number, sentence, range) }
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
        judge(scorer.tags, at: first, count: shape.tags, width: width, target: [], weight: 1)
        for word in 0..<sentence.count {
            let gold = sentence.tags[word], row = first + (word + 1) * width
            if gold != 255, ParserEnsemble.best(scorer.tags, at: row, count: shape.tags) != gold { tagMistakes += 1 }
            let target = sentence.target(\.tags, word, gold: gold == 255 ? nil : Int(gold))
            judge(scorer.tags, at: row, count: shape.tags, width: width, target: target, weight: 1)
        }
    }

    private func judgeEvents(_ number: Int, _ sentence: TrainingSentence, _ range: Range<Int>) {
        let (question, answers) = (questions[number], sentence.beliefs?.events[number])
        for row in range {
            let target = row == range.lowerBound ? [] : answers?[row - range.lowerBound - 1]
            judge(
                question.scores,
                at: row * question.columns,
                count: question.labels,
                width: question.columns,
                target: target ?? [],
                weight: ParserTrainer.eventWeight
            )
        }
    }

    /// Turns scores into errors: probabilities less those that are right, times the sum of these; none where nothing is.
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
            let sum = target.reduce(0) { $0 + $1.share }
            if weight * sum != 1 { for index in 0..<count { scores[row + index] *= weight * sum } }
            for choice in target { scores[row + Int(choice.index)] -= weight * choice.share }
        }
        for index in (target.isEmpty ? 0 : count)..<width { scores[row + index] = 0 }
    }
}

extension TrainingSentence {
    /// What is right for a word, counted from 0: what the encoder believes, else the one right answer, or nothing.
    func target(_ question: KeyPath<Beliefs, Beliefs.Question>, _ word: Int, gold: Int?) -> ArraySlice<Beliefs.Choice> {
        if let beliefs { return beliefs[keyPath: question][word] }
        return gold.map { [Beliefs.Choice(index: UInt16($0), share: 1)] } ?? []
    }
}
