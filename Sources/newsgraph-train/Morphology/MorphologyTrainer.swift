import NewsLanguage

/// Learns which feature bundles forms and tags have, and how to choose where there are several.
struct MorphologyTrainer {
    /// The three parts of the morphology.
    struct Parts {
        var bundles: [UInt8]
        var table: [UInt8]
        var weights: [UInt8]
    }

    private let treebank: [CoNLLUSentence]
    private let sentences: [TrainingSentence]
    private let tags: TagSet
    private let bundles: [String]
    private let numbers: [String: UInt8]

    init(treebank: [CoNLLUSentence], sentences: [TrainingSentence], tags: TagSet) {
        self.treebank = treebank
        self.sentences = sentences
        self.tags = tags
        let counter = Counter(treebank.lazy.flatMap { $0.words.map { Features(conllu: $0.features).conllu } })
        bundles = Array(counter.names(atLeast: 3).prefix(200))
        numbers = Dictionary(uniqueKeysWithValues: bundles.enumerated().map { ($1, UInt8($0)) })
    }

    /// Learns everything.
    func train(rounds: Int, log: Progress) -> Parts {
        Parts(bundles: Array(bundles.joined(separator: "\n").utf8), table: table(), weights: weights(rounds, log))
    }

    private func table() -> [UInt8] {
        var votes: [UInt64: Counter<UInt8>] = [:]
        for (sentence, gold) in zip(sentences, treebank) {
            for (index, word) in gold.words.enumerated() where sentence.tags[index] != 255 {
                let tag = tags.hashes[Int(sentence.tags[index])]
                let bundle = numbers[Features(conllu: word.features).conllu] ?? 0
                votes[Morphology.key(form: sentence.lexemes[index + 2].lower, tag: tag), default: Counter()].add(bundle)
                votes[Morphology.key(form: 0, tag: tag), default: Counter()].add(bundle)
            }
        }
        var entries: [(hash: UInt64, value: UInt32)] = []
        for (key, counter) in votes.sorted(by: { $0.key < $1.key }) {
            let total = counter.counts.values.reduce(0, +)
            guard let best = counter.mostFrequent, total > 2 else { continue }
            let isOpen = (counter.counts[best] ?? 0) * 100 < total * 99
            entries.append((key, UInt32(best) << 1 | (isOpen ? 1 : 0)))
        }
        return IdentifierTable.encode(entries)
    }

    private func weights(_ rounds: Int, _ log: Progress) -> [UInt8] {
        let table = TrainingTable(labelCount: bundles.count)
        let features = FeatureList()
        let board = ScoreBoard()
        var random = Randomness(seed: 61)
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(sentences.count) { errors += learn(index, table, features, board) }
            log.note("morphology round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: 2)
    }

    private func learn(_ number: Int, _ table: TrainingTable, _ features: FeatureList, _ board: ScoreBoard) -> Int {
        let sentence = sentences[number]
        var words: [TreeWord] = []
        TreeWord.words(sentence.lexemes, tags: sentence.tags.map { $0 == 255 ? 0 : $0 }, set: tags, into: &words)
        let tree = DependencyTree(heads: sentence.heads, relations: sentence.relations)
        var errors = 0
        for (index, word) in treebank[number].words.enumerated() {
            guard let upos = UniversalPOS(rawValue: word.upos), Morphology.dependent.contains(upos) else { continue }
            guard let gold = numbers[Features(conllu: word.features).conllu] else { continue }
            MorphologyFeatures.extract(at: index, lexemes: sentence.lexemes, words: words, tree: tree, into: features)
            table.score(features, into: board)
            let guess = board.best(bundles.count)
            table.tick()
            guard guess != gold else { continue }
            errors += 1
            table.update(features, label: gold, by: 1)
            table.update(features, label: guess, by: -1)
        }
        return errors
    }
}
