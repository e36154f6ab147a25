import NewsLanguage

/// The weights of an averaged perceptron while it learns: feature → sparse row of integer weights.
///
/// Source: Collins, *Discriminative Training Methods for Hidden Markov Models* (2002); averages are kept lazily.
final class TrainingTable {
    private struct Entry {
        var label: UInt8
        var weight: Int32
        var stamp: Int32
        var total: Int64
    }

    private struct Row {
        var start: Int32
        var count: UInt8
        var capacity: UInt8
        var updates: UInt16
    }

    private let labelCount: Int
    private var slots = 1 << 16
    private var keys: UnsafeMutablePointer<UInt64>
    private var values: UnsafeMutablePointer<Int32>
    private var rows: [Row] = []
    private var rowKeys: [UInt64] = []
    private var arena: UnsafeMutablePointer<Entry>
    private var arenaCapacity = 1 << 16
    private var arenaCount = 0
    private var now: Int32 = 1

    init(labelCount: Int) {
        self.labelCount = labelCount
        keys = .allocate(capacity: slots)
        values = .allocate(capacity: slots)
        values.initialize(repeating: -1, count: slots)
        arena = .allocate(capacity: arenaCapacity)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
        arena.deallocate()
    }

    /// The number of features that have weights.
    var count: Int { rows.count }

    /// Ends a decision: averages count decisions.
    func tick() { now += 1 }

    /// Sums the weights of the features, label by label.
    func score(_ features: FeatureList, into board: ScoreBoard) {
        board.clear(labelCount)
        for index in 0..<features.count {
            let found = find(features[index])
            guard found >= 0 else { continue }
            let row = rows[Int(found)]
            for position in Int(row.start)..<Int(row.start) + Int(row.count) {
                board[arena[position].label] &+= arena[position].weight
            }
        }
    }

    /// Adds to the weights of one label.
    func update(_ features: FeatureList, label: UInt8, by amount: Int32) {
        for index in 0..<features.count { update(features[index], label, amount) }
    }

    /// Adds to one weight.
    func update(_ hash: UInt64, _ label: UInt8, _ amount: Int32) {
        let index = findOrInsert(hash)
        rows[index].updates &+= rows[index].updates < .max ? 1 : 0
        let row = rows[index]
        for position in Int(row.start)..<Int(row.start) + Int(row.count) where arena[position].label == label {
            arena[position].total += Int64(arena[position].weight) * Int64(now - arena[position].stamp)
            arena[position].stamp = now
            arena[position].weight += amount
            return
        }
        append(Entry(label: label, weight: amount, stamp: now, total: 0), to: index)
    }

    /// The averaged weights, the greatest scaled to 127, without rows that were seldom corrected.
    func encode(minimumUpdates: Int) -> [UInt8] {
        var greatest = 1.0
        for row in rows where Int(row.updates) >= minimumUpdates {
            for entry in entries(row) { greatest = max(greatest, abs(average(entry))) }
        }
        let scale = 127 / greatest
        var out: [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])] = []
        for (index, row) in rows.enumerated() where Int(row.updates) >= minimumUpdates {
            let weights = entries(row).compactMap { entry -> (label: UInt8, weight: Int8)? in
                let value = (average(entry) * scale).rounded()
                return value == 0 ? nil : (entry.label, Int8(max(-127, min(127, value))))
            }
            if !weights.isEmpty { out.append((rowKeys[index], weights)) }
        }
        return WeightTable.encode(labelCount: labelCount, rows: out)
    }

    private func entries(_ row: Row) -> UnsafeBufferPointer<Entry> {
        UnsafeBufferPointer(start: arena + Int(row.start), count: Int(row.count))
    }

    private func average(_ entry: Entry) -> Double {
        Double(entry.total + Int64(entry.weight) * Int64(now - entry.stamp)) / Double(now)
    }

    @inline(__always)
    private func find(_ hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
        while values[slot] >= 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & (slots - 1)
        }
        return -1
    }

    private func findOrInsert(_ hash: UInt64) -> Int {
        let found = find(hash)
        if found >= 0 { return Int(found) }
        if rows.count * 2 >= slots { growIndex() }
        rows.append(Row(start: 0, count: 0, capacity: 0, updates: 0))
        rowKeys.append(hash)
        insert(hash, Int32(rows.count - 1))
        return rows.count - 1
    }

    private func insert(_ hash: UInt64, _ row: Int32) {
        var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
        while values[slot] >= 0 { slot = (slot + 1) & (slots - 1) }
        keys[slot] = hash
        values[slot] = row
    }

    private func growIndex() {
        keys.deallocate()
        values.deallocate()
        slots *= 2
        keys = .allocate(capacity: slots)
        values = .allocate(capacity: slots)
        values.initialize(repeating: -1, count: slots)
        for (row, key) in rowKeys.enumerated() { insert(key, Int32(row)) }
    }

    private func append(_ entry: Entry, to index: Int) {
        var row = rows[index]
        if row.count == row.capacity {
            let capacity = max(2, min(255, Int(row.capacity) * 2))
            let start = reserve(capacity)
            for offset in 0..<Int(row.count) { arena[start + offset] = arena[Int(row.start) + offset] }
            row.start = Int32(start)
            row.capacity = UInt8(capacity)
        }
        arena[Int(row.start) + Int(row.count)] = entry
        row.count += 1
        rows[index] = row
    }

    private func reserve(_ count: Int) -> Int {
        if arenaCount + count > arenaCapacity {
            let bigger = UnsafeMutablePointer<Entry>.allocate(capacity: arenaCapacity * 2)
            bigger.moveInitialize(from: arena, count: arenaCount)
            arena.deallocate()
            arena = bigger
            arenaCapacity *= 2
        }
        arenaCount += count
        return arenaCount - count
    }
}
