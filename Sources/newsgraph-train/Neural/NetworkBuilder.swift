import NewsLanguage

/// Trains the network of tags and trees: its encoder guesses words of raw text; then all of it learns from the treebanks
/// and from what the large encoder makes of them and of raw text.
struct NetworkBuilder {
    /// What is learnt from: sentences of the treebanks, copies of some with other capitals, annotated articles without
    /// their annotation.
    struct Sources {
        var treebanks: [TrainingSentence], recased: [TrainingSentence], articles: [[TrainingSentence]]
    }

    let sources: Sources
    let raw: RawText
    let plan: TrainingPlan
    let tags: TagSet
    let relations: RelationSet
    /// The model with the large encoder.
    let model: LanguageModel
    let store: StageStore
    let log: Progress
    private let vocabulary: NetworkVocabulary
    /// A word of the treebanks, or of the raw text alone, has a vector of its own when it occurs so often.
    private static let minimum = 2, rawMinimum = 6
    /// The seed by which raw text is drawn.
    private static let drawing: UInt64 = 5

    init(
        sources: Sources,
        raw: RawText,
        plan: TrainingPlan,
        labels: (tags: TagSet, relations: RelationSet),
        model: LanguageModel,
        store: StageStore,
        log: Progress
    ) throws {
        (self.sources, self.raw, self.plan, self.model, self.store, self.log) = (sources, raw, plan, model, store, log)
        (tags, relations) = labels
        vocabulary = try NetworkVocabulary(
            sources.treebanks + sources.recased,
            minimum: NetworkBuilder.minimum,
            raw: raw.counts,
            rawMinimum: NetworkBuilder.rawMinimum
        )
        log.note("network: \(vocabulary.rows) words")
    }

    /// The sections of the network and of its heads, by number.
    func build() throws -> [(number: UInt32, bytes: [UInt8])] {
        let heads = EventQuestions(model).heads
        let trainer = ParserTrainer(
            shape: shape,
            vocabulary: vocabulary,
            start: try guesser(),
            labels: heads.map(\.labels.count),
            seed: plan.seed
        )
        trainer.setDropout(plan.dropout)
        let runs = trainer.learner.runs + trainer.questions.map(\.run)
        if try store.read("student", into: runs) {
            log.note("student: as kept")
        } else {
            try train(trainer)
            try store.keep("student", runs)
        }
        var out = [(number: ModelSection.parser.rawValue, bytes: bytes(trainer.learner))]
        for (number, head) in heads.enumerated() {
            out.append((EventQuestions.fastSections[number], trainer.questions[number].bytes(labels: head.labels)))
        }
        return out
    }

    /// The encoder that has guessed words.
    private func guesser() throws -> EncoderLearner {
        let guesser = WordGuesser(shape: shape, vocabulary: vocabulary, seed: plan.guessSeed)
        if try store.read("guesser", into: guesser.learner.runs) {
            log.note("guesser: as kept")
            return guesser.learner
        }
        let text = WordText(raw, vocabulary: vocabulary, shape: shape)
        guesser.train(text, rounds: plan.guessRounds, log: log.prefixed("guesser"))
        try store.keep("guesser", guesser.learner.runs)
        return guesser.learner
    }

    private func train(_ trainer: ParserTrainer) throws {
        let silver = SilverTreebank(model: model, tags: tags, relations: relations)
        let portions = try silver.portions(
            raw,
            words: plan.portionWords,
            count: plan.portions,
            seed: NetworkBuilder.drawing,
            log: log
        )
        let articles = try sources.articles.flatMap { try silver.read($0) }
        let treebanks = try silver.read(sources.treebanks)
        log.note("read: \(portions.joined().count) sentences, \(articles.count) of articles")
        trainer.train(
            treebanks + sources.recased + (0..<plan.timesArticles).flatMap { _ in articles },
            further: portions,
            rounds: plan.rounds,
            log: log.prefixed("student")
        )
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

    private func bytes(_ learner: EncoderLearner) -> [UInt8] {
        NetworkPart.encode(
            shape,
            vocabulary: vocabulary.bytes,
            embeddings: learner.embeddings.weights,
            dense: learner.dense.weights
        )
    }
}
