/// Identifiers of a document with a number each; looked up by their bytes, without making strings.
struct IdentifierTable {
    private struct Entry {
        let start: Int
        let count: Int32
        let number: Int32
    }

    private var text: [UInt8] = []
    private var entries: [Entry] = []
    /// The upper half of a hash, and below it the index into `entries` plus one; 0 is free. Their number is a power of two.
    private var slots = [UInt64](repeating: 0, count: 1024)
    /// Nobody can know which identifiers fall on one slot; nothing that is written depends on it.
    private let seed = UInt64.random(in: .min ... .max)

    /// Whether there is no identifier in the table.
    var isEmpty: Bool { entries.isEmpty }

    /// The number of an identifier, or `nil`.
    func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let found = slots[find(bytes, hash(bytes))]
        return found == 0 ? nil : Int(entries[IdentifierTable.index(found)].number)
    }

    /// Gives an identifier a number; false when it has one.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        if entries.count * 2 >= slots.count { grow() }
        let hash = hash(bytes)
        let slot = find(bytes, hash)
        guard slots[slot] == 0 else { return false }
        entries.append(Entry(start: text.count, count: Int32(bytes.count), number: Int32(number)))
        text.append(contentsOf: bytes)
        slots[slot] = (hash & IdentifierTable.upper) | UInt64(entries.count)
        return true
    }

    private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

    private static func index(_ slot: UInt64) -> Int { Int(slot & ~upper) - 1 }

    private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash >> 32) & mask
            while slots[slot] != 0 {
                let isLike = slots[slot] & IdentifierTable.upper == hash & IdentifierTable.upper
                if isLike, holds(entries[IdentifierTable.index(slots[slot])], bytes) { return slot }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    private func holds(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.count) == bytes.count else { return false }
        return text.withUnsafeBufferPointer { text in
            UnsafeBufferPointer(rebasing: text[entry.start..<(entry.start + bytes.count)]).hasSameBytes(as: bytes)
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for full in old where full != 0 {
            var slot = Int(truncatingIfNeeded: full >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = full
        }
    }

    /// Eight bytes at a time, each multiplied into what came before.
    private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = IdentifierTable.mix(hash ^ bytes.word(at: offset))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return IdentifierTable.mix(hash ^ rest)
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return (product.high ^ product.low) &* 0xD6E8_FEB8_6659_FD93
    }
}

extension String {
    /// Lends the bytes of the text.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether two stretches of one length hold the same bytes.
    @inline(__always)
    func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset + 8 <= count {
            guard word(at: offset) == other.word(at: offset) else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }
}
