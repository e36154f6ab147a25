import Glibc

/// Merges classes two by two, those first whose union loses least, and reads the bits of each class off the tree.
///
/// Source: Brown et al., *Class-Based n-gram Models of Natural Language* (1992), on the classes of an exchange.
struct ClusterTree {
    private var joint: [[Double]]
    private var totals: [Double]
    private var losses: [[Double]]
    private var alive: [Int]
    private var merges: [(kept: Int, gone: Int)] = []

    /// The paths of the classes: up to 16 bits, and how many there are.
    static func paths(joint: [Int32], totals: [Int32]) -> [(bits: UInt32, length: UInt32)] {
        var tree = ClusterTree(joint: joint, totals: totals)
        while tree.alive.count > 1 { tree.mergeBest() }
        return tree.paths(count: totals.count)
    }

    private init(joint: [Int32], totals: [Int32]) {
        let size = totals.count
        let sum = Double(max(1, totals.reduce(0) { $0 + Int($1) }))
        self.joint = (0..<size).map { row in (0..<size).map { Double(joint[row * size + $0]) / sum } }
        self.totals = totals.map { Double($0) / sum }
        alive = Array(0..<size)
        losses = Array(repeating: Array(repeating: 0, count: size), count: size)
        for first in 0..<size { for second in 0..<first { losses[first][second] = loss(first, second) } }
    }

    private static func information(_ both: Double, _ one: Double, _ other: Double) -> Double {
        both <= 0 || one <= 0 || other <= 0 ? 0 : both * log(both / (one * other))
    }

    private func loss(_ a: Int, _ b: Int) -> Double {
        let total = totals[a] + totals[b]
        var loss = 0.0
        for other in alive where other != a && other != b {
            loss += informationOf(a, other) + informationOf(b, other)
            loss -= ClusterTree.information(joint[a][other] + joint[b][other], total, totals[other])
            loss -= ClusterTree.information(joint[other][a] + joint[other][b], total, totals[other])
        }
        loss += informationOf(a, b) + ClusterTree.information(joint[a][a], totals[a], totals[a])
        loss += ClusterTree.information(joint[b][b], totals[b], totals[b])
        return loss - ClusterTree.information(joint[a][a] + joint[a][b] + joint[b][a] + joint[b][b], total, total)
    }

    private func informationOf(_ a: Int, _ other: Int) -> Double {
        ClusterTree.information(joint[a][other], totals[a], totals[other])
            + ClusterTree.information(joint[other][a], totals[other], totals[a])
    }

    private mutating func mergeBest() {
        var best = (kept: alive[0], gone: alive[1], loss: Double.infinity)
        for first in alive {
            for second in alive where second < first && losses[first][second] < best.loss {
                best = (second, first, losses[first][second])
            }
        }
        merge(best.kept, best.gone)
    }

    private mutating func merge(_ kept: Int, _ gone: Int) {
        for other in alive { joint[kept][other] += joint[gone][other] }
        for other in alive { joint[other][kept] += joint[other][gone] }
        totals[kept] += totals[gone]
        alive.removeAll { $0 == gone }
        merges.append((kept, gone))
        // Losses of other pairs change little and stay as they are.
        for other in alive where other != kept { losses[max(kept, other)][min(kept, other)] = loss(kept, other) }
    }

    private func paths(count: Int) -> [(bits: UInt32, length: UInt32)] {
        var paths = [(bits: UInt32, length: UInt32)](repeating: (0, 0), count: count)
        for (kept, gone) in merges.reversed() {
            guard paths[kept].length < 16 else {
                paths[gone] = paths[kept]
                continue
            }
            let length = paths[kept].length + 1
            paths[gone] = (paths[kept].bits | 1 << (16 - length), length)
            paths[kept].length = length
        }
        return paths
    }
}
