import NewsLanguage

/// Learns the greedy parser's weights with a dynamic oracle and exploration.
final class ParserTrainer {
    private let relations: RelationSet
    private let tags: TagSet
    private let table: TrainingTable
    private let features = FeatureList()
    private let board = ScoreBoard()
    private var words: [ParserWord] = []
    private var state = ParserState(count: 0)
    private var random: Randomness

    init(relations: RelationSet, tags: TagSet, seed: UInt64) {
        self.relations = relations
        self.tags = tags
        table = TrainingTable(labelCount: relations.actionCount)
        random = Randomness(seed: seed)
    }

    /// The weights that the sentences teach.
    func train(_ sentences: [TrainingSentence], rounds: Int, minimumUpdates: Int, log: Progress) -> [UInt8] {
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(sentences.count) {
                errors += learn(sentences[index], explores: round > 1)
            }
            log.note("parser round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: minimumUpdates)
    }

    private func learn(_ sentence: TrainingSentence, explores: Bool) -> Int {
        let tagsSeen = sentence.guessedTags.isEmpty ? sentence.tags : sentence.guessedTags
        ParserWord.words(sentence.lexemes, tags: tagsSeen, set: tags, into: &words)
        state.reset(count: sentence.count)
        let oracle = ArcOracle(heads: sentence.heads)
        var errors = 0
        while !state.isFinal {
            if state.stack.count == 2, state.next > state.count {
                state.apply(2 + 2 * relations.root)
                continue
            }
            ParserFeatures.extract(state, words: words, into: features)
            table.score(features, into: board)
            let guess = Parser.best(state, board, relations)
            let gold = bestGold(sentence, oracle, guess: guess)
            if gold != guess {
                errors += 1
                table.update(features, label: gold, by: 1)
                table.update(features, label: guess, by: -1)
            }
            table.tick()
            state.apply(explores && random.below(10) != 0 ? guess : gold)
        }
        return errors
    }

    /// The best-scored of the actions that lose the fewest gold arcs; the guess itself when it is one of them.
    private func bestGold(_ sentence: TrainingSentence, _ oracle: ArcOracle, guess: UInt8) -> UInt8 {
        let costs = oracle.costs(state)
        var least = Int.max
        if state.canShift { least = min(least, costs.shift) }
        if state.canLeft { least = min(least, costs.left) }
        if state.canRight { least = min(least, costs.right) }
        var best: UInt8?
        func consider(_ action: UInt8) {
            if let old = best, old == guess || board[action] <= board[old], action != guess { return }
            best = action
        }
        if state.canShift, costs.shift == least { consider(0) }
        let top = state.stackWord(0)
        if state.canLeft, costs.left == least {
            considerArc(1, head: state.next, child: top, sentence, consider)
        }
        if state.canRight, costs.right == least {
            considerArc(2, head: state.stackWord(1), child: top, sentence, consider)
        }
        return best ?? guess
    }

    private func considerArc(
        _ base: UInt8,
        head: Int,
        child: Int,
        _ sentence: TrainingSentence,
        _ consider: (UInt8) -> Void
    ) {
        if Int(sentence.heads[child]) == head, sentence.relations[child] != 255 {
            return consider(base + 2 * sentence.relations[child])
        }
        for relation in 0..<UInt8(relations.names.count) where relation != relations.root {
            consider(base + 2 * relation)
        }
    }
}
