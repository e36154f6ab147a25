import Foundation
import NewsLanguage

/// Draws words by their frequency to the power of 3/4.
struct WordSampler {
    private var sums: [Float] = []
    private var logarithms: [Float] = []

    /// A sampler for rows that occur so often.
    init(counts: [Int]) {
        let weights = counts.map { $0 == 0 ? 0 : pow(Float($0), 0.75) }
        let total = weights.reduce(0) { $0 + Double($1) }
        var sum = 0.0
        for weight in weights {
            sum += Double(weight) / total
            sums.append(Float(sum))
            logarithms.append(Float(log(max(Double(weight) / total, 1e-12))))
        }
    }

    /// The row of a word.
    func draw(_ random: inout Randomness) -> Int {
        let target = random.unit()
        var (low, high) = (NetworkWord.special, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > target { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The logarithm of how often a word is expected among so many draws.
    func logarithm(_ row: Int, times: Int) -> Float { logarithms[row] + log(Float(times)) }
}
