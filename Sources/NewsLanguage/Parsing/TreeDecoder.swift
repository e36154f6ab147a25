/// Finds the tree with the highest sum of scores in which the root has one child, as Universal Dependencies demands.
///
/// Most sentences are done when every word takes its best head; else cycles are contracted.
/// Source: Chu & Liu (1965), Edmonds (1967), as in McDonald et al., *Non-Projective Dependency Parsing using Spanning
/// Tree Algorithms* (2005). One child of the root: its arcs bear a cost above all scores, so that the best tree has as
/// few of them as can be.
package struct TreeDecoder {
    private static let rootCost: Float = 1e5
    private static let never: Float = -1e30

    private var scores: [Float] = []
    private var seen: [Int32] = []

    /// A decoder.
    package init() {}

    /// The heads of the words; place 0 is the root's own.
    ///
    /// `arcs` has a row a word, the root's first and `columns` apart, with the scores of all words as its head; `count`
    /// says how many words there are, the root included.
    package mutating func heads(_ arcs: Floats, columns: Int, count: Int) -> [Int] {
        if let heads = clearHeads(arcs, columns, count) { return heads }
        scores.removeAll(keepingCapacity: true)
        for word in 0..<count {
            for head in 0..<count {
                let isSelf = word == head || word == 0
                scores.append(isSelf ? TreeDecoder.never : arcs[word * columns + head])
            }
            if word > 0 { scores[word * count] -= TreeDecoder.rootCost }
        }
        return solve(scores, count)
    }

    /// The best head of every word but the one that gains most, or loses least, under the root, where that is a tree.
    ///
    /// No tree with one child of the root has a higher sum. The general way would find the same, through many cycles,
    /// as every word shuns the root's cost; where rounding in them could lead elsewhere, this gives `nil`.
    private mutating func clearHeads(_ arcs: Floats, _ columns: Int, _ count: Int) -> [Int]? {
        var heads = [Int](repeating: 0, count: count)
        var (child, gain, nextGain) = (0, -Float.infinity, -Float.infinity)
        var (margin, size) = (Float.infinity, Float(0))
        for word in 1..<max(1, count) {
            let scores = arcs.from(word * columns)
            var (best, next) = (-Float.infinity, -Float.infinity)
            for head in 1..<count where head != word {
                size = max(size, abs(scores[head]))
                if scores[head] > best {
                    (best, next, heads[word]) = (scores[head], best, head)
                } else if scores[head] > next {
                    next = scores[head]
                }
            }
            guard best > -.infinity else { return nil }
            size = max(size, abs(scores[0]))
            margin = min(margin, best - next)
            let ownGain = scores[0] - best
            nextGain = max(nextGain, min(gain, ownGain))
            if ownGain > gain { (child, gain) = (word, ownGain) }
        }
        heads[child] = 0
        let isClear = TreeDecoder.isClear(margin: margin, rootMargin: gain - nextGain, size: size, count: Float(count))
        return count > 2 && isClear && cycle(in: heads) == nil ? heads : nil
    }

    /// Whether scores lie so far apart that rounding does not matter: each contraction of a cycle rounds the cost of the
    /// root, to 1/128, and sums of scores, to a 2²³rd.
    private static func isClear(margin: Float, rootMargin: Float, size: Float, count: Float) -> Bool {
        count * size < 1e4 && rootMargin > count / 32 && margin > size * count * count / Float(1 << 20)
    }

    private mutating func solve(_ scores: [Float], _ count: Int) -> [Int] {
        var heads = TreeDecoder.bestHeads(scores, count)
        guard let cycle = cycle(in: heads) else { return heads }
        let contraction = Contraction(scores, count, cycle: cycle, heads: heads)
        contraction.expand(solve(contraction.scores, contraction.count), into: &heads)
        return heads
    }

    private static func bestHeads(_ scores: [Float], _ count: Int) -> [Int] {
        var heads = [Int](repeating: 0, count: count)
        scores.withUnsafeBufferPointer { scores in
            for word in 1..<max(1, count) {
                var best = word == 1 ? (count > 2 ? 2 : 0) : 1
                for head in 0..<count where head != word && scores[word * count + head] > scores[word * count + best] {
                    best = head
                }
                heads[word] = best
            }
        }
        return heads
    }

    /// The words of a cycle, if there is one.
    private mutating func cycle(in heads: [Int]) -> [Int]? {
        seen.removeAll(keepingCapacity: true)
        seen.append(contentsOf: repeatElement(0, count: heads.count))
        for start in 1..<max(1, heads.count) where seen[start] == 0 {
            var word = start
            while word != 0, seen[word] == 0 {
                seen[word] = Int32(start)
                word = heads[word]
            }
            guard word != 0, seen[word] == Int32(start) else { continue }
            var cycle = [word]
            while heads[cycle[cycle.count - 1]] != word { cycle.append(heads[cycle[cycle.count - 1]]) }
            return cycle
        }
        return nil
    }

    /// A smaller problem in which one word, the last, stands for a cycle.
    private struct Contraction {
        let count: Int
        private(set) var scores: [Float]
        /// The words outside the cycle; for each, the word of the cycle it may best be head of, and its best head there.
        private let outside: [Int]
        private var entries: [Int] = [], exits: [Int] = []

        init(_ old: [Float], _ oldCount: Int, cycle: [Int], heads: [Int]) {
            var isInside = [Bool](repeating: false, count: oldCount)
            for word in cycle { isInside[word] = true }
            let outside = (0..<oldCount).filter { !isInside[$0] }
            let count = outside.count + 1
            var scores = [Float](repeating: TreeDecoder.never, count: count * count)
            for (row, word) in outside.enumerated() {
                for (column, head) in outside.enumerated() {
                    scores[row * count + column] = old[word * oldCount + head]
                }
                let gain = { (member: Int) in old[member * oldCount + word] - old[member * oldCount + heads[member]] }
                let entry = Contraction.best(cycle, gain)
                let exit = Contraction.best(cycle) { old[word * oldCount + $0] }
                scores[(count - 1) * count + row] = gain(entry)
                scores[row * count + count - 1] = word == 0 ? TreeDecoder.never : old[word * oldCount + exit]
                entries.append(entry)
                exits.append(exit)
            }
            self.outside = outside
            self.count = count
            self.scores = scores
        }

        private static func best(_ words: [Int], _ score: (Int) -> Float) -> Int {
            words.dropFirst().reduce(words[0]) { score($1) > score($0) ? $1 : $0 }
        }

        /// Writes the heads that the smaller problem's solution means.
        func expand(_ solution: [Int], into heads: inout [Int]) {
            for (row, word) in outside.enumerated() where word != 0 {
                heads[word] = solution[row] == count - 1 ? exits[row] : outside[solution[row]]
            }
            let entrance = solution[count - 1]
            heads[entries[entrance]] = outside[entrance]
        }
    }
}
