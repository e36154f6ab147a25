/// How many mentions the clusters of two sides share, and what the measures make of it.
struct ClusterOverlap {
    /// How many mentions each cluster has.
    private let keySizes: [Int], responseSizes: [Int]
    /// For each cluster of the key the clusters of the response that share mentions with it, with how many.
    private let shared: [[(response: Int, count: Int)]]

    /// Compares two clusterings.
    init<Mention: Hashable>(key: [[Mention]], response: [[Mention]]) {
        var clusters: [Mention: Int] = [:]
        for (number, cluster) in response.enumerated() { for mention in cluster { clusters[mention] = number } }
        keySizes = key.map(\.count)
        responseSizes = response.map(\.count)
        shared = key.map { cluster in
            var counts: [Int: Int] = [:]
            for mention in cluster { if let number = clusters[mention] { counts[number, default: 0] += 1 } }
            return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// Links: a cluster of n mentions that the other side cuts into p parts keeps n - p of its n - 1 links.
    var links: CoreferenceShare {
        let kept = sum { _, _, count in Double(count - 1) }
        return CoreferenceShare(
            found: kept,
            allFound: ClusterOverlap.links(responseSizes),
            known: kept,
            allKnown: ClusterOverlap.links(keySizes)
        )
    }

    /// Mentions: of each the share of its cluster that is in its cluster on the other side.
    var mentions: CoreferenceShare {
        CoreferenceShare(
            found: sum { _, response, count in Double(count * count) / Double(responseSizes[response]) },
            allFound: Double(responseSizes.reduce(0, +)),
            known: sum { key, _, count in Double(count * count) / Double(keySizes[key]) },
            allKnown: Double(keySizes.reduce(0, +))
        )
    }

    /// Clusters: the pairs, one to one, that are most alike together.
    var pairs: CoreferenceShare {
        var likeness = Array(repeating: Array(repeating: 0.0, count: responseSizes.count), count: keySizes.count)
        for (key, others) in shared.enumerated() {
            for (response, count) in others {
                likeness[key][response] = 2 * Double(count) / Double(keySizes[key] + responseSizes[response])
            }
        }
        let best = Assignment.best(likeness).enumerated().reduce(0.0) { total, pair in
            total + (pair.element.map { likeness[pair.offset][$0] } ?? 0)
        }
        return CoreferenceShare(
            found: best,
            allFound: Double(responseSizes.count),
            known: best,
            allKnown: Double(keySizes.count)
        )
    }

    private func sum(_ part: (_ key: Int, _ response: Int, _ count: Int) -> Double) -> Double {
        shared.enumerated().reduce(0) { total, pair in
            pair.element.reduce(total) { $0 + part(pair.offset, $1.response, $1.count) }
        }
    }

    private static func links(_ sizes: [Int]) -> Double { Double(sizes.reduce(0) { $0 + max(0, $1 - 1) }) }
}
