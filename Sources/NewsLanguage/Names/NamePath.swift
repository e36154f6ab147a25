/// The best paths through the labels of a sentence (Viterbi), with memory that is used again.
package struct NamePath {
    /// What the gazetteer says of each word.
    package var marks: [UInt32] = []
    /// The memory of the network of names.
    var workspace: NameWorkspace?
    private var scores: [Int32] = []
    private var next: [Int32] = []
    private var back: [UInt8] = []
    private var length = 0

    /// Nothing yet.
    package init() {}

    /// Begins a sentence.
    package mutating func begin(count: Int) {
        length = 0
        back.removeAll(keepingCapacity: true)
        back.reserveCapacity(count * NameLabels.count)
        scores = Array(repeating: 0, count: NameLabels.count)
        next = scores
    }

    /// Takes in the scores of one word; row `NameLabels.count` of the transitions stands for the start.
    package mutating func advance(_ board: ScoreBoard, _ transitions: [[Int32]]) {
        for label in 0..<UInt8(NameLabels.count) {
            var best: UInt8 = 0
            var bestScore = Int32.min
            if length == 0 {
                if NameLabels.mayFollow(label, after: 0) { bestScore = transitions[NameLabels.count][Int(label)] }
            } else {
                for previous in 0..<UInt8(NameLabels.count) where NameLabels.mayFollow(label, after: previous) {
                    let before = scores[Int(previous)]
                    guard before > Int32.min / 2 else { continue }
                    let score = before + transitions[Int(previous)][Int(label)]
                    if score > bestScore {
                        best = previous
                        bestScore = score
                    }
                }
            }
            back.append(best)
            next[Int(label)] = bestScore == Int32.min ? Int32.min / 2 : bestScore + board[label]
        }
        swap(&scores, &next)
        length += 1
        keepSmall()
    }

    /// Scores only matter relative to each other; this keeps those of a very long sentence from running over.
    private mutating func keepSmall() {
        guard length % 4096 == 0, let highest = scores.max() else { return }
        for label in scores.indices where scores[label] > Int32.min / 2 { scores[label] -= highest }
    }

    /// The labels of the best path.
    package func best() -> [UInt8] {
        guard length > 0 else { return [] }
        var label = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
        var out = [UInt8](repeating: 0, count: length)
        for index in stride(from: length - 1, through: 0, by: -1) {
            out[index] = UInt8(label)
            label = Int(back[index * NameLabels.count + label])
        }
        return out
    }
}
