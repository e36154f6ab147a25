/// The things that the records of a torn group are of.
///
/// Links are followed from the surest on. One that would make a thing of two records of one article, of two items, or of
/// what the user keeps apart, is not followed at all, for it says something wrong of somebody.
struct IdentityPartition {
    /// The part of each record, from 0.
    private(set) var parts: [IdentityRecord.Place: Int] = [:]

    init(_ records: [IdentityRecord]) {
        let records = records.sorted { $0.place < $1.place }
        var clusters = Clusters(records)
        var holders: [IdentityToken: [Int]] = [:]
        for (index, record) in records.enumerated() {
            for token in record.tokens { holders[token, default: []].append(index) }
        }
        let links = holders.filter { $0.value.count > 1 }.sorted { IdentityToken.precedes($0.key, $1.key) }
        for link in links { clusters.unite(link.value) }
        var numbers: [Int: Int] = [:]
        for (index, record) in records.enumerated() {
            let root = clusters.root(of: index)
            let number = numbers[root] ?? numbers.count
            numbers[root] = number
            parts[record.place] = number
        }
    }

    private struct Clusters {
        private var parents: [Int]
        private var facts: [ClusterFacts]

        init(_ records: [IdentityRecord]) {
            parents = Array(records.indices)
            facts = records.map(ClusterFacts.init)
        }

        mutating func root(of index: Int) -> Int {
            var root = index
            while parents[root] != root {
                parents[root] = parents[parents[root]]
                root = parents[root]
            }
            return root
        }

        /// Makes one of all, or leaves them as they are where they cannot be one.
        mutating func unite(_ members: [Int]) {
            let roots = Set(members.map { root(of: $0) }).sorted()
            guard let first = roots.first, roots.count > 1 else { return }
            var joined = facts[first]
            for other in roots.dropFirst() where !joined.join(facts[other]) { return }
            for other in roots.dropFirst() { parents[other] = first }
            facts[first] = joined
        }
    }
}

/// What speaks against more records in a cluster.
struct ClusterFacts {
    private var homes: Set<Int>
    private var items: Set<String>
    private var apart: [Int: Int] = [:]

    init(_ record: IdentityRecord) {
        homes = [record.place.home]
        items = Set(record.item.map { [$0] } ?? [])
        for mark in record.apart { apart[mark.line] = mark.field }
    }

    /// Takes in what speaks against more in another one; false, with nothing certain left, where they cannot be one.
    mutating func join(_ other: ClusterFacts) -> Bool {
        guard homes.isDisjoint(with: other.homes) else { return false }
        homes.formUnion(other.homes)
        items.formUnion(other.items)
        guard IdentityFacts.areOneThing(items) else { return false }
        for (line, field) in other.apart {
            if let own = apart[line], own != field { return false }
            apart[line] = field
        }
        return true
    }

}

/// What may be said of one thing at once.
package enum IdentityFacts {
    /// Whether no register has two entries among these.
    package static func areOneThing(_ items: Set<String>) -> Bool {
        guard items.count > 1 else { return true }
        var registers: Set<Substring> = []
        for item in items {
            let register = item.hasPrefix("Q") ? "Q" : item.prefix { $0 != ":" }
            if !registers.insert(register).inserted { return false }
        }
        return true
    }

    /// Whether the user keeps none of these apart.
    package static func areTogether(_ marks: [IdentityRecord.Apart]) -> Bool {
        var fields: [Int: Int] = [:]
        for mark in marks {
            if let known = fields[mark.line], known != mark.field { return false }
            fields[mark.line] = mark.field
        }
        return true
    }
}
