internal import GraphSyntax

/// Numbers for identifiers: the first gets 0, the next new one 1, and so on.
///
/// Identifiers are kept as bytes in one block, with 12 bytes beside each and 4 to 8 in the table of slots. A hash that
/// is seeded anew in every table keeps chosen identifiers from colliding; equal hashes are compared byte by byte.
struct IdentifierTable {
    private struct Entry {
        let hash: UInt32
        let start: UInt32
        let count: UInt32
    }

    private var entries: [Entry] = []
    private var arena: [UInt8] = []
    /// Indices into `entries`, -1 where a slot is free; a power of two.
    private var slots = [Int32](repeating: -1, count: 64)

    /// How many identifiers there are.
    var count: Int { entries.count }

    /// The number of an identifier; a new one is added. The same text in another space is another identifier.
    mutating func number(of bytes: Bytes, in space: UInt8 = 0) -> Int {
        let hash = self.hash(bytes, space)
        let slot = slot(of: bytes, space, hash)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        let number = entries.count
        slots[slot] = Int32(truncatingIfNeeded: number)
        let start = UInt32(truncatingIfNeeded: arena.count)
        entries.append(Entry(hash: hash, start: start, count: UInt32(truncatingIfNeeded: bytes.count)))
        arena.append(contentsOf: bytes)
        arena.append(space)
        if entries.count * 4 > slots.count * 3 { grow() }
        return number
    }

    /// The number of an identifier that is known already.
    func existing(_ bytes: Bytes, in space: UInt8 = 0) -> Int? {
        let index = slots[slot(of: bytes, space, hash(bytes, space))]
        return index >= 0 ? Int(index) : nil
    }

    /// The bytes of an identifier.
    subscript(number: Int) -> ArraySlice<UInt8> {
        let entry = entries[number]
        return arena[Int(entry.start)..<(Int(entry.start) + Int(entry.count))]
    }

    private let seed = UInt64.random(in: 0...UInt64.max) | 1

    /// Multiplies and folds eight bytes at a time (as wyhash does; Wang Yi, 2019).
    @inline(__always)
    private func hash(_ bytes: Bytes, _ space: UInt8) -> UInt32 {
        var state = seed &+ UInt64(space) &+ UInt64(bytes.count) << 8
        var offset = 0
        while offset + 8 <= bytes.count {
            state = mix(state ^ bytes.word(at: offset))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        let hash = mix(mix(state ^ rest) ^ seed)
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    @inline(__always)
    private func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: seed ^ 0x8BB8_4B93_962E_ACC9)
        return product.high ^ product.low
    }

    /// The slot that holds the identifier, or the free one where it belongs.
    @inline(__always)
    private func slot(of bytes: Bytes, _ space: UInt8, _ hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0, !holds(bytes, space, hash, Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    @inline(__always)
    private func holds(_ bytes: Bytes, _ space: UInt8, _ hash: UInt32, _ index: Int) -> Bool {
        let entry = entries[index]
        let (start, count) = (Int(entry.start), Int(entry.count))
        guard entry.hash == hash, count == bytes.count, arena[start + count] == space else { return false }
        return arena.withUnsafeBufferPointer { Bytes(rebasing: $0[start..<(start + count)]).equals(bytes) }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }
}
