/// How often each key occurs, with an order that does not depend on hashing.
struct Counter<Key: Hashable & Comparable> {
    private(set) var counts: [Key: Int] = [:]

    init() {}

    init(_ keys: some Sequence<Key>) {
        for key in keys { counts[key, default: 0] += 1 }
    }

    /// Counts one occurrence more.
    mutating func add(_ key: Key, _ amount: Int = 1) { counts[key, default: 0] += amount }

    /// Keys with their counts, most frequent first, equals in the order of the keys.
    var ranked: [(key: Key, count: Int)] {
        counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// The keys that occur often enough, most frequent first.
    func names(atLeast minimum: Int) -> [Key] { ranked.filter { $0.count >= minimum }.map(\.key) }

    /// The most frequent key.
    var mostFrequent: Key? { ranked.first?.key }
}
