import NewsLanguage

/// Counts of neighbouring words in raw text, for clustering.
struct BigramCounts {
    /// The hashes of the words' normalised forms, most frequent first.
    private(set) var words: [UInt64]
    /// How often each word occurs.
    private(set) var counts: [Int]
    /// For each word, its followers and how often they follow; then its leaders.
    private(set) var followers: [[(word: Int32, count: Int32)]], leaders: [[(word: Int32, count: Int32)]]

    /// Counts the words of sentences, given as hashes, that occur often enough.
    init(_ sentences: [[UInt64]], minimum: Int) {
        var frequency: [UInt64: Int] = [:]
        for sentence in sentences { for word in sentence { frequency[word, default: 0] += 1 } }
        let kept = frequency.filter { $0.value >= minimum }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        words = kept.map(\.key)
        counts = kept.map(\.value)
        let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        let pairs = BigramCounts.pairs(sentences, numbers)
        followers = Array(repeating: [], count: words.count)
        leaders = followers
        for (pair, count) in pairs {
            let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            followers[first].append((Int32(second), Int32(count)))
            leaders[second].append((Int32(first), Int32(count)))
        }
    }

    /// Pairs of neighbours with their counts, in a fixed order.
    private static func pairs(_ sentences: [[UInt64]], _ numbers: [UInt64: Int32]) -> [(UInt64, Int)] {
        var counts: [UInt64: Int] = [:]
        for sentence in sentences {
            let known = sentence.map { numbers[$0] }
            for index in 1..<max(1, known.count) {
                guard let first = known[index - 1], let second = known[index] else { continue }
                counts[UInt64(first) << 32 | UInt64(second), default: 0] += 1
            }
        }
        return counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }
}
