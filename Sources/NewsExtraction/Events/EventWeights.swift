internal import NewsTables

/// How much each feature of a draft speaks for its being an event, in natural logarithms of odds, learnt from annotated
/// articles with `newsgraph-measure weights`.
struct EventWeights: Sendable {
    private var weights: [String: Double] = [:]

    static func builtIn() -> EventWeights {
        var weights = EventWeights()
        for row in EmbeddedTable(named: "event-weights")?.rows ?? [] { weights.weights[row[0]] = Double(row[1]) }
        return weights
    }

    /// The sum over features; at zero as much speaks for as against.
    func sum(_ features: [String]) -> Double { features.reduce(0) { $0 + (weights[$1] ?? 0) } }

    /// The feature that speaks most against.
    func strongestAgainst(_ features: [String]) -> String? {
        features.filter { (weights[$0] ?? 0) < 0 && $0 != "bias" }.min { (weights[$0] ?? 0) < (weights[$1] ?? 0) }
    }
}
