import NewsLanguage

/// Tags training sentences as a tagger would that has not seen them, so that later stages learn from its mistakes.
enum Jackknife {
    /// Fills in `guessedTags` of every sentence.
    static func tag(
        _ sentences: inout [TrainingSentence],
        tags: TagSet,
        folds: Int,
        rounds: Int,
        log: Progress
    ) {
        let trainer = TaggerTrainer(tags: tags, rounds: rounds)
        for fold in 0..<folds {
            let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let bytes = trainer.train(rest, seed: 100 + UInt64(fold))
            guard let weights = WeightTable(ModelSlice(copying: bytes)) else { continue }
            let tagger = Tagger(weights: weights, tags: tags)
            let features = FeatureList()
            let board = ScoreBoard()
            for index in sentences.indices where index % folds == fold {
                tagger.tag(
                    sentences[index].lexemes,
                    into: &sentences[index].guessedTags,
                    features: features,
                    board: board
                )
            }
            log.note("jackknife fold \(fold + 1) of \(folds)")
        }
    }
}
