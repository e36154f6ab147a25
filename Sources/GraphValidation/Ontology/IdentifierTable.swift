/// Numbers for identifiers: the first gets 0, the next new one 1, and so on.
///
/// Identifiers are kept as bytes in one block; Swift's seeded hash keeps chosen identifiers from colliding.
struct IdentifierTable {
    private struct Entry {
        let hash: Int
        let start: Int
        let end: Int
    }

    private var entries: [Entry] = []
    private var arena: [UInt8] = []
    /// Indices into `entries`, -1 where a slot is free; a power of two.
    private var slots = [Int32](repeating: -1, count: 64)

    /// How many identifiers there are.
    var count: Int { entries.count }

    /// The number of an identifier; a new one is added.
    mutating func number(of bytes: UnsafeRawBufferPointer) -> Int {
        let hash = IdentifierTable.hash(bytes)
        let slot = slot(of: bytes, hash)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(hash: hash, start: arena.count, end: arena.count + bytes.count))
        arena.append(contentsOf: bytes)
        if entries.count * 2 > slots.count { grow() }
        return entries.count - 1
    }

    /// The number of an identifier that is known already.
    func existing(_ bytes: UnsafeRawBufferPointer) -> Int? {
        let index = slots[slot(of: bytes, IdentifierTable.hash(bytes))]
        return index >= 0 ? Int(index) : nil
    }

    /// The bytes of an identifier.
    subscript(number: Int) -> ArraySlice<UInt8> { arena[entries[number].start..<entries[number].end] }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
    }

    /// The slot that holds the identifier, or the free one where it belongs.
    private func slot(of bytes: UnsafeRawBufferPointer, _ hash: Int) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0, !holds(bytes, hash, Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func holds(_ bytes: UnsafeRawBufferPointer, _ hash: Int, _ index: Int) -> Bool {
        let entry = entries[index]
        guard entry.hash == hash, entry.end - entry.start == bytes.count else { return false }
        return arena[entry.start..<entry.end].elementsEqual(bytes)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = entry.hash & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }
}
