internal import CNewsgraphMath

/// Scores pairs of words, or of stretches of words, from both vectors, their product number by number, and facts about
/// the pair, each a row.
package struct PairHead: Sendable {
    /// The labels by number.
    package let labels: [String]
    /// How many words make a left and a right vector.
    package let leftWords: Int, rightWords: Int
    /// How many facts there are.
    package let factCount: Int
    fileprivate let width: Int, hidden: Int
    fileprivate let left: [RoundedMatrix], right: [RoundedMatrix]
    fileprivate let ofLeft: RoundedMatrix, ofRight: RoundedMatrix, ofBoth: RoundedMatrix, out: RoundedMatrix
    fileprivate let facts: Floats

    /// The next head of a section: labels, sizes, the matrices of the left words and of the right ones, those of the
    /// hidden layer, the rows of facts, and the last matrix.
    init?(_ cursor: inout ModelCursor, inputs: Int) {
        guard let labels = cursor.lines(), labels.count <= 1000, let leftWords = cursor.number(in: 1...4),
            let rightWords = cursor.number(in: 1...4), let width = cursor.number(in: 16...1024),
            let hidden = cursor.number(in: 16...1024), let factCount = cursor.number(in: 0...100_000),
            width.isMultiple(of: 16), hidden.isMultiple(of: 16)
        else { return nil }
        let left = PairHead.matrices(&cursor, leftWords, inputs, width)
        let right = PairHead.matrices(&cursor, rightWords, inputs, width)
        guard left.count == leftWords, right.count == rightWords,
            let ofLeft = RoundedMatrix(&cursor, inputs: width, outputs: hidden),
            let ofRight = RoundedMatrix(&cursor, inputs: width, outputs: hidden),
            let ofBoth = RoundedMatrix(&cursor, inputs: width, outputs: hidden),
            let facts = Floats(&cursor, count: factCount * hidden),
            let out = RoundedMatrix(&cursor, inputs: hidden, outputs: labels.count)
        else { return nil }
        (self.labels, self.leftWords, self.rightWords, self.factCount) = (labels, leftWords, rightWords, factCount)
        (self.width, self.hidden, self.left, self.right) = (width, hidden, left, right)
        (self.ofLeft, self.ofRight, self.ofBoth, self.facts, self.out) = (ofLeft, ofRight, ofBoth, facts, out)
    }

    /// A head that is a section by itself.
    package init?(_ slice: ModelSlice, inputs: Int) {
        var cursor = ModelCursor(slice)
        self.init(&cursor, inputs: inputs)
    }

    private static func matrices(_ cursor: inout ModelCursor, _ count: Int, _ inputs: Int, _ width: Int)
        -> [RoundedMatrix]
    {
        (0..<count).compactMap { _ in RoundedMatrix(&cursor, inputs: inputs, outputs: width) }
    }

    /// How far apart the rows of scores lie.
    package var stride: Int { out.columns }
}

/// Scores the pairs of some left and some right vectors, with memory that is used again.
package final class PairScorer {
    /// A pair: the numbers of its left and its right vector.
    package typealias Pair = (left: Int, right: Int)
    private static let batch = 64

    /// The head.
    package let head: PairHead
    /// The scores of the pairs scored last, ``PairHead/stride`` apart.
    package let scores = Floats()
    private let left = Side(), right = Side()
    private let product = Floats(), hidden = Floats()
    private let narrow: RoundedRows, wide: RoundedRows

    /// A scorer of a head.
    package init(_ head: PairHead) {
        self.head = head
        narrow = RoundedRows(width: head.width)
        wide = RoundedRows(width: head.hidden)
    }

    /// Vectors of one side: after their own layer, and what they add to the hidden layer.
    private final class Side {
        let own = Floats(), share = Floats()
        var gathered: RoundedRows?
        let part = Floats()
    }

    /// Says which words make each left vector and each right one, ``PairHead/leftWords`` numbers of rows each.
    package func begin(left lefts: [Int], right rights: [Int], of words: RoundedRows) {
        prepare(left, lefts, words, head.left, head.ofLeft)
        prepare(right, rights, words, head.right, head.ofRight)
    }

    private func prepare(
        _ side: Side,
        _ rows: [Int],
        _ words: RoundedRows,
        _ matrices: [RoundedMatrix],
        _ ofSide: RoundedMatrix
    ) {
        let count = rows.count / matrices.count
        let gathered = side.gathered ?? RoundedRows(width: words.width)
        side.gathered = gathered
        side.own.reserve(max(1, count * head.width))
        side.part.reserve(max(1, count * head.width))
        side.share.reserve(max(1, count * head.hidden))
        for (block, matrix) in matrices.enumerated() {
            gathered.begin(count)
            for item in 0..<count { gathered.copy(words, row: rows[item * matrices.count + block], to: item) }
            matrix.multiply(gathered, 0..<count, into: block == 0 ? side.own : side.part)
            if block > 0 { side.own.add(side.part, from: 0, to: 0, count: count * head.width) }
        }
        side.own.leak(side.own, count: count * head.width, slope: TreeScorer.slope)
        narrow.begin(count)
        narrow.round(side.own, at: 0, stride: head.width, rows: count)
        ofSide.multiply(narrow, 0..<count, into: side.share)
    }

    /// Sets ``scores`` to the scores of pairs; `facts` writes the rows of facts of a pair by its number.
    package func score(_ pairs: [Pair], facts: (_ pair: Int, _ add: (Int) -> Void) -> Void = { _, _ in }) {
        scores.reserve(max(1, pairs.count * head.stride))
        product.reserve(PairScorer.batch * head.width)
        hidden.reserve(PairScorer.batch * head.hidden)
        for start in Swift.stride(from: 0, to: pairs.count, by: PairScorer.batch) {
            let range = start..<min(pairs.count, start + PairScorer.batch)
            hide(pairs[range], facts)
            newsgraph_leak(hidden.memory, hidden.memory, 0, range.count * head.hidden)
            wide.begin(range.count)
            wide.round(hidden, at: 0, stride: head.hidden, rows: range.count)
            head.out.multiply(wide, 0..<range.count, into: scores, at: start * head.stride)
        }
    }

    /// The hidden layer of a batch of pairs before its negative numbers are cut off.
    private func hide(_ pairs: ArraySlice<Pair>, _ facts: (_ pair: Int, _ add: (Int) -> Void) -> Void) {
        for (row, pair) in pairs.enumerated() {
            product.copy(left.own, from: pair.left * head.width, to: row * head.width, count: head.width)
            product.multiply(right.own, from: pair.right * head.width, at: row * head.width, count: head.width)
        }
        narrow.begin(pairs.count)
        narrow.round(product, at: 0, stride: head.width, rows: pairs.count)
        head.ofBoth.multiply(narrow, 0..<pairs.count, into: hidden)
        for (row, pair) in pairs.enumerated() {
            let target = row * head.hidden
            hidden.add(left.share, from: pair.left * head.hidden, to: target, count: head.hidden)
            hidden.add(right.share, from: pair.right * head.hidden, to: target, count: head.hidden)
            facts(pairs.startIndex + row) { fact in
                guard fact >= 0, fact < self.head.factCount else { return }
                self.hidden.add(self.head.facts, from: fact * self.head.hidden, to: target, count: self.head.hidden)
            }
        }
    }
}
