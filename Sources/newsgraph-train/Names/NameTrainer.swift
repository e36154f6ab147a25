import NewsLanguage

/// Learns the weights of the name finder.
final class NameTrainer {
    private let tags: TagSet
    private let gazetteer: Gazetteer
    private let table = TrainingTable(labelCount: NameLabels.count)
    private let features = FeatureList()
    private let board = ScoreBoard()
    private var path = NamePath()
    private var random = Randomness(seed: 71)
    /// The share of features left out at random, in percent, and the lead that the right path must have.
    var dropout = 20
    var margin: Int32 = 40
    private var noise: UInt64 = 0

    init(tags: TagSet, gazetteer: Gazetteer) {
        self.tags = tags
        self.gazetteer = gazetteer
    }

    /// The weights that the sentences teach.
    func train(_ sentences: [NamedSentence], rounds: Int, minimumUpdates: Int, log: Progress) -> [UInt8] {
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(sentences.count) { errors += learn(sentences[index]) }
            log.note("names round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: minimumUpdates)
    }

    private func learn(_ sentence: NamedSentence) -> Int {
        gazetteer.marks(sentence.lexemes, into: &path.marks)
        let gold = sentence.labels
        let isAllCapitals = Casing.isAllCapitals(sentence.lexemes)
        let transitions = transitions()
        path.begin(count: gold.count)
        noise = random.next()
        for index in gold.indices {
            extract(sentence, index, isAllCapitals)
            table.score(features, into: board)
            if margin > 0 { board[gold[index]] -= margin }
            path.advance(board, transitions)
        }
        let guess = path.best()
        let errors = gold.indices.count { gold[$0] != guess[$0] }
        if errors > 0 { correct(sentence, gold: gold, guess: guess, isAllCapitals) }
        table.tick()
        return errors
    }

    private func extract(_ sentence: NamedSentence, _ index: Int, _ isAllCapitals: Bool) {
        NameFeatures.extract(
            at: index,
            lexemes: sentence.lexemes,
            tags: sentence.tags,
            set: tags,
            marks: path.marks,
            isAllCapitals: isAllCapitals,
            into: features
        )
        if dropout > 0 {
            let (noise, dropout) = (Hash64.mix(noise, UInt64(index)), UInt64(dropout))
            features.drop { Hash64.mix(noise, $0) % 100 < dropout }
        }
    }

    private func transitions() -> [[Int32]] {
        (0...NameLabels.count).map { previous in
            NameFinder.transition(previous, features)
            table.score(features, into: board)
            return (0..<UInt8(NameLabels.count)).map { board[$0] }
        }
    }

    private func correct(_ sentence: NamedSentence, gold: [UInt8], guess: [UInt8], _ isAllCapitals: Bool) {
        var before = (gold: NameLabels.count, guess: NameLabels.count)
        for index in gold.indices {
            if gold[index] != guess[index] {
                extract(sentence, index, isAllCapitals)
                table.update(features, label: gold[index], by: 1)
                table.update(features, label: guess[index], by: -1)
            }
            if gold[index] != guess[index] || before.gold != before.guess {
                NameFinder.transition(before.gold, features)
                table.update(features, label: gold[index], by: 1)
                NameFinder.transition(before.guess, features)
                table.update(features, label: guess[index], by: -1)
            }
            before = (Int(gold[index]), Int(guess[index]))
        }
    }
}
