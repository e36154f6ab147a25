/// Reads sentences of known words by the encoder and gives the scores of its heads, from which a smaller network learns.
package final class EncoderReader {
    /// The tags and relations that are scored, by number.
    package let tags: TagSet, relations: RelationSet
    private let model: EncoderModel
    private let tree: EncodedTree
    private let tagHead: LinearHead
    private let tokenizer: WordPieceTokenizer
    private var vectors: WordVectors?
    private var lengths: [Int] = []

    /// The scores of the sentence scored last: tags, arcs (the root's row first) and relations to the heads.
    package let tagScores = Floats()
    package var arcScores: Floats { tree.arcs }
    package var relationScores: Floats { tree.relations }
    /// How far apart their rows lie.
    package var tagStride: Int { tagHead.stride }
    package var arcStride: Int { tree.arcStride }
    package var relationStride: Int { tree.relationStride }

    /// A reader with the encoder of a model; `nil` unless that scores tags and trees.
    package init?(_ model: LanguageModel) {
        guard let encoder = model.encoder, let tags = encoder.tags, let trees = encoder.trees else { return nil }
        self.model = encoder
        (self.tags, relations, tagHead) = (tags.set, trees.relations, tags.head)
        tree = EncodedTree(trees, width: encoder.width)
        tokenizer = WordPieceTokenizer(encoder.vocabulary)
    }

    /// How many numbers a word's vector has.
    package var width: Int { model.width }

    /// Encodes neighbouring sentences of one text.
    package func read(_ sentences: [[String]]) {
        var string = ""
        var position = 0
        let raw = sentences.map { forms in
            forms.map { form in
                let count = form.unicodeScalars.count
                defer { position += count + 1 }
                string += form + " "
                return RawToken(range: position..<position + count, continuesToken: false, spaceAfter: true)
            }
        }
        lengths = sentences.map(\.count)
        vectors = WindowEncoder.encode(
            ScalarText(string),
            raw.map { $0[...] },
            network: model.network,
            tokenizer: tokenizer
        )
    }

    /// Scores a sentence of those read last; relations to the heads of the best tree, else to given ones. Gives the
    /// heads, the root's own place first.
    package func score(_ sentence: Int, heads: [Int]? = nil) -> [Int] {
        guard let vectors else { return [] }
        tagHead.score(vectors.rows, range(sentence, vectors), into: tagScores)
        return tree.score(vectors.rows, range(sentence, vectors), heads: heads)
    }

    /// Sets `out` to the scores of the labels of a further head of the words of a sentence of those read last.
    package func score(_ sentence: Int, by head: LinearHead, into out: Floats) {
        guard let vectors else { return }
        head.score(vectors.rows, range(sentence, vectors), into: out)
    }

    private func range(_ sentence: Int, _ vectors: WordVectors) -> Range<Int> {
        vectors.starts[sentence]..<vectors.starts[sentence] + lengths[sentence]
    }
}
