import NewsLanguage

/// Learns the tagger's weights.
final class TaggerTrainer {
    let tags: TagSet
    let rounds: Int
    private let features = FeatureList()
    private let board = ScoreBoard()
    private var random = Randomness(seed: 41)
    /// The lead that the right tag must have, and the share of features left out at random, in percent.
    var margin: Int32 = 30
    var dropout = 20

    init(tags: TagSet, rounds: Int) {
        self.tags = tags
        self.rounds = rounds
    }

    /// The weights that the sentences teach.
    func train(_ sentences: [TrainingSentence], seed: UInt64, log: Progress? = nil) -> [UInt8] {
        let table = TrainingTable(labelCount: tags.names.count)
        var random = Randomness(seed: seed)
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(sentences.count) { errors += learn(sentences[index], table) }
            log?.note("tagger round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: 2)
    }

    private func learn(_ sentence: TrainingSentence, _ table: TrainingTable) -> Int {
        var previous: UInt64 = 1
        var beforePrevious: UInt64 = 2
        var errors = 0
        let isAllCapitals = Tagger.isAllCapitals(sentence.lexemes)
        for index in 0..<sentence.count {
            let only = sentence.lexemes[index + 2].onlyTag
            var guess = only &- 1
            if only == 0 {
                TagFeatures.extract(
                    at: index,
                    lexemes: sentence.lexemes,
                    previous: previous,
                    beforePrevious: beforePrevious,
                    isAllCapitals: isAllCapitals,
                    into: features
                )
                guess = decide(gold: sentence.tags[index], table)
                if guess != sentence.tags[index] { errors += 1 }
            }
            beforePrevious = previous
            previous = tags.hashes[Int(guess)]
        }
        return errors
    }

    /// Corrects the weights unless the right tag leads by the margin; returns the best tag.
    private func decide(gold: UInt8, _ table: TrainingTable) -> UInt8 {
        if dropout > 0 {
            let (noise, dropout) = (random.next(), UInt64(dropout))
            features.drop { Hash64.mix(noise, $0) % 100 < dropout }
        }
        table.score(features, into: board)
        let guess = board.best(tags.names.count)
        table.tick()
        guard gold != 255 else { return guess }
        board[gold] -= margin
        let rival = board.best(tags.names.count)
        if rival != gold {
            table.update(features, label: gold, by: 1)
            table.update(features, label: rival, by: -1)
        }
        return guess
    }
}
