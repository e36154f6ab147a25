internal import NewsLanguage

/// Turns scores, which are logarithms of odds, into probabilities, with memory that is used again.
struct Evidence {
    private let scratch = Floats()

    /// The logistic function of the logarithm of the sum of the exponentials of scores.
    ///
    /// That is the share which scores have in a softmax with a score of 0 more; so it has the same bits everywhere.
    func probability(_ scores: some Collection<Int>, _ score: (Int) -> Float) -> Float {
        scratch.reserve(scores.count + 1)
        scratch[0] = 0
        for (place, number) in scores.enumerated() { scratch[place + 1] = score(number) }
        scratch.softmax(at: 0, count: scores.count + 1)
        return (0..<scores.count).reduce(0) { $0 + scratch[$1 + 1] }
    }
}
