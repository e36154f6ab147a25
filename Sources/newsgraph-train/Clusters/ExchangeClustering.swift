import Glibc

/// Divides words into classes that predict each other best, moving one word at a time to its best class.
///
/// Source: Kneser & Ney, *Improved Clustering Techniques for Class-Based Statistical Language Modelling* (1993).
struct ExchangeClustering {
    private let counts: BigramCounts
    private let size: Int
    /// The class of each word.
    private(set) var classes: [Int]
    /// How often a class follows another: row by first class, and row by second class.
    private(set) var joint: [Int32], transposed: [Int32]
    /// How often each class occurs.
    private(set) var totals: [Int32]
    private let table: [Double]

    /// Begins with the most frequent words each in its own class and the others dealt out in turn.
    init(_ counts: BigramCounts, classes size: Int) {
        self.counts = counts
        self.size = size
        table = (0..<1 << 15).map { ExchangeClustering.entropy(Double($0)) }
        classes = counts.words.indices.map { $0 % size }
        joint = Array(repeating: 0, count: size * size)
        transposed = joint
        totals = Array(repeating: 0, count: size)
        for word in counts.words.indices {
            totals[classes[word]] += Int32(counts.counts[word])
            for (other, count) in counts.followers[word] {
                joint[classes[word] * size + classes[Int(other)]] += count
                transposed[classes[Int(other)] * size + classes[word]] += count
            }
        }
    }

    private static func entropy(_ x: Double) -> Double { x < 1 ? 0 : x * log(x) }

    @inline(__always)
    private func term(_ x: Int32) -> Double {
        x < 1 << 15 ? table[Int(x)] : ExchangeClustering.entropy(Double(x))
    }

    /// Goes once through all words; returns how many moved.
    mutating func sweep() -> Int {
        var moves = 0
        for word in counts.words.indices where move(word) { moves += 1 }
        return moves
    }

    private mutating func move(_ word: Int) -> Bool {
        let after = classCounts(counts.followers[word], except: word)
        let before = classCounts(counts.leaders[word], except: word)
        let own = counts.followers[word].first { Int($0.word) == word }?.count ?? 0
        let old = classes[word]
        change(word, old, after, before, own, sign: -1)
        let best = bestClass(word, after, before, own, old)
        change(word, best, after, before, own, sign: 1)
        classes[word] = best
        return best != old
    }

    private func classCounts(
        _ neighbours: [(word: Int32, count: Int32)],
        except word: Int
    ) -> [(group: Int, count: Int32)] {
        var sums: [Int: Int32] = [:]
        for (other, count) in neighbours where Int(other) != word { sums[classes[Int(other)], default: 0] += count }
        return sums.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private mutating func change(
        _ word: Int,
        _ group: Int,
        _ after: [(group: Int, count: Int32)],
        _ before: [(group: Int, count: Int32)],
        _ own: Int32,
        sign: Int32
    ) {
        totals[group] += sign * Int32(counts.counts[word])
        for (other, count) in after { add(group, other, sign * count) }
        for (other, count) in before { add(other, group, sign * count) }
        add(group, group, sign * own)
    }

    private mutating func add(_ first: Int, _ second: Int, _ count: Int32) {
        joint[first * size + second] += count
        transposed[second * size + first] += count
    }

    /// The class that the word's removal and insertion makes most of.
    private func bestClass(
        _ word: Int,
        _ after: [(group: Int, count: Int32)],
        _ before: [(group: Int, count: Int32)],
        _ own: Int32,
        _ old: Int
    ) -> Int {
        var gains = [Double](repeating: 0, count: size)
        var loops = [Int32](repeating: own, count: size)
        addGains(after, transposed, &gains, &loops)
        addGains(before, joint, &gains, &loops)
        let count = Int32(counts.counts[word])
        var best = old
        var bestGain = -Double.infinity
        for group in 0..<size {
            let loop = joint[group * size + group]
            let gain =
                gains[group] + term(loop + loops[group]) - term(loop)
                - 2 * (term(totals[group] + count) - term(totals[group]))
            if gain > bestGain || (gain == bestGain && group == old) {
                best = group
                bestGain = gain
            }
        }
        return best
    }

    private func addGains(
        _ neighbours: [(group: Int, count: Int32)],
        _ matrix: [Int32],
        _ gains: inout [Double],
        _ loops: inout [Int32]
    ) {
        for (other, count) in neighbours {
            let row = other * size
            for group in 0..<size {
                let cell = matrix[row + group]
                gains[group] += term(cell + count) - term(cell)
            }
            // The cell of a class with itself gets all its counts at once.
            let cell = matrix[row + other]
            gains[other] -= term(cell + count) - term(cell)
            loops[other] += count
        }
    }
}
