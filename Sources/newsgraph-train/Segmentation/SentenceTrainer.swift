import NewsLanguage

/// Learns where sentences end.
struct SentenceTrainer {
    let paragraphs: [GoldParagraph]
    let lexicon: Lexicon

    /// The weights of sentence ends.
    func weights(rounds: Int, log: Progress) -> [UInt8] {
        let table = TrainingTable(labelCount: 2)
        let features = FeatureList()
        let board = ScoreBoard()
        var random = Randomness(seed: 32)
        var cache = LexemeCache(lexicon: lexicon)
        let lexemes = paragraphs.map { $0.lexemes(&cache) }
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(paragraphs.count) {
                errors += learn(paragraphs[index], lexemes[index], table, features, board)
            }
            log.note("sentence ends round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: 1)
    }

    private func learn(
        _ paragraph: GoldParagraph,
        _ lexemes: [Lexeme],
        _ table: TrainingTable,
        _ features: FeatureList,
        _ board: ScoreBoard
    ) -> Int {
        let ends = Set(paragraph.sentenceEnds)
        var context = SentenceFeatures.Context()
        var errors = 0
        let tokens = paragraph.tokens
        for index in tokens.indices.dropLast() {
            context.read(paragraph.text.scalars[tokens[index].range.lowerBound], count: tokens[index].range.count)
            let isEnd = ends.contains(index + 1)
            if SentenceSplitter.isCandidate(paragraph.text, tokens, index) {
                SentenceFeatures.extract(
                    after: index,
                    lexemes: lexemes,
                    tokens: tokens,
                    context: context,
                    into: features
                )
                table.score(features, into: board)
                let guess = board[1] > board[0]
                table.tick()
                if guess != isEnd {
                    errors += 1
                    table.update(features, label: isEnd ? 1 : 0, by: 1)
                    table.update(features, label: isEnd ? 0 : 1, by: -1)
                }
            }
            if isEnd { context = SentenceFeatures.Context() }
        }
        return errors
    }
}

extension GoldParagraph {
    /// The lexemes of the words with two boundary lexemes on each side.
    func lexemes(_ cache: inout LexemeCache) -> [Lexeme] {
        cache.padded(tokens.map { text.string($0.range) })
    }
}
