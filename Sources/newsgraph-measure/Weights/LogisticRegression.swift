import Foundation

/// Weights of yes-or-no features under which known answers are likeliest, drawn towards zero.
///
/// Newton's method on the logarithm of the likelihood less half the squares of the weights times a penalty; the bias is
/// a feature like any other. Source: Hastie, Tibshirani & Friedman, *The Elements of Statistical Learning* (2009), 4.4.
struct LogisticRegression {
    /// How much large weights cost.
    var penalty = 5.0
    private static let steps = 12

    /// The weights; `rows` holds for each example the numbers of its features, below `count`.
    func weights(_ rows: [[Int]], _ answers: [Bool], count: Int) -> [Double] {
        var weights = Array(repeating: 0.0, count: count)
        for _ in 0..<Self.steps {
            var gradient = weights.map { $0 * penalty }
            var curvature = Array(repeating: Array(repeating: 0.0, count: count), count: count)
            for feature in 0..<count { curvature[feature][feature] = penalty }
            for (row, answer) in zip(rows, answers) {
                let share = Self.share(row, weights)
                for a in row {
                    gradient[a] += share - (answer ? 1 : 0)
                    for b in row { curvature[a][b] += share * (1 - share) }
                }
            }
            let step = Self.solution(of: curvature, gradient)
            for feature in 0..<count { weights[feature] -= step[feature] }
        }
        return weights
    }

    /// The probability of yes.
    static func share(_ row: [Int], _ weights: [Double]) -> Double {
        1 / (1 + exp(-row.reduce(0) { $0 + weights[$1] }))
    }

    /// Solves a system with a symmetric positive definite matrix, by Cholesky's decomposition.
    private static func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
        let count = right.count
        var lower = matrix
        for row in 0..<count {
            for column in 0...row {
                var sum = matrix[row][column]
                for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
                lower[row][column] = row == column ? sum.squareRoot() : sum / lower[column][column]
            }
        }
        var out = right
        for row in 0..<count {
            for index in 0..<row { out[row] -= lower[row][index] * out[index] }
            out[row] /= lower[row][row]
        }
        for row in (0..<count).reversed() {
            for index in row + 1..<max(count, row + 1) { out[row] -= lower[index][row] * out[index] }
            out[row] /= lower[row][row]
        }
        return out
    }
}
