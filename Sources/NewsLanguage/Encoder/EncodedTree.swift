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

    /// Writes the tree of a range of words; `further` are the scores of the small network.
    func parse(_ words: RoundedRows, _ range: Range<Int>, further: FurtherScores?, into tree: inout DependencyTree) {
        let count = range.count + 1
        rows.begin(count)
        rows.copy(head.arcs.root, row: 0, to: 0)
        for (place, word) in range.enumerated() { rows.copy(words, row: word, to: place + 1) }
        let columns = head.arcs.score(rows, memory)
        further?.addArcs(to: memory.arcs, count: count * columns)
        let heads = decoder.heads(memory.arcs, columns: columns, count: count)
        let all = Array(0..<count)
        labels.begin(left: all, right: all, of: rows)
        labels.score((1..<count).map { ($0, heads[$0]) })
        further?.addLabels(of: heads.dropFirst(), to: labels.scores, stride: head.labels.stride)
        var relations = [head.relations.root]
        for word in 1..<count { relations.append(heads[word] == 0 ? head.relations.root : best(word - 1)) }
        tree.assign(heads: heads.map(Int32.init), relations: relations)
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
