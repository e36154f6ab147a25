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
    /// A network that guesses goes through the raw text `rounds` times.
    func build(_ plans: [TrainingPlan.Network], raw: RawText, rounds: Int) throws -> [[UInt8]] {
        let vocabulary = try NetworkVocabulary(
            sentences,
            minimum: NetworkBuilder.minimum,
            raw: raw.counts,
            rawMinimum: NetworkBuilder.rawMinimum
        )
        log.note("networks: \(vocabulary.rows) words")
        return Parallel.map(plans.count) { number in
            let log = log.prefixed("network \(number + 1)")
            let shape = shape(plans[number], vocabulary)
            var start: EncoderLearner?
            if plans[number].guesses, rounds > 0 {
                let guesser = WordGuesser(shape: shape, vocabulary: vocabulary, seed: plans[number].seed)
                guesser.train(WordText(raw, vocabulary: vocabulary, shape: shape), rounds: rounds, log: log)
                start = guesser.learner
            }
            return train(plans[number], shape, vocabulary, start, log)
        }
    }

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
        _ log: Progress
    ) -> [UInt8] {
        let trainer = ParserTrainer(shape: shape, vocabulary: vocabulary, start: start, seed: plan.seed)
        trainer.train(sentences, rounds: plan.rounds, log: log)
        return NetworkPart.encode(
            shape,
            vocabulary: vocabulary.bytes,
            embeddings: trainer.learner.embeddings.weights,
            dense: trainer.learner.dense.weights
        )
    }
}
