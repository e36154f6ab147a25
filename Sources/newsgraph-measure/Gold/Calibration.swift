/// The share of right statements under every key and every shorter form of it.
///
/// A key is drawn towards the one above it as if that had been seen some times more, so that three statements do not
/// make a certainty; keys seen too rarely are left to the one above.
struct Calibration {
    private static let weight = 6.0
    private static let fewest = 8
    /// Of nothing known, so many are right.
    private static let prior = 0.6

    struct Row {
        var key: String
        var share: Double
        var right: Int
        var all: Int
    }

    /// The rows in the order of their keys.
    static func rows(_ facts: [JudgedFact]) -> [Row] {
        var counts: [String: (right: Int, all: Int)] = [:]
        for fact in facts {
            for key in prefixes(of: fact.key) {
                counts[key, default: (0, 0)].right += fact.isRight ? 1 : 0
                counts[key, default: (0, 0)].all += 1
            }
        }
        var shares: [String: Double] = [:]
        return counts.keys.sorted().compactMap { key in
            guard let count = counts[key] else { return nil }
            let above = prefixes(of: key).dropLast().last.flatMap { shares[$0] } ?? prior
            let share = (Double(count.right) + weight * above) / (Double(count.all) + weight)
            shares[key] = share
            guard count.all >= fewest || !key.contains(".") else { return nil }
            // Nothing read off a text is certain.
            return Row(key: key, share: min(0.99, (share * 100).rounded() / 100), right: count.right, all: count.all)
        }
    }

    /// `actor`, `actor.subject`, `actor.subject.verb`
    private static func prefixes(of key: String) -> [String] {
        let parts = key.split(separator: ".")
        return parts.indices.map { parts[...$0].joined(separator: ".") }
    }
}

/// Of the statements given about this confidence, how many are right.
struct Reliability {
    struct Bin {
        var from: Double
        var confidence: Double
        var share: Double
        var count: Int
    }

    /// Bins of a tenth, from the lowest that has statements.
    static func bins(_ facts: [JudgedFact]) -> [Bin] {
        var groups: [Int: [JudgedFact]] = [:]
        for fact in facts {
            guard let confidence = fact.confidence else { continue }
            groups[min(9, Int(confidence * 10)), default: []].append(fact)
        }
        return groups.keys.sorted().map { tenth in
            let members = groups[tenth] ?? []
            return Bin(
                from: Double(tenth) / 10,
                confidence: members.reduce(0) { $0 + ($1.confidence ?? 0) } / Double(members.count),
                share: Double(members.count { $0.isRight }) / Double(members.count),
                count: members.count
            )
        }
    }

    /// The mean distance between confidence and share, weighted by the statements of each bin.
    static func error(_ bins: [Bin]) -> Double {
        let all = bins.reduce(0) { $0 + $1.count }
        return bins.reduce(0) { $0 + abs($1.confidence - $1.share) * Double($1.count) } / Double(max(1, all))
    }

    static func table(_ bins: [Bin]) -> String {
        bins.map { bin in
            "\(Figures.text(bin.from))+  confidence \(Figures.text(bin.confidence))  right \(Figures.text(bin.share))  "
                + "of \(bin.count)"
        }.joined(separator: "\n")
    }
}
