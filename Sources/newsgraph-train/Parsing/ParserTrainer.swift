import NewsLanguage

/// Learns the greedy parser's weights with a dynamic oracle and exploration.
final class ParserTrainer {
    private let relations: RelationSet
    private let tags: TagSet
    let table: TrainingTable
    private let features = FeatureList()
    private let board = ScoreBoard()
    private var words: [ParserWord] = []
    private var state = ParserState(count: 0)
    private var random: Randomness
    var margin: Int32 = 50
    var dropout = 0

    init(relations: RelationSet, tags: TagSet, seed: UInt64) {
        self.relations = relations
        self.tags = tags
        table = TrainingTable(labelCount: relations.actionCount)
        random = Randomness(seed: seed)
    }

    /// The weights that the sentences teach.
    func train(_ sentences: [TrainingSentence], rounds: Int, explores: Bool = false, minimumUpdates: Int, log: Progress) -> [UInt8] {
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(sentences.count) {
                errors += learn(sentences[index], explores: explores || round > 1)
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
            if dropout > 0 { features.drop { self.random.below(100) < self.dropout } }
            table.score(features, into: board)
            let guess = Parser.best(state, board, relations)
            let (gold, wrong) = bestPair(sentence, oracle)
            if guess == wrong { errors += 1 }
            if let wrong, board[wrong] >= board[gold] - margin {
                table.update(features, label: gold, by: 1)
                table.update(features, label: wrong, by: -1)
            }
            table.tick()
            state.apply(explores && random.below(10) != 0 ? guess : gold)
        }
        return errors
    }

    /// The best-scored of the actions that lose the fewest gold arcs, and the best-scored of the others.
    private func bestPair(_ sentence: TrainingSentence, _ oracle: ArcOracle) -> (gold: UInt8, wrong: UInt8?) {
        let costs = oracle.costs(state)
        var least = Int.max
        if state.canShift { least = min(least, costs.shift) }
        if state.canLeft { least = min(least, costs.left) }
        if state.canRight { least = min(least, costs.right) }
        var gold: UInt8?
        var wrong: UInt8?
        func consider(_ action: UInt8, _ isGold: Bool) {
            if isGold {
                if gold.map({ board[action] > board[$0] }) ?? true { gold = action }
            } else if wrong.map({ board[action] > board[$0] }) ?? true {
                wrong = action
            }
        }
        if state.canShift { consider(0, costs.shift == least) }
        let top = state.stackWord(0)
        func considerArcs(_ base: UInt8, head: Int, _ isGold: Bool) {
            let label = Int(sentence.heads[top]) == head ? sentence.relations[top] : 255
            for relation in 0..<UInt8(relations.names.count) where relation != relations.root {
                consider(base + 2 * relation, isGold && (label == 255 || relation == label))
            }
        }
        if state.canLeft { considerArcs(1, head: state.next, costs.left == least) }
        if state.canRight { considerArcs(2, head: state.stackWord(1), costs.right == least) }
        return (gold ?? 0, wrong)
    }
}
