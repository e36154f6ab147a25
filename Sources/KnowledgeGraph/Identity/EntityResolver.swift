/// Decides which records of articles are of one thing.
///
/// Every decision follows from what the records hold and nothing else: the order in which articles come in says nothing.
public struct EntityResolver<Store: EntityStore> {
    /// Where the decisions are kept.
    public private(set) var store: Store

    /// A resolver that goes on with a store.
    public init(_ store: Store) { self.store = store }

    /// Takes in the records of an article, or of a graph of several.
    ///
    /// - Parameters:
    ///   - records: all records of the article.
    ///   - places: those of them to take in, where the others are known already; `nil` for all.
    /// - Throws: what goes wrong in the store.
    public mutating func add(
        _ records: [IdentityRecord],
        only places: Set<IdentityRecord.Place>? = nil
    ) throws(Store.Failure) {
        let records = EntityResolver.unambiguous(records).filter { places?.contains($0.place) ?? true }
        var changed: Set<Int> = [], offered: [IdentityHint] = []
        for record in records where !record.waits {
            let groups = try store.groups(holding: record.tokens).sorted()
            let group = if let first = groups.first { first } else { try store.makeGroup() }
            let wasTorn = try store.isTorn(group)
            for other in groups.dropFirst() { try store.move(other, into: group) }
            offered += try store.insert(record, into: group)
            let isTorn = try store.isTorn(group)
            if isTorn { try store.postpone(group) }
            if groups.count > 1 || isTorn != wasTorn { changed.insert(group) }
        }
        for record in records where record.waits { try store.setAside(record) }
        try decideAgain(records, offered, near: changed)
    }

    /// Divides the groups in which something speaks against their being one thing; has to be called before anybody looks
    /// at what came of the records. Dividing a group costs as much as it has records, so it waits until many were added.
    public mutating func settle() throws(Store.Failure) {
        for group in try store.postponed() {
            try store.split(group, IdentityPartition(store.records(in: group)).parts)
        }
    }

    /// Asks again what becomes of those that wait: of the new ones, of those that look for what is new, and of those near
    /// groups that were made one or torn.
    private mutating func decideAgain(
        _ new: [IdentityRecord],
        _ offered: [IdentityHint],
        near groups: Set<Int>
    ) throws(Store.Failure) {
        var waiting = new.filter(\.waits) + (try store.waiting(for: offered))
        for group in groups.sorted() { waiting += try store.waiting(near: group) }
        var known: Set<IdentityRecord.Place> = []
        for record in waiting where known.insert(record.place).inserted { try decide(record) }
    }

    /// Tokens that two records of one article have say nothing of either; what a register says holds for the first.
    private static func unambiguous(_ records: [IdentityRecord]) -> [IdentityRecord] {
        var counts: [IdentityToken: Int] = [:]
        for record in records { for token in record.tokens { counts[token, default: 0] += 1 } }
        guard counts.contains(where: { $0.value > 1 }) else { return records }
        var taken: Set<IdentityToken> = []
        return records.map { record in
            var record = record
            record.tokens.removeAll { token in
                guard counts[token] != 1 else { return false }
                return !token.rule.holdsForFirst || !taken.insert(token).inserted
            }
            return record
        }
    }

    /// Finds the one thing whose time and company fit to a record that is known by little.
    private mutating func decide(_ record: IdentityRecord) throws(Store.Failure) {
        // One that an earlier merging has joined already holds the same words.
        if let joined = try store.groups(holding: record.tokens).min() {
            return try store.assign(record, to: joined)
        }
        let offers = try store.offers(record.hints)
        var shared: [Int: [Int: Int]] = [:]
        for hint in record.hints {
            for group in offers[hint.key] ?? [] {
                shared[group, default: [:]][hint.slot] = max(shared[group]?[hint.slot] ?? 0, hint.weight)
            }
        }
        let fitting = shared.filter { $0.value.values.reduce(0, +) >= IdentityHint.enough }.keys
        var group: Int?
        if fitting.count == 1, let only = fitting.first, try !store.has(recordOf: record.place.home, in: only) {
            group = only
        }
        try store.assign(record, to: group)
    }
}
