/// A rate that rises over the first steps and then falls to zero.
struct LearningRate {
    /// The highest rate, and the number of steps.
    var highest: Float, steps: Int
    private static let rise: Float = 200

    /// The rate of a step, from 0.
    func callAsFunction(_ step: Int) -> Float {
        let share = min(1, Float(step) / Float(max(1, steps)))
        return highest * min(1, Float(step + 1) / LearningRate.rise) * (1 - share)
    }
}
