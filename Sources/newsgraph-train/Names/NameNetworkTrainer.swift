import NewsLanguage

/// Learns the weights of the network of names, over what the network of trees knows of each word.
final class NameNetworkTrainer {
    /// A word's rows of hints; the root has none.
    private struct HintedWord: EmbeddedWord {
        var marks: UInt32 = 0
        var isAllCapitals = false

        func forEachRow(_ body: (Int) -> Void) {
            NameNetwork.forEachHint(marks, isAllCapitals: isAllCapitals, body)
        }
    }

    private let shape: NetworkShape
    private let learner: EncoderLearner
    private let scorer: TreeScorer
    private let gazetteer: Gazetteer
    private let parsers: ParserEnsemble
    private var random = Randomness(seed: 73)
    private let vectors = Floats(), transpose: Floats, errors = Floats(), scratch = Floats()
    private var mistakes = 0
    private static let batch = 400, width = 128, rate: Float = 0.002

    init(parser: NetworkParser, relations: RelationSet, gazetteer: Gazetteer) {
        shape = NameNetwork.shape(input: parser.shape.output, width: NameNetworkTrainer.width)
        self.gazetteer = gazetteer
        parsers = ParserEnsemble(parsers: [parser], relations: relations)
        learner = EncoderLearner(shape: shape, random: &random)
        learner.inputDropout = 0.3
        learner.layerDropout = 0.4
        scorer = TreeScorer(shape: shape)
        transpose = Floats(count: shape.output * shape.paddedTags)
        learner.dense.randomize(
            shape.tagWeights..<shape.tagBias,
            inputs: shape.output,
            outputs: shape.paddedTags,
            &random
        )
    }

    /// The bytes of the network that the sentences teach.
    func train(_ sentences: [NamedSentence], rounds: Int, log: Progress) -> [UInt8] {
        let words = sentences.reduce(0) { $0 + $1.forms.count }
        let rate = LearningRate(highest: NameNetworkTrainer.rate, steps: rounds * words / NameNetworkTrainer.batch)
        var step = 0
        for round in 1...max(1, rounds) {
            mistakes = 0
            var batch: [NamedSentence] = []
            var count = 0
            for index in random.permutation(sentences.count) {
                batch.append(sentences[index])
                count += sentences[index].forms.count
                guard count >= NameNetworkTrainer.batch else { continue }
                learn(batch, count: count, rate: rate(step))
                step += 1
                (batch, count) = ([], 0)
            }
            log.note("network of names, round \(round): \(mistakes) errors")
        }
        return NameNetwork.encode(shape, hints: learner.embeddings.weights, dense: learner.dense.weights)
    }

    private func learn(_ batch: [NamedSentence], count: Int, rate: Float) {
        learner.forward(batch.map(encode), adding: gather(batch), random: &random)
        let dense = learner.dense
        scorer.scoreTags(learner.encoder, learner.weights)
        for (sentence, range) in zip(batch, learner.encoder.sentences) {
            judge(row: range.lowerBound, gold: nil)
            for (index, label) in sentence.labels.enumerated() {
                judge(row: range.lowerBound + 1 + index, gold: Int(label))
            }
        }
        passBack(dense)
        learner.backward(errors)
        learner.step(rate: rate, scale: 1 / Float(count))
    }

    private func encode(_ sentence: NamedSentence) -> [any EmbeddedWord] {
        var marks: [UInt32] = []
        gazetteer.marks(sentence.lexemes, into: &marks)
        let isAllCapitals = Casing.isAllCapitals(sentence.lexemes)
        return [HintedWord()] + marks.map { HintedWord(marks: $0, isAllCapitals: isAllCapitals) }
    }

    /// What the network of trees knows of the words of the sentences.
    private func gather(_ batch: [NamedSentence]) -> Floats {
        vectors.clear(batch.reduce(0) { $0 + $1.forms.count + 1 } * shape.input)
        var row = 0
        for sentence in batch {
            parsers.score(sentence.lexemes)
            guard let encoder = parsers.encoder else { continue }
            vectors.copy(encoder.outputs, from: 0, to: row * shape.input, count: encoder.count * shape.input)
            row += encoder.count
        }
        return vectors
    }

    private func judge(row: Int, gold: Int?) {
        let start = row * shape.paddedTags
        if let gold {
            if Int(ParserEnsemble.best(scorer.tags, at: start, count: shape.tags)) != gold { mistakes += 1 }
            scorer.tags.softmax(at: start, count: shape.tags)
            scorer.tags[start + gold] -= 1
        }
        for index in (gold == nil ? 0 : shape.tags)..<shape.paddedTags { scorer.tags[start + index] = 0 }
    }

    private func passBack(_ dense: LearnedFloats) {
        let (count, columns) = (learner.encoder.count, shape.paddedTags)
        for row in 0..<count {
            dense.gradient.add(scorer.tags, from: row * columns, to: shape.tagBias, count: columns)
        }
        transpose.transpose(
            .init(dense.weights, at: shape.tagWeights, rowStride: columns),
            rows: shape.output,
            columns: columns,
            at: 0,
            rowStride: shape.output
        )
        dense.gradient.addTransposedProduct(
            .init(learner.encoder.outputs, rowStride: shape.output),
            .init(scorer.tags, rowStride: columns),
            at: shape.tagWeights,
            rowStride: columns,
            rows: shape.output,
            inner: count,
            columns: columns,
            scratch: scratch
        )
        errors.clear(count * shape.output)
        errors.addProduct(
            .init(scorer.tags, rowStride: columns),
            .init(transpose, rowStride: shape.output),
            at: 0,
            rowStride: shape.output,
            rows: count,
            inner: columns,
            columns: shape.output
        )
    }
}
