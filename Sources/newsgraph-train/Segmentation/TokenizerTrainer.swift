import NewsLanguage

/// Learns where words end.
struct TokenizerTrainer {
    let paragraphs: [GoldParagraph]

    /// The contractions inside runs of letters: those split in most of their occurrences.
    func contractions() -> [UInt8] {
        var votes: [UInt64: Counter<Int>] = [:]
        for paragraph in paragraphs {
            let boundaries = paragraph.boundaries
            for run in TokenizerTrainer.letterRuns(paragraph.text) where run.count > 1 && run.count <= 12 {
                let cuts = run.dropFirst().filter { boundaries[$0] != nil }
                var vote = 0
                if cuts.count == 1, let cut = cuts.first, let kind = boundaries[cut] {
                    vote = Int(kind.rawValue) << 8 | (cut - run.lowerBound)
                }
                votes[WordCandidates.hash(paragraph.text, run), default: Counter()].add(vote)
            }
        }
        var entries: [(hash: UInt64, value: UInt32)] = []
        for (hash, counter) in votes.sorted(by: { $0.key < $1.key }) {
            guard let best = counter.mostFrequent, best != 0, (counter.counts[best] ?? 0) > 1 else { continue }
            entries.append((hash, UInt32(best)))
        }
        return IdentifierTable.encode(entries)
    }

    private static func letterRuns(_ text: ScalarText) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        func isLetter(_ index: Int) -> Bool { text.classes[index].isWord && text.classes[index] != .digit }
        for index in 0...text.count {
            if index < text.count, isLetter(index) { continue }
            if start < index { out.append(start..<index) }
            start = index + 1
        }
        return out
    }

    /// The weights of word ends.
    func weights(splits: IdentifierTable, rounds: Int, log: Progress) -> [UInt8] {
        let table = TrainingTable(labelCount: 3)
        let features = FeatureList()
        let board = ScoreBoard()
        var random = Randomness(seed: 31)
        for round in 1...rounds {
            var errors = 0
            for index in random.permutation(paragraphs.count) {
                errors += learn(paragraphs[index], splits, table, features, board)
            }
            log.note("word ends round \(round): \(errors) errors, \(table.count) features")
        }
        return table.encode(minimumUpdates: 1)
    }

    private func learn(
        _ paragraph: GoldParagraph,
        _ splits: IdentifierTable,
        _ table: TrainingTable,
        _ features: FeatureList,
        _ board: ScoreBoard
    ) -> Int {
        let boundaries = paragraph.boundaries
        var errors = 0
        for chunk in paragraph.chunks {
            let context = WordBoundaryFeatures(text: paragraph.text, chunk: chunk)
            var start = chunk.lowerBound
            var previous: UInt8 = 0
            for place in WordCandidates(text: paragraph.text, chunk: chunk, splits: splits).places {
                let gold = boundaries[place.index]?.rawValue ?? 0
                if place.known == nil {
                    context.extract(at: place.index, start: start, previous: previous, into: features)
                    errors += decide(gold, table, features, board)
                }
                if gold != 0 { start = place.index }
                previous = gold
            }
        }
        return errors
    }

    private func decide(_ gold: UInt8, _ table: TrainingTable, _ features: FeatureList, _ board: ScoreBoard) -> Int {
        table.score(features, into: board)
        let guess = board.best(3)
        table.tick()
        guard guess != gold else { return 0 }
        table.update(features, label: gold, by: 1)
        table.update(features, label: guess, by: -1)
        return 1
    }
}
