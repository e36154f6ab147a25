import Foundation

/// Weights of features under which known answers are likeliest, drawn towards zero or towards weights known before.
///
/// Newton's method on the logarithm of the likelihood less half the squares of what the weights are apart from those
/// times a penalty; the bias is
/// a feature like any other. Source: Hastie, Tibshirani & Friedman, *The Elements of Statistical Learning* (2009), 4.4.
struct LogisticRegression {
    /// How much large weights cost.
    var penalty = 5.0
    private static let steps = 10

    /// A feature of an example by its number, and how much of it there is.
    struct Entry {
        var feature: Int
        var value: Double
    }

    /// The weights; `rows` holds for each example its features, whose numbers are below that of the weights that they are
    /// drawn to. `importance` says how often each example counts; without it, once.
    func weights(
        _ rows: [[Entry]],
        _ answers: [Bool],
        near known: [Double],
        importance: [Double]? = nil
    ) -> [Double] {
        var weights = known
        let count = known.count
        for _ in 0..<Self.steps {
            var gradient = zip(weights, known).map { ($0 - $1) * penalty }
            var curvature = Array(repeating: 0.0, count: count * count)
            for feature in 0..<count { curvature[feature * count + feature] = penalty }
            for (index, (row, answer)) in zip(rows, answers).enumerated() {
                let share = Self.share(row, weights)
                let times = importance?[index] ?? 1
                for a in row {
                    gradient[a.feature] += times * (share - (answer ? 1 : 0)) * a.value
                    let part = times * share * (1 - share) * a.value
                    for b in row { curvature[a.feature * count + b.feature] += part * b.value }
                }
            }
            let step = Self.solution(of: curvature, gradient)
            for feature in 0..<count { weights[feature] -= step[feature] }
        }
        return weights
    }

    /// The probability of yes.
    static func share(_ row: [Entry], _ weights: [Double]) -> Double {
        1 / (1 + exp(-row.reduce(0) { $0 + weights[$1.feature] * $1.value }))
    }

    /// Solves a system with a symmetric positive definite matrix, by Cholesky's decomposition.
    private static func solution(of matrix: [Double], _ right: [Double]) -> [Double] {
        let count = right.count
        var lower = matrix
        for row in 0..<count {
            for column in 0...row {
                var sum = lower[row * count + column]
                for index in 0..<column { sum -= lower[row * count + index] * lower[column * count + index] }
                lower[row * count + column] = row == column ? sum.squareRoot() : sum / lower[column * count + column]
            }
        }
        var out = right
        for row in 0..<count {
            for index in 0..<row { out[row] -= lower[row * count + index] * out[index] }
            out[row] /= lower[row * count + row]
        }
        for row in (0..<count).reversed() {
            for index in row + 1..<max(count, row + 1) { out[row] -= lower[index * count + row] * out[index] }
            out[row] /= lower[row * count + row]
        }
        return out
    }
}
