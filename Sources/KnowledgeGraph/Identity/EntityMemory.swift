/// Identity across articles in memory.
package struct EntityMemory: EntityStore {
    private var records: [IdentityRecord.Place: IdentityRecord] = [:]
    /// The group of each record, and of each record that waits and belongs to one for now.
    private var groupOfRecord: [IdentityRecord.Place: Int] = [:]
    private var members: [Set<IdentityRecord.Place>] = []
    private var torn: Set<Int> = []
    private var pending: Set<Int> = []
    private var facts: [ClusterFacts?] = []
    private var parts: [IdentityRecord.Place: Int] = [:]
    private var groupOfToken: [IdentityToken: Int] = [:]
    private var tokens: [Set<IdentityToken>] = []
    private var groupsOfHint: [UInt64: Set<Int>] = [:]
    private var hints: [Set<UInt64>] = []
    private var seekers: [UInt64: Set<IdentityRecord.Place>] = [:]
    private var guests: [Int: Set<IdentityRecord.Place>] = [:]

    /// A memory in which nothing is.
    package init() {}

    package mutating func groups(holding tokens: [IdentityToken]) -> Set<Int> {
        Set(tokens.compactMap { groupOfToken[$0] })
    }

    package mutating func makeGroup() -> Int {
        members.append([])
        tokens.append([])
        hints.append([])
        facts.append(nil)
        return members.count - 1
    }

    package mutating func insert(_ record: IdentityRecord, into group: Int) -> [IdentityHint] {
        records[record.place] = record
        groupOfRecord[record.place] = group
        members[group].insert(record.place)
        note(ClusterFacts(record), in: group)
        for token in record.tokens {
            groupOfToken[token] = group
            tokens[group].insert(token)
        }
        return record.hints.filter { hint in
            groupsOfHint[hint.key, default: []].insert(group)
            return hints[group].insert(hint.key).inserted
        }
    }

    private mutating func note(_ new: ClusterFacts, in group: Int) {
        guard var known = facts[group] else { return facts[group] = new }
        if !known.join(new) { torn.insert(group) }
        facts[group] = known
    }

    package mutating func move(_ group: Int, into other: Int) {
        for place in members[group] { groupOfRecord[place] = other }
        for token in tokens[group] { groupOfToken[token] = other }
        for hint in hints[group] {
            groupsOfHint[hint]?.remove(group)
            groupsOfHint[hint]?.insert(other)
        }
        for guest in guests[group] ?? [] { groupOfRecord[guest] = other }
        guests[other, default: []].formUnion(guests.removeValue(forKey: group) ?? [])
        members[other].formUnion(members[group])
        tokens[other].formUnion(tokens[group])
        hints[other].formUnion(hints[group])
        if let moved = facts[group] { note(moved, in: other) }
        if torn.remove(group) != nil { torn.insert(other) }
        if pending.remove(group) != nil { pending.insert(other) }
        (members[group], tokens[group], hints[group], facts[group]) = ([], [], [], nil)
    }

    package mutating func isTorn(_ group: Int) -> Bool { torn.contains(group) }

    package mutating func records(in group: Int) -> [IdentityRecord] { members[group].compactMap { records[$0] } }

    package mutating func postpone(_ group: Int) { pending.insert(group) }

    package mutating func postponed() -> [Int] { pending.sorted() }

    package mutating func split(_ group: Int, _ parts: [IdentityRecord.Place: Int]) {
        for (place, part) in parts { self.parts[place] = part }
        pending.remove(group)
    }

    package mutating func setAside(_ record: IdentityRecord) {
        records[record.place] = record
        for hint in record.hints { seekers[hint.key, default: []].insert(record.place) }
    }

    package mutating func waiting(for hints: [IdentityHint]) -> [IdentityRecord] {
        waiting(for: Set(hints.map(\.key)), [])
    }

    package mutating func waiting(near group: Int) -> [IdentityRecord] {
        waiting(for: hints[group], guests[group] ?? [])
    }

    private func waiting(for hints: Set<UInt64>, _ guests: Set<IdentityRecord.Place>) -> [IdentityRecord] {
        var places = guests
        for hint in hints { places.formUnion(seekers[hint] ?? []) }
        return places.sorted().compactMap { records[$0] }
    }

    package mutating func offers(_ hints: [IdentityHint]) -> [UInt64: Set<Int>] {
        var offers: [UInt64: Set<Int>] = [:]
        for hint in hints {
            if let groups = groupsOfHint[hint.key]?.subtracting(torn), !groups.isEmpty { offers[hint.key] = groups }
        }
        return offers
    }

    package mutating func has(recordOf home: Int, in group: Int) -> Bool {
        members[group].contains { $0.home == home }
    }

    package mutating func assign(_ record: IdentityRecord, to group: Int?) {
        if let old = groupOfRecord.removeValue(forKey: record.place) { guests[old]?.remove(record.place) }
        guard let group else { return }
        groupOfRecord[record.place] = group
        guests[group, default: []].insert(record.place)
    }

    // MARK: What came of it

    /// The things, each with its records in the order of their places, the first records first.
    package var entities: [[IdentityRecord.Place]] {
        struct Name: Hashable {
            let group: Int
            let part: Int
            let alone: IdentityToken?
        }
        var entities: [Name: [IdentityRecord.Place]] = [:]
        for place in records.keys {
            let group = groupOfRecord[place]
            let part = group.map { torn.contains($0) ? parts[place] ?? 0 : 0 } ?? 0
            // Records that wait in vain are one where they hold the same words.
            let alone = group == nil ? records[place]?.tokens.first : nil
            entities[Name(group: group ?? -1, part: part, alone: alone), default: []].append(place)
        }
        return entities.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Why each record belongs to its thing; nothing of those that are alone.
    package var decisions: [IdentityDecision] { entities.flatMap(decisions) }

    private func decisions(_ places: [IdentityRecord.Place]) -> [IdentityDecision] {
        guard places.count > 1 else { return [] }
        var counts: [IdentityToken: Int] = [:]
        for place in places { for token in records[place]?.tokens ?? [] { counts[token, default: 0] += 1 } }
        return places.compactMap { place in
            guard let record = records[place] else { return nil }
            if record.waits { return IdentityDecision(place: place, first: places[0], rule: .surname) }
            let shared = record.tokens.first { (counts[$0] ?? 0) > 1 }
            return shared.map { IdentityDecision(place: place, first: places[0], rule: $0.rule) }
        }
    }
}

/// Why a record is of a thing.
package struct IdentityDecision: Hashable, Sendable {
    /// The record.
    package let place: IdentityRecord.Place
    /// The first record of the thing.
    package let first: IdentityRecord.Place
    /// The surest rule by which it is joined to another record of the thing.
    package let rule: IdentityRule
    /// How often such decisions are right.
    package var confidence: Double { rule.confidence }
}
