/// Finds the tree of a sentence from the encoder's vectors, with memory that is used again.
final class EncodedTree {
    private let head: EncoderModel.TreeHead
    private let rows: RoundedRows
    private let memory = ArcHead.Memory()
    private let labels: PairScorer
    private var decoder = TreeDecoder()

    /// Memory for a head over vectors of a width.
    init(_ head: EncoderModel.TreeHead, width: Int) {
        self.head = head
        rows = RoundedRows(width: width)
        labels = PairScorer(head.labels)
    }

    /// The scores of the arcs of the words read last, a row a dependent, and how far apart the rows lie.
    var arcs: Floats { memory.arcs }
    private(set) var arcStride = 0
    /// The scores of the relations of these words to their heads, a row a word, and how far apart the rows lie.
    var relations: Floats { labels.scores }
    var relationStride: Int { head.labels.stride }

    /// Writes the tree of a range of words; `further` are the scores of the small network.
    func parse(_ words: RoundedRows, _ range: Range<Int>, further: FurtherScores?, into tree: inout DependencyTree) {
        let heads = score(words, range, further: further)
        var relations = [head.relations.root]
        for word in 1..<heads.count { relations.append(heads[word] == 0 ? head.relations.root : best(word - 1)) }
        tree.assign(heads: heads.map(Int32.init), relations: relations)
    }

    /// Scores the arcs of a range of words, and the relations to the heads of the best tree, else to given ones; gives
    /// the heads, the root's own place first.
    func score(
        _ words: RoundedRows,
        _ range: Range<Int>,
        further: FurtherScores? = nil,
        heads given: [Int]? = nil
    ) -> [Int] {
        let count = range.count + 1
        rows.begin(count)
        rows.copy(head.arcs.root, row: 0, to: 0)
        for (place, word) in range.enumerated() { rows.copy(words, row: word, to: place + 1) }
        arcStride = head.arcs.score(rows, memory)
        further?.addArcs(to: memory.arcs, count: count * arcStride)
        let heads = given ?? decoder.heads(memory.arcs, columns: arcStride, count: count)
        let all = Array(0..<count)
        labels.begin(left: all, right: all, of: rows)
        labels.score((1..<count).map { ($0, heads[$0]) })
        further?.addLabels(of: heads.dropFirst(), to: labels.scores, stride: head.labels.stride)
        return heads
    }

    /// The best relation other than `root` of a pair.
    private func best(_ pair: Int) -> UInt8 {
        let (scores, start, root) = (labels.scores, pair * head.labels.stride, Int(head.relations.root))
        var best = root == 0 ? 1 : 0
        for label in head.relations.names.indices where label != root && scores[start + label] > scores[start + best] {
            best = label
        }
        return UInt8(best)
    }
}
