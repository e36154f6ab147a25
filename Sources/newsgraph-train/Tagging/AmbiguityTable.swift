import NewsLanguage

/// Learns which tags each frequent form bears.
enum AmbiguityTable {
    /// Forms met fewer times say nothing.
    private static let frequent = 3
    /// A form met this often with one tag always has that tag.
    private static let certain = 30

    /// The bytes of the table.
    static func encode(_ sentences: [TrainingSentence]) -> [UInt8] {
        var counts: [UInt64: Counter<UInt8>] = [:]
        for sentence in sentences {
            for (index, tag) in sentence.tags.enumerated() {
                counts[sentence.lexemes[index + 2].form, default: Counter()].add(tag)
            }
        }
        var classes: [[UInt8]: UInt32] = [:]
        var entries: [(hash: UInt64, value: UInt32)] = []
        for (hash, counter) in counts.sorted(by: { $0.key < $1.key }) {
            let total = counter.counts.values.reduce(0, +)
            guard total >= frequent else { continue }
            let ranked = counter.ranked.filter { $0.count * 20 >= total && $0.key != 255 }
            let set = ranked.map(\.key)
            let number = classes[set] ?? UInt32(classes.count)
            classes[set] = number
            let isCertain = total >= certain && counter.counts.count == 1
            entries.append((hash, number << 8 | UInt32(isCertain ? (set.first ?? 0) &+ 1 : 0)))
        }
        return IdentifierTable.encode(entries)
    }
}
