import NewsLanguage

/// Raw text that other networks have tagged and parsed, for a network to learn from beside the treebanks.
///
/// Source: distillation of an ensemble into one parser after Kuncoro et al., *Distilling an Ensemble of Greedy Dependency
/// Parsers into One MST Parser* (2016), on text without trees.
struct SilverTreebank {
    let raw: RawText
    /// The networks that tag and parse the text.
    let parsers: [NetworkParser]
    let relations: RelationSet
    /// Whether what the networks believe is learnt, instead of their choices alone.
    let keepsBeliefs: Bool
    /// Sentences of other lengths are left out.
    private static let lengths = 4...60

    /// So many portions of about so many words each, of sentences drawn at random, none twice.
    func portions(words: Int, count: Int, seed: UInt64, log: Progress) -> [[TrainingSentence]] {
        var random = Randomness(seed: seed)
        var left = random.permutation(raw.sentences.count).filter {
            SilverTreebank.lengths.contains(raw.sentences[$0].count)
        }[...]
        let chosen = (0..<count).map { _ in draw(words, from: &left) }
        log.note("parsing \(chosen.joined().count) sentences of raw text")
        return Parallel.map(count) { parse(chosen[$0]) }
    }

    private func draw(_ words: Int, from left: inout ArraySlice<Int>) -> [Int] {
        var found = 0
        var out: [Int] = []
        while found < words, let next = left.popFirst() {
            out.append(next)
            found += raw.sentences[next].count
        }
        return out
    }

    private func parse(_ numbers: [Int]) -> [TrainingSentence] {
        var ensemble = ParserEnsemble(parsers: parsers, relations: relations)
        var tree = DependencyTree()
        return numbers.map { number in
            var sentence = TrainingSentence(forms: [])
            let words = raw.sentences[number].map { raw.lexemes[Int($0)] }
            sentence.lexemes = [.boundary(2), .boundary(1)] + words + [.boundary(3), .boundary(4)]
            ensemble.parse(sentence.lexemes, tags: &sentence.tags, tree: &tree)
            sentence.heads = tree.nodes.prefix(words.count + 1).map(\.head)
            sentence.beliefs = keepsBeliefs ? beliefs(ensemble, words: words.count) : nil
            sentence.relations = [relations.root] + tree.nodes.dropFirst().prefix(words.count).map { $0.relation - 1 }
            return sentence
        }
    }

    /// What the networks hold likely of the sentence parsed last.
    private func beliefs(_ ensemble: ParserEnsemble, words: Int) -> Beliefs? {
        guard let shape = parsers.first?.shape, let scorer = ensemble.scorer else { return nil }
        var out = Beliefs()
        let columns = NetworkShape.padded(words + 1)
        for word in 0..<words {
            out.heads.add(scorer.arcs, at: (word + 1) * columns, count: words + 1, networks: parsers.count)
            out.tags.add(scorer.tags, at: (word + 1) * shape.paddedTags, count: shape.tags, networks: parsers.count)
            out.relations.add(
                scorer.labels,
                at: word * shape.paddedRelations,
                count: shape.relations,
                networks: parsers.count
            )
        }
        return out
    }
}
