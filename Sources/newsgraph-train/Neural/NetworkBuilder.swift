import NewsLanguage

/// Trains the networks of a model: encoders guess words of raw text, teachers learn from the treebanks, and students from
/// these and from what the teachers make of raw text.
struct NetworkBuilder {
    let sentences: [TrainingSentence]
    let raw: RawText
    let plan: TrainingPlan
    let tags: TagSet
    let relations: RelationSet
    let log: Progress
    private let vocabulary: NetworkVocabulary
    /// A word of the treebanks, or of the raw text alone, has a vector of its own when it occurs so often.
    private static let minimum = 2, rawMinimum = 6
    /// The seed by which the raw text of the students is drawn.
    private static let drawing: UInt64 = 5

    init(
        sentences: [TrainingSentence],
        raw: RawText,
        plan: TrainingPlan,
        tags: TagSet,
        relations: RelationSet,
        log: Progress
    ) throws {
        self.sentences = sentences
        self.raw = raw
        self.plan = plan
        self.tags = tags
        self.relations = relations
        self.log = log
        vocabulary = try NetworkVocabulary(
            sentences,
            minimum: NetworkBuilder.minimum,
            raw: raw.counts,
            rawMinimum: NetworkBuilder.rawMinimum
        )
        log.note("networks: \(vocabulary.rows) words")
    }

    /// The bytes of the students, trained on as many threads as there are; each network is the same on any number of them.
    func build() throws -> [[UInt8]] {
        let starts = Starts(guess())
        let teachers = train(plan.teachers, "teacher", starts, further: [])
        let parsers = try teachers.map { bytes in
            guard let parser = NetworkPart.decode(ModelSlice(copying: bytes), relations: relations, tags: tags) else {
                throw ModelError.unusablePart("parser")
            }
            return parser
        }
        let silver = SilverTreebank(raw: raw, parsers: parsers, relations: relations)
        let further = silver.portions(
            words: plan.silverWords,
            count: plan.silverRounds,
            seed: NetworkBuilder.drawing,
            log: log
        )
        return train(plan.students, "student", starts, further: further)
    }

    /// Encoders that are only read once they are trained.
    private struct Starts: @unchecked Sendable {
        let learners: [EncoderLearner]

        init(_ learners: [EncoderLearner]) { self.learners = learners }
    }

    private func guess() -> [EncoderLearner] {
        let text = WordText(raw, vocabulary: vocabulary, shape: shape)
        return Parallel.map(plan.guessers.count) { number in
            let guesser = WordGuesser(shape: shape, vocabulary: vocabulary, seed: plan.guessers[number])
            guesser.train(text, rounds: plan.guessRounds, log: log.prefixed("guesser \(number + 1)"))
            return Starts([guesser.learner])
        }.flatMap(\.learners)
    }

    private var shape: NetworkShape {
        NetworkShape(
            words: vocabulary.rows,
            input: plan.widths.input,
            width: plan.widths.width,
            layers: plan.widths.layers,
            arc: plan.widths.arc,
            label: plan.widths.label,
            relations: relations.names.count,
            tags: tags.names.count
        )
    }

    private func train(
        _ networks: [TrainingPlan.Network],
        _ name: String,
        _ starts: Starts,
        further: [[TrainingSentence]]
    ) -> [[UInt8]] {
        Parallel.map(networks.count) { number in
            let network = networks[number]
            let trainer = ParserTrainer(
                shape: shape,
                vocabulary: vocabulary,
                start: starts.learners[network.guesser],
                seed: network.seed
            )
            trainer.train(
                sentences,
                further: further,
                rounds: network.rounds,
                log: log.prefixed("\(name) \(number + 1)")
            )
            return NetworkPart.encode(
                shape,
                vocabulary: vocabulary.bytes,
                embeddings: trainer.learner.embeddings.weights,
                dense: trainer.learner.dense.weights
            )
        }
    }
}
