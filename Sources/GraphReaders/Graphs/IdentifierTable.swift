internal import CNewsgraphText
internal import GraphSyntax

/// Identifiers of a document with a number each; looked up by their bytes, without making strings.
///
/// Large tables lie outside of the processor's cache. Who knows early what will be looked up asks for it in two steps,
/// `askForSlot` and some time later `askForText`, and looks it up when it is there.
struct IdentifierTable {
    /// An identifier, or nothing.
    private struct Slot {
        /// The upper half of the hash.
        var hash: UInt32 = 0
        var number: Int32 = 0
        /// The length in bytes plus one; 0 is free.
        var length: UInt32 = 0
        /// Where the bytes start in `text`, in words of 8 bytes.
        var start: UInt32 = 0
    }

    /// The hash of an identifier in one table.
    struct Hash {
        fileprivate let word: UInt64

        @inline(__always)
        fileprivate var upper: UInt32 { UInt32(truncatingIfNeeded: word >> 32) }
    }

    private var text: [UInt8] = []
    private var count = 0
    /// Their number is a power of two, at least twice that of the identifiers.
    private var slots = [Slot](repeating: Slot(), count: 1024)
    /// Nobody can know which identifiers fall on one slot; nothing that is written depends on it.
    private let seed = UInt64.random(in: .min ... .max)

    /// Whether there is no identifier in the table.
    var isEmpty: Bool { count == 0 }

    /// The number of an identifier, or `nil`.
    func number(of bytes: Bytes) -> Int? { number(of: bytes, hash(bytes)) }

    /// The number of an identifier whose hash is known, or `nil`.
    @inline(__always)
    func number(of bytes: Bytes, _ hash: Hash) -> Int? {
        let found = slots[find(bytes, hash)]
        return found.length == 0 ? nil : Int(found.number)
    }

    /// Gives an identifier a number; false when it has one.
    mutating func insert(_ bytes: Bytes, _ number: Int) -> Bool {
        if count * 2 >= slots.count { grow() }
        let hash = hash(bytes)
        let slot = find(bytes, hash)
        guard slots[slot].length == 0 else { return false }
        slots[slot] = Slot(
            hash: hash.upper,
            number: Int32(number),
            length: UInt32(bytes.count) + 1,
            start: UInt32(text.count / 8)
        )
        text.makeRoom(for: bytes.count + 8)
        text.append(contentsOf: bytes)
        while text.count % 8 != 0 { text.append(0) }
        count += 1
        return true
    }

    /// Asks for the slot of an identifier.
    @inline(__always)
    func askForSlot(_ hash: Hash) {
        slots.withUnsafeBufferPointer { slots in
            newsgraph_prefetch(slots.baseAddress.map { $0 + IdentifierTable.first(hash.upper, slots.count) })
        }
    }

    /// Asks for the bytes that an identifier will be compared with, and gives the number that it probably has.
    @inline(__always)
    func askForText(_ hash: Hash) -> Int {
        let slot = slots[IdentifierTable.first(hash.upper, slots.count)]
        text.withUnsafeBufferPointer { text in newsgraph_prefetch(text.baseAddress.map { $0 + Int(slot.start) * 8 }) }
        return Int(slot.number)
    }

    /// The slot at which a search starts.
    @inline(__always)
    private static func first(_ hash: UInt32, _ count: Int) -> Int { Int(hash) & (count - 1) }

    private func find(_ bytes: Bytes, _ hash: Hash) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = IdentifierTable.first(hash.upper, slots.count)
            while slots[slot].length != 0 {
                if slots[slot].hash == hash.upper, holds(slots[slot], bytes) { return slot }
                slot = (slot + 1) & (slots.count - 1)
            }
            return slot
        }
    }

    private func holds(_ slot: Slot, _ bytes: Bytes) -> Bool {
        guard Int(slot.length) == bytes.count + 1 else { return false }
        let start = Int(slot.start) * 8
        return text.withUnsafeBufferPointer { text in
            Bytes(rebasing: text[start..<(start + bytes.count)]).equals(bytes)
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](onLargePages: old.count * 2, of: Slot())
        for full in old where full.length != 0 {
            var slot = IdentifierTable.first(full.hash, slots.count)
            while slots[slot].length != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = full
        }
    }

    /// Eight bytes at a time, each multiplied into what came before.
    func hash(_ bytes: Bytes) -> Hash {
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
        return Hash(word: IdentifierTable.mix(hash ^ rest))
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return (product.high ^ product.low) &* 0xD6E8_FEB8_6659_FD93
    }
}
