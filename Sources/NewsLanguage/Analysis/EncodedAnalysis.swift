/// What the encoder's heads say of the sentences of one text, with memory that is used again.
final class EncodedAnalysis {
    private let model: EncoderModel
    private let vectors: WordVectors
    private let tree: EncodedTree?
    private let frames: FrameFinder?
    private let scratch = Floats()
    /// How far the score of the best features leads where they are taken: at 0 EWT's development part has half a point
    /// less, at 2 GUM's a quarter.
    private static let surely: Float = 1
    /// The scores of the labels of names of the block read last.
    let names = Floats()

    /// The analysis of a text whose words have been encoded.
    init(_ model: EncoderModel, _ vectors: WordVectors) {
        self.model = model
        self.vectors = vectors
        tree = model.trees.map { EncodedTree($0, width: vectors.width) }
        frames = model.frames.map { FrameFinder($0) }
    }

    /// The rows of the words of a stretch of a sentence.
    func rows(sentence: Int, _ words: Range<Int>) -> Range<Int> {
        let start = vectors.starts[sentence]
        return start + words.lowerBound..<start + words.upperBound
    }

    /// Writes the tags of a block, by their numbers in a set; `false` when the model has no tags.
    func readTags(_ range: Range<Int>, further: FurtherScores?, set: TagSet, into tags: inout [UInt8]) -> Bool {
        guard let head = model.tags else { return false }
        tags.removeAll(keepingCapacity: true)
        let best = head.head.best(vectors.rows, range, scratch: scratch) { scores in
            further?.addTags(to: scores, stride: head.head.stride, count: range.count)
        }
        for label in best {
            tags.append(set.number(head.head.labels[label]) ?? 0)
        }
        return true
    }

    /// Writes the tree of a block; `nil` when the model has no trees, else the relations by number.
    func readTree(_ range: Range<Int>, further: FurtherScores?, into out: inout DependencyTree) -> RelationSet? {
        guard let tree, let head = model.trees else { return nil }
        tree.parse(vectors.rows, range, further: further, into: &out)
        return head.relations
    }

    /// The scores of the labels of names of a block and how far apart their rows lie.
    func readNames(_ range: Range<Int>) -> NameScores? {
        guard let head = model.names else { return nil }
        head.score(vectors.rows, range, into: names)
        return NameScores(scores: names, stride: head.stride)
    }

    /// The features of the words of a block; `nil` where the head is in two minds, and from a model without features.
    ///
    /// The treebanks differ in what they mark (*really* has a degree in GUM, none in EWT), so that the head, which tells
    /// their kinds of text apart, is unsure where the text is of neither kind; there ``Morphology`` is right more often.
    func features(_ range: Range<Int>) -> [Features?] {
        guard let head = model.features else { return range.map { _ in nil } }
        return head.best(vectors.rows, range, lead: EncodedAnalysis.surely, scratch: scratch).map { label in
            label.map { Features(conllu: head.labels[$0]) }
        }
    }

    /// The predicates of a block, whose words have their tree.
    func predicates(_ range: Range<Int>, _ tokens: [Token]) -> [PredicateFrame] {
        frames?.predicates(vectors.rows, range, tokens) ?? []
    }

    /// The mentions of a text, joined into chains.
    func mentions(_ sentences: [Sentence]) -> [EntityMention] {
        guard let head = model.mentions else { return [] }
        var out: [EntityMention] = []
        for (number, sentence) in sentences.enumerated() {
            for (tokens, head) in MentionFinder.mentions(sentence.tokens) {
                out.append(EntityMention(sentence: number, tokens: tokens, head: head, chain: 0))
            }
        }
        let chains = EncodedAnalysis.chains(of: out, sentences, vectors, head)
        for (place, chain) in chains.enumerated() { out[place].chain = chain }
        return out
    }

    /// The numbers of the chains of given mentions, which stand in reading order.
    static func chains(
        of mentions: [EntityMention],
        _ sentences: [Sentence],
        _ vectors: WordVectors,
        _ head: PairHead
    ) -> [Int] {
        guard head.leftWords == 3, head.rightWords == 3 else { return Array(mentions.indices) }
        let facts = mentions.map {
            MentionFacts(sentences[$0.sentence], number: $0.sentence, tokens: $0.tokens, head: $0.head)
        }
        let rows = mentions.flatMap { mention in
            [mention.tokens.lowerBound, mention.tokens.upperBound - 1, mention.head].map {
                vectors.starts[mention.sentence] + $0
            }
        }
        return ChainFinder(head).chains(facts, rows: rows, of: vectors.rows)
    }
}

/// Scores of the labels of names, a row a word.
package struct NameScores {
    let scores: Floats, stride: Int
}
