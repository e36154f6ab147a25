import Foundation
import NewsLanguage

/// Teaches an encoder to guess hidden words of raw text from the rest of the sentence, before it learns from trees.
///
/// One word in five is hidden. The right word is told from words drawn by their frequency to the power of 3/4.
/// Sources: Devlin et al., *BERT* (2019); Mikolov et al., *Distributed Representations of Words and Phrases and their
/// Compositionality* (2013) for the drawing; Jean et al., *On Using Very Large Target Vocabulary for Neural Machine
/// Translation* (2015) for the correction of the scores by it.
final class WordGuesser {
    /// The encoder that learns.
    let learner: EncoderLearner
    private let shape: NetworkShape
    private let vocabulary: NetworkVocabulary
    /// A vector for each word, with its bias and fifteen numbers that stay zero.
    private let words: LearnedFloats
    private let width: Int
    private var sampler: WordSampler
    private var random: Randomness
    private let vectors = Floats(), columns = Floats(), queries = Floats(), scores = Floats()
    private let scratch = Floats(), queryErrors = Floats(), vectorErrors = Floats(), outputErrors = Floats()
    private var loss = 0.0
    private var guesses = 0

    private static let batch = 800, others = 512, hiddenShare: Float = 0.2, rate: Float = 0.002

    init(shape: NetworkShape, vocabulary: NetworkVocabulary, seed: UInt64) {
        self.shape = shape
        self.vocabulary = vocabulary
        random = Randomness(seed: seed)
        learner = EncoderLearner(shape: shape, random: &random)
        learner.inputDropout = 0
        learner.layerDropout = 0.1
        width = shape.output + 16
        words = LearnedFloats(count: vocabulary.rows * width)
        for index in 0..<vocabulary.rows * width { words.weights[index] = (random.unit() * 2 - 1) * 0.05 }
        sampler = WordSampler(counts: vocabulary.allCounts)
    }

    /// Goes through the text so many times.
    func train(_ text: WordText, rounds: Int, log: Progress) {
        let rate = LearningRate(highest: WordGuesser.rate, steps: rounds * text.count / WordGuesser.batch)
        var step = 0
        for _ in 0..<rounds {
            var batch: [[NetworkWord]] = []
            var count = 0
            for index in random.permutation(text.sentences.count) {
                batch.append(text.words(index))
                count += batch[batch.count - 1].count
                guard count >= WordGuesser.batch else { continue }
                learn(&batch, rate: rate(step))
                step += 1
                (batch, count) = ([], 0)
                if step.isMultiple(of: 1000) { note(log, step, rate.steps) }
            }
        }
        for index in 0..<shape.input { learner.embeddings.weights[index] = 0 }
    }

    private func note(_ log: Progress, _ step: Int, _ steps: Int) {
        log.note("step \(step) of \(steps): loss \((loss / Double(max(1, guesses)) * 1000).rounded() / 1000)")
        (loss, guesses) = (0, 0)
    }

    private func learn(_ batch: inout [[NetworkWord]], rate: Float) {
        let hidden = hide(&batch)
        guard !hidden.isEmpty else { return }
        learner.forward(batch, random: &random)
        let others = (0..<WordGuesser.others).map { _ in sampler.draw(&random) }
        gather(hidden, others)
        judge(hidden, others)
        passBack(hidden, others)
        learner.step(rate: rate, scale: 1 / Float(hidden.count))
        for row in Set(others + hidden.map(\.word)).sorted() {
            words.step(row * width..<(row + 1) * width, rate: rate, scale: 1 / Float(hidden.count))
        }
    }

    /// Hides some words that have a vector, and tells where they were.
    private func hide(_ batch: inout [[NetworkWord]]) -> [(row: Int, word: Int)] {
        var out: [(row: Int, word: Int)] = []
        var row = 0
        for sentence in batch.indices {
            for index in batch[sentence].indices {
                let word = Int(batch[sentence][index].rows.0)
                if word >= NetworkWord.special, random.unit() < WordGuesser.hiddenShare {
                    out.append((row, word))
                    batch[sentence][index] = NetworkWord(special: NetworkWord.hidden)
                }
                row += 1
            }
        }
        return out
    }

    /// Puts the vectors that guess, and those of the other words, together.
    private func gather(_ hidden: [(row: Int, word: Int)], _ others: [Int]) {
        queries.clear(hidden.count * width)
        for (index, place) in hidden.enumerated() {
            queries.copy(
                learner.encoder.outputs,
                from: place.row * shape.output,
                to: index * width,
                count: shape.output
            )
            queries[index * width + shape.output] = 1
        }
        vectors.reserve(others.count * width)
        for (index, word) in others.enumerated() {
            vectors.copy(words.weights, from: word * width, to: index * width, count: width)
        }
        columns.reserve(others.count * width)
        columns.transpose(
            .init(vectors, rowStride: width),
            rows: others.count,
            columns: width,
            at: 0,
            rowStride: others.count
        )
    }

    /// Turns scores into errors; the first column is the right word's.
    private func judge(_ hidden: [(row: Int, word: Int)], _ others: [Int]) {
        let count = others.count
        scores.clear(hidden.count * count)
        scores.addProduct(
            .init(queries, rowStride: width),
            .init(columns, rowStride: count),
            at: 0,
            rowStride: count,
            rows: hidden.count,
            inner: width,
            columns: count
        )
        let corrections = others.map { sampler.logarithm($0, times: count) }
        queryErrors.clear(hidden.count * width)
        let row = Floats(count: count + 1)
        for (index, place) in hidden.enumerated() {
            var right: Float = 0
            for number in 0..<width {
                right += queries[index * width + number] * words.weights[place.word * width + number]
            }
            row[0] = right - sampler.logarithm(place.word, times: count)
            for other in 0..<count {
                let isRight = others[other] == place.word
                row[other + 1] = isRight ? -1e30 : scores[index * count + other] - corrections[other]
            }
            row.softmax(at: 0, count: count + 1)
            loss -= Double(log(max(row[0], 1e-30)))
            guesses += 1
            scores.copy(row, from: 1, to: index * count, count: count)
            for number in 0..<width {
                let (query, vector) = (index * width + number, place.word * width + number)
                queryErrors[query] += (row[0] - 1) * words.weights[vector]
                words.gradient[vector] += (row[0] - 1) * queries[query]
            }
        }
    }

    private func passBack(_ hidden: [(row: Int, word: Int)], _ others: [Int]) {
        queryErrors.addProduct(
            .init(scores, rowStride: others.count),
            .init(vectors, rowStride: width),
            at: 0,
            rowStride: width,
            rows: hidden.count,
            inner: others.count,
            columns: width
        )
        vectorErrors.clear(others.count * width)
        vectorErrors.addTransposedProduct(
            .init(scores, rowStride: others.count),
            .init(queries, rowStride: width),
            at: 0,
            rowStride: width,
            rows: others.count,
            inner: hidden.count,
            columns: width,
            scratch: scratch
        )
        for (index, word) in others.enumerated() {
            words.gradient.add(vectorErrors, from: index * width, to: word * width, count: width)
        }
        outputErrors.clear(learner.encoder.count * shape.output)
        for (index, place) in hidden.enumerated() {
            outputErrors.add(
                queryErrors,
                from: index * width,
                to: place.row * shape.output,
                count: shape.output
            )
        }
        learner.backward(outputErrors)
    }
}
