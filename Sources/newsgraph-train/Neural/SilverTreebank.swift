import NewsLanguage

/// Text that the encoder has tagged and parsed, for a network to learn from beside the treebanks.
///
/// Source: distillation into one parser after Kuncoro et al., *Distilling an Ensemble of Greedy Dependency Parsers into
/// One MST Parser* (2016), on text without trees.
struct SilverTreebank {
    let model: LanguageModel
    let tags: TagSet
    let relations: RelationSet
    /// Longer sentences are left out, and the number of words of a passage after which another begins.
    private static let longest = 100, passage = 110
    /// How much a right answer of the treebanks counts beside what the encoder believes.
    private static let rightShare: Float = 0.5

    /// So many portions of about so many words each, of passages of raw text drawn at random, none twice.
    func portions(_ raw: RawText, words: Int, count: Int, seed: UInt64, log: Progress) throws -> [[TrainingSentence]] {
        var random = Randomness(seed: seed)
        let passages = SilverTreebank.passages(0..<raw.ownCount) { raw.sentences[$0].count }
        var left = random.permutation(passages.count).map { passages[$0] }[...]
        let chosen = (0..<count).map { _ in draw(words, from: &left, raw) }
        log.note("reading \(chosen.joined().count) passages of raw text")
        return try read(chosen) { number in
            var sentence = TrainingSentence(forms: raw.words(number))
            let words = raw.sentences[number].map { raw.lexemes[Int($0)] }
            sentence.lexemes = [.boundary(2), .boundary(1)] + words + [.boundary(3), .boundary(4)]
            sentence.isRaw = true
            return sentence
        }
    }

    private func draw(_ words: Int, from left: inout ArraySlice<Range<Int>>, _ raw: RawText) -> [Range<Int>] {
        var found = 0
        var out: [Range<Int>] = []
        while found < words, let next = left.popFirst() {
            out.append(next)
            found += next.reduce(0) { $0 + raw.sentences[$1].count }
        }
        return out
    }

    /// Given sentences with what the encoder believes, in which right answers count as well.
    func read(_ sentences: [TrainingSentence]) throws -> [TrainingSentence] {
        let passages = SilverTreebank.passages(sentences.indices) { sentences[$0].count }
        let parts = stride(from: 0, to: passages.count, by: 1000).map { Array(passages[$0...].prefix(1000)) }
        return try read(parts) { sentences[$0] }.joined().map { sentence in
            var out = sentence
            if !sentence.isRaw { out.lean(by: SilverTreebank.rightShare) }
            return out
        }
    }

    /// Reads several lists of passages side by side.
    private func read(
        _ lists: [[Range<Int>]],
        _ sentence: @Sendable (Int) -> TrainingSentence
    ) throws -> [[TrainingSentence]] {
        _ = try BeliefReader(model, tags: tags, relations: relations)
        return Parallel.map(lists.count) { list in
            guard let reader = try? BeliefReader(model, tags: tags, relations: relations) else { return [] }
            return lists[list].flatMap { range in
                var passage = range.map(sentence).filter { (1...SilverTreebank.longest).contains($0.count) }
                reader.read(&passage)
                for index in passage.indices { passage[index].forms = [] }
                return passage
            }
        }
    }

    /// Runs of neighbouring sentences, each of about as many words.
    private static func passages(_ sentences: Range<Int>, _ words: (Int) -> Int) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var (start, count) = (sentences.lowerBound, 0)
        for sentence in sentences {
            count += words(sentence)
            guard count >= passage || sentence == sentences.upperBound - 1 else { continue }
            out.append(start..<sentence + 1)
            (start, count) = (sentence + 1, 0)
        }
        return out
    }
}

extension TrainingSentence {
    /// Gives right answers a part of the shares of what is believed.
    fileprivate mutating func lean(by part: Float) {
        guard var beliefs else { return }
        for word in 0..<count {
            beliefs.heads.lean(word, to: Int(heads[word + 1]), by: part)
            if relations[word + 1] != 255 { beliefs.relations.lean(word, to: Int(relations[word + 1]), by: part) }
            if tags[word] != 255 { beliefs.tags.lean(word, to: Int(tags[word]), by: part) }
        }
        self.beliefs = beliefs
    }
}
