import NewsLanguage

/// Trains the networks of a model.
struct NetworkBuilder {
    let sentences: [TrainingSentence]
    let tags: TagSet
    let relations: RelationSet
    let log: Progress
    /// A word of the treebanks, or of the raw text alone, has a vector of its own when it occurs so often.
    private static let minimum = 2, rawMinimum = 6

    /// The bytes of the networks, trained on as many threads; each is the same on any number of them.
    ///
    /// Networks of the same sizes begin with the same encoder, which has learnt to guess words.
    func build(_ plans: [TrainingPlan.Network], raw: RawText, rounds: Int) throws -> [[UInt8]] {
        let vocabulary = try NetworkVocabulary(
            sentences,
            minimum: NetworkBuilder.minimum,
            raw: raw.counts,
            rawMinimum: NetworkBuilder.rawMinimum
        )
        log.note("networks: \(vocabulary.rows) words")
        let shapes = plans.map { shape($0, vocabulary) }
        let distinct = shapes.indices.filter { shapes.firstIndex(of: shapes[$0]) == $0 }
        let encoders = Parallel.map(rounds == 0 ? 0 : distinct.count) { number in
            let index = distinct[number]
            let guesser = WordGuesser(shape: shapes[index], vocabulary: vocabulary, seed: plans[index].seed)
            let text = WordText(raw, vocabulary: vocabulary, shape: shapes[index])
            guesser.train(text, rounds: rounds, log: log.prefixed("guessing \(number + 1)"))
            return Encoder(learner: guesser.learner)
        }
        return Parallel.map(plans.count) { number in
            let start = zip(distinct, encoders).first { shapes[$0.0] == shapes[number] }?.1.learner
            return train(plans[number], shapes[number], vocabulary, start, number)
        }
    }

    /// An encoder that has finished learning, and is only read from then on.
    private struct Encoder: @unchecked Sendable { let learner: EncoderLearner }

    private func shape(_ plan: TrainingPlan.Network, _ vocabulary: NetworkVocabulary) -> NetworkShape {
        NetworkShape(
            words: vocabulary.rows,
            input: plan.input,
            width: plan.width,
            layers: plan.layers,
            arc: plan.arc,
            label: plan.label,
            relations: relations.names.count,
            tags: tags.names.count
        )
    }

    private func train(
        _ plan: TrainingPlan.Network,
        _ shape: NetworkShape,
        _ vocabulary: NetworkVocabulary,
        _ start: EncoderLearner?,
        _ number: Int
    ) -> [UInt8] {
        let trainer = ParserTrainer(shape: shape, vocabulary: vocabulary, start: start, seed: plan.seed)
        trainer.train(sentences, rounds: plan.rounds, log: log.prefixed("network \(number + 1)"))
        return NetworkPart.encode(
            shape,
            vocabulary: vocabulary.bytes,
            embeddings: trainer.learner.embeddings.weights,
            dense: trainer.learner.dense.weights
        )
    }
}
