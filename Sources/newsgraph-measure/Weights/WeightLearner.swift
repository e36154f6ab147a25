/// Learns how much each feature of a draft speaks for an event.
struct WeightLearner {
    /// Features that fewer drafts have are left out.
    private static let fewest = 4

    /// The weights by feature, in the order of their names.
    static func weights(_ drafts: [JudgedDraft]) -> [(feature: String, weight: Double)] {
        var counts: [String: Int] = [:]
        for draft in drafts { for feature in Set(draft.features) { counts[feature, default: 0] += 1 } }
        let names = counts.filter { $0.value >= fewest }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let rows = drafts.map { Set($0.features.compactMap { numbers[$0] }).sorted() }
        let weights = LogisticRegression().weights(rows, drafts.map(\.isEvent), count: names.count)
        return zip(names, weights).map { ($0, ($1 * 100).rounded() / 100) }
    }

    /// How well what is kept agrees with the annotation.
    static func tally(_ drafts: [JudgedDraft], _ keeps: (JudgedDraft) -> Bool) -> Tally {
        drafts.reduce(into: Tally()) { tally, draft in
            switch (keeps(draft), draft.isEvent) {
            case (true, true): tally.right += 1
            case (true, false): tally.extra += 1
            case (false, true): tally.missed += 1
            case (false, false): break
            }
        }
    }
}
