import NewsLanguage

/// Trains the networks of a model: encoders guess words of raw text, teachers learn from the treebanks, students from
/// these and from what the teachers make of raw text, and refinements of the students from what these believe.
struct NetworkBuilder {
    let sentences: [TrainingSentence]
    let raw: RawText
    let plan: TrainingPlan
    let tags: TagSet
    let relations: RelationSet
    let log: Progress
    private let store: StageStore
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
        store: StageStore,
        log: Progress
    ) throws {
        self.sentences = sentences
        self.raw = raw
        self.plan = plan
        self.tags = tags
        self.relations = relations
        self.store = store
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
        let starts = try kept("guesser", plan.guessers.count) { guess() }
        let teachers = try kept("teacher", plan.teachers.count) {
            train(plan.teachers, "teacher") { trainer($0, starts) }
        }
        var learnt = try kept("student", plan.students.count) {
            let silver = try portions(teachers, plan.silverRounds, seed: NetworkBuilder.drawing, keepsBeliefs: false)
            return train(plan.students, "student", further: silver) { trainer($0, starts) }
        }
        for (number, networks) in plan.refinements.enumerated() {
            let name = "refinement \(number + 1)"
            learnt = try kept(name, networks.count) { try refine(learnt, networks, name, number) }
        }
        return learnt.learners.map(bytes)
    }

    private func refine(
        _ learnt: Learnt,
        _ networks: [TrainingPlan.Network],
        _ name: String,
        _ number: Int
    ) throws -> Learnt {
        let rounds = networks.map(\.rounds).max() ?? 0
        let seed = NetworkBuilder.furtherDrawing + UInt64(number)
        let further = try portions(learnt, rounds, seed: seed, keepsBeliefs: true)
        return train(networks, name, further: further) {
            ParserTrainer(continuing: learnt.learners[$0.start], vocabulary: vocabulary, seed: $0.seed)
        }
    }

    /// The networks of a stage as they were kept, else those that are trained now.
    private func kept(_ name: String, _ count: Int, _ train: () throws -> Learnt) throws -> Learnt {
        if let learners = try store.read(name, count: count, shape: shape) {
            log.note("\(name): as kept")
            return Learnt(learners)
        }
        let learnt = try train()
        try store.keep(name, learnt.learners)
        return learnt
    }

    /// Portions of raw text as networks parse it, with what they believe of it or with their choices alone.
    private func portions(
        _ networks: Learnt,
        _ count: Int,
        seed: UInt64,
        keepsBeliefs: Bool
    ) throws -> [[TrainingSentence]] {
        let parsers = try networks.learners.map { learner in
            guard let parser = NetworkPart.decode(ModelSlice(copying: bytes(learner)), relations: relations, tags: tags)
            else { throw ModelError.unusablePart("parser") }
            return parser
        }
        let silver = SilverTreebank(raw: raw, parsers: parsers, relations: relations, keepsBeliefs: keepsBeliefs)
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
