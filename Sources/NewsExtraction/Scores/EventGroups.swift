internal import NewsLanguage

/// Puts drafts of one happening together: each goes to the happening before it that most speaks for, if anything does.
struct EventGroups {
    let evidence: SameEvidence
    let heads: HeadEvidence?

    /// What the evidence that two drafts are one event must add up to; less than for a coin's toss, since a happening
    /// told twice is the worse mistake. Chosen by cross-validation, as the other thresholds are.
    private static let threshold = -0.5

    /// How much more must speak for one event where lexicon and heads find two types.
    private static let twoTypes = 1.0

    /// The numbers of the drafts of each happening, in reading order.
    func groups(_ drafts: [EventDraft], _ pairs: [WeighedPair]) -> [[Int]] {
        var groups: [[Int]] = []
        var groupOf: [Int] = []
        let sums = pairs.reduce(into: [Int: [(first: Int, sum: Double)]]()) { table, pair in
            let isOneType = drafts[pair.first].trigger.frame.type == drafts[pair.second].trigger.frame.type
            let sum = evidence.scores.sum(.same, pair.evidence) - (isOneType ? 0 : Self.twoTypes)
            table[pair.second, default: []].append((pair.first, sum))
        }
        for draft in drafts.indices {
            var totals: [Int: (sum: Double, count: Int)] = [:]
            for (first, sum) in sums[draft] ?? [] {
                let old = totals[groupOf[first]] ?? (0, 0)
                totals[groupOf[first]] = (old.sum + sum, old.count + 1)
            }
            let means = totals.map { (group: $0.key, mean: $0.value.sum / Double($0.value.count)) }
            let best = means.max { ($0.mean, $0.group) < ($1.mean, $1.group) }
            if let best, best.mean > Self.threshold {
                groups[best.group].append(draft)
                groupOf.append(best.group)
            } else {
                groupOf.append(groups.count)
                groups.append([draft])
            }
        }
        return groups
    }

    /// The pairs of drafts that may be one event, with what speaks for it.
    func pairs(_ drafts: [EventDraft]) -> [WeighedPair] {
        let headlines = drafts.indices.filter { drafts[$0].isHeadline }
        let pairs = drafts.indices.flatMap { second in
            evidence.partners(of: second, drafts, headlines: headlines).map { (first: $0, second: second) }
        }
        let odds = odds(pairs, drafts)
        return pairs.indices.map { index in
            let (first, second) = pairs[index]
            let type = drafts[second].trigger.frame.type
            let isNearest = !(first + 1..<second).contains { drafts[$0].trigger.frame.type == type }
            let found = evidence.evidence(drafts[first], drafts[second], odds: odds[index], isNearest: isNearest)
            return WeighedPair(first: first, second: second, evidence: found)
        }
    }

    private func odds(_ pairs: [(first: Int, second: Int)], _ drafts: [EventDraft]) -> [Float?] {
        var out = [Float?](repeating: nil, count: pairs.count)
        guard let heads, heads.accuracy == .standard else { return out }
        let asked = pairs.indices.filter {
            drafts[pairs[$0].first].word != nil && drafts[pairs[$0].second].word != nil
        }
        let words = asked.map { (drafts[pairs[$0].first].word ?? 0, drafts[pairs[$0].second].word ?? 0) }
        for (place, odds) in zip(asked, heads.reading.sameEvents(words)) { out[place] = odds }
        return out
    }
}
