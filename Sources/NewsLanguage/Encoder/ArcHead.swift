/// Scores every word of a sentence, and the root, as the head of every other.
///
/// Source: Dozat & Manning, *Deep Biaffine Attention for Neural Dependency Parsing* (2017).
struct ArcHead: Sendable {
    private let width: Int
    private let dependent: RoundedMatrix, head: RoundedMatrix, between: RoundedMatrix
    /// The vector of the root.
    let root: RoundedRows

    /// The next head of a section: its width, three matrices, and the vector of the root.
    init?(_ cursor: inout ModelCursor, inputs: Int) {
        guard let width = cursor.number(in: 16...1024), width.isMultiple(of: 16),
            let dependent = RoundedMatrix(&cursor, inputs: inputs, outputs: width),
            let head = RoundedMatrix(&cursor, inputs: inputs, outputs: width),
            let between = RoundedMatrix(&cursor, inputs: width, outputs: width),
            let numbers = Floats(&cursor, count: inputs)
        else { return nil }
        (self.width, self.dependent, self.head, self.between) = (width, dependent, head, between)
        root = RoundedRows(width: inputs, capacity: 1)
        root.begin(1)
        root.round(numbers, at: 0, stride: inputs, rows: 1)
    }

    /// The memory that scoring takes, used again for every sentence.
    final class Memory {
        /// The scores, a row a dependent.
        let arcs = Floats()
        fileprivate let dependents = Floats(), heads = Floats(), turned = Floats()
        fileprivate var rounded: RoundedRows?
    }

    /// Scores a sentence whose first row is the root's; returns how far apart the rows of `memory.arcs` lie.
    func score(_ words: RoundedRows, _ memory: Memory) -> Int {
        let (count, columns) = (words.count, RoundedMatrix.padded(words.count))
        for floats in [memory.dependents, memory.heads] { floats.reserve(count * width) }
        let rounded = memory.rounded ?? RoundedRows(width: width)
        memory.rounded = rounded
        dependent.multiply(words, 0..<count, into: memory.dependents)
        memory.dependents.leak(memory.dependents, count: count * width, slope: TreeScorer.slope)
        rounded.begin(count)
        rounded.round(memory.dependents, at: 0, stride: width, rows: count)
        between.multiply(rounded, 0..<count, into: memory.dependents)
        head.multiply(words, 0..<count, into: memory.heads)
        memory.heads.leak(memory.heads, count: count * width, slope: TreeScorer.slope)
        memory.turned.clear(width * columns)
        memory.turned.transpose(
            .init(memory.heads, rowStride: width),
            rows: count,
            columns: width,
            at: 0,
            rowStride: columns
        )
        memory.arcs.clear(count * columns)
        memory.arcs.addProduct(
            .init(memory.dependents, rowStride: width),
            .init(memory.turned, rowStride: columns),
            at: 0,
            rowStride: columns,
            rows: count,
            inner: width,
            columns: columns
        )
        return columns
    }
}
