/// Gives the morphological features of a word from its form, its tag and its place in the tree.
package struct Morphology: Sendable {
    /// The words whose features depend on their place in the tree; of others the most frequent ones are taken.
    package static let dependent: Set<UniversalPOS> = [.verb, .auxiliary, .pronoun]

    private let bundles: [Features]
    private let table: IdentifierTable
    private let weights: WeightTable

    /// Morphology of these bundles (one a line, as in CoNLL-U), table and weights.
    package init(bundles: String, table: IdentifierTable, weights: WeightTable) {
        self.bundles = bundles.split(separator: "\n").map { Features(conllu: $0) }
        self.table = table
        self.weights = weights
    }

    /// The features of a word (from 0) of a finished tree; `upos` is that of its tag.
    package func features(
        at index: Int,
        upos: UniversalPOS,
        lexemes: [Lexeme],
        words: [TreeWord],
        tree: DependencyTree,
        features: FeatureList,
        board: ScoreBoard
    ) -> Features {
        let entry =
            table[Morphology.key(form: lexemes[index + 2].lower, tag: words[index + 1].tag)]
            ?? table[Morphology.key(form: 0, tag: words[index + 1].tag)]
        guard let entry else { return Features() }
        guard entry & 1 == 1, Morphology.dependent.contains(upos) else { return bundle(Int(entry >> 1)) }
        MorphologyFeatures.extract(at: index, lexemes: lexemes, words: words, tree: tree, into: features)
        weights.score(features, into: board)
        return bundle(Int(board.best(bundles.count)))
    }

    private func bundle(_ number: Int) -> Features { number < bundles.count ? bundles[number] : Features() }

    /// The key of a form with its tag; form 0 stands for all forms of the tag.
    package static func key(form: UInt64, tag: UInt64) -> UInt64 { Hash64.mix(Hash64.mix(tag ^ 0xE7, form), 0xE8) }
}
