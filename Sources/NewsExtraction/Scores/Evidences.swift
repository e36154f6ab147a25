/// What speaks for or against an answer: names, each with how much of it there is.
package struct Evidences: Sendable {
    /// A name and a number, 1 for what simply holds.
    package typealias Item = (name: String, value: Double)

    package private(set) var items: [Item] = []

    init() {}

    /// Adds what simply holds.
    mutating func add(_ name: String) { items.append((name, 1)) }

    mutating func add(_ name: String, if holds: Bool) { if holds { items.append((name, 1)) } }

    mutating func add(_ name: String, _ value: Double) { items.append((name, value)) }

    /// The evidence of several words together: of each name the most that one of them has.
    static func together(_ all: [Evidences]) -> Evidences {
        guard all.count > 1 else { return all.first ?? Evidences() }
        var out = Evidences()
        var places: [String: Int] = [:]
        for item in all.flatMap(\.items) {
            if let place = places[item.name] {
                out.items[place].value = max(out.items[place].value, item.value)
            } else {
                places[item.name] = out.items.count
                out.items.append(item)
            }
        }
        return out
    }

    /// Adds the logarithm of the odds of a probability, within bounds.
    mutating func add(_ name: String, odds probability: Float) {
        items.append((name, Evidences.logOdds(probability)))
    }

    /// The logarithm of the odds of a probability, between -5 and 5.
    ///
    /// It is read off a table of halves, so that no machine's library rounds it otherwise.
    static func logOdds(_ probability: Float) -> Double {
        var value = -5.0
        for bound in bounds where probability >= bound { value += 0.5 }
        return value
    }

    /// The logistic function at -4.75, -4.25, …, 4.75.
    private static let bounds: [Float] = [
        0.008577, 0.014064, 0.022977, 0.037327, 0.060087, 0.095349, 0.148047, 0.222700, 0.320821, 0.437823, 0.562177,
        0.679179, 0.777300, 0.851953, 0.904651, 0.939913, 0.962673, 0.977023, 0.985936, 0.991423,
    ]
}
