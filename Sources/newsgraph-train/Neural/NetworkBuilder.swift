import NewsLanguage

/// Trains the networks of a model: encoders guess words of raw text, teachers learn from the treebanks, students from
/// these and from what the teachers believe of raw text, and refinements of the students from what these believe.
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
    /// The seeds by which the raw text of the students, and of their refinements, is drawn.
    private static let drawing: UInt64 = 5, furtherDrawing: UInt64 = 77

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
        let starts = guess()
        let teachers = train(plan.teachers, "teacher") { trainer($0, starts) }
        let silver = try beliefs(teachers, plan.silverRounds, seed: NetworkBuilder.drawing)
        let students = train(plan.students, "student", further: silver) { trainer($0, starts) }
        let further = try beliefs(students, plan.refinedRounds, seed: NetworkBuilder.furtherDrawing)
        let refined = train(plan.refinements, "refinement", further: further) {
            ParserTrainer(continuing: students.learners[$0.start], vocabulary: vocabulary, seed: $0.seed)
        }
        return refined.learners.map(bytes)
    }

    /// Portions of raw text with what networks believe of them.
    private func beliefs(_ networks: Learnt, _ count: Int, seed: UInt64) throws -> [[TrainingSentence]] {
        let parsers = try networks.learners.map { learner in
            guard let parser = NetworkPart.decode(ModelSlice(copying: bytes(learner)), relations: relations, tags: tags)
            else { throw ModelError.unusablePart("parser") }
            return parser
        }
        let silver = SilverTreebank(raw: raw, parsers: parsers, relations: relations)
        return silver.portions(words: plan.silverWords, count: count, seed: seed, log: log)
    }

    /// Networks that are only read once they are trained.
    private struct Learnt: @unchecked Sendable {
        let learners: [EncoderLearner]

        init(_ learners: [EncoderLearner]) { self.learners = learners }
    }

    private func guess() -> Learnt {
        let text = WordText(raw, vocabulary: vocabulary, shape: shape)
        let guessers = Parallel.map(plan.guessers.count) { number in
            let guesser = WordGuesser(shape: shape, vocabulary: vocabulary, seed: plan.guessers[number])
            guesser.train(text, rounds: plan.guessRounds, log: log.prefixed("guesser \(number + 1)"))
            return Learnt([guesser.learner])
        }
        return Learnt(guessers.flatMap(\.learners))
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

    private func trainer(_ network: TrainingPlan.Network, _ starts: Learnt) -> ParserTrainer {
        ParserTrainer(
            shape: shape,
            vocabulary: vocabulary,
            start: starts.learners[network.start],
            seed: network.seed
        )
    }

    private func train(
        _ networks: [TrainingPlan.Network],
        _ name: String,
        further: [[TrainingSentence]] = [],
        _ trainer: @Sendable (TrainingPlan.Network) -> ParserTrainer
    ) -> Learnt {
        let fromGUM = sentences.filter(\.isFromGUM)
        let learnt = Parallel.map(networks.count) { number in
            let network = networks[number]
            let trainer = trainer(network)
            trainer.rate = network.rate
            trainer.train(
                sentences + (1..<network.timesGUM).flatMap { _ in fromGUM },
                further: further,
                rounds: network.rounds,
                log: log.prefixed("\(name) \(number + 1)")
            )
            return Learnt([trainer.learner])
        }
        return Learnt(learnt.flatMap(\.learners))
    }

    private func bytes(_ learner: EncoderLearner) -> [UInt8] {
        NetworkPart.encode(
            shape,
            vocabulary: vocabulary.bytes,
            embeddings: learner.embeddings.weights,
            dense: learner.dense.weights
        )
    }
}
