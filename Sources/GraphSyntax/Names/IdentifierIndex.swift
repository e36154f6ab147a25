internal import CNewsgraphText

/// Numbers for identifiers, looked up by their bytes, without making strings: the first gets 0, the next new one 1, and
/// so on.
///
/// Identifiers are kept as bytes in one block, with 8 bytes beside each and 11 to 21 in the table of slots. Large tables
/// lie outside of the processor's cache. Who knows early what will be looked up asks for it in three steps, `ask`, some
/// time later `askForEntry` and then `askForText`, and looks it up when it is there.
package struct IdentifierIndex {
    private struct Entry {
        /// Where the bytes start in `text`, in words of 4 bytes.
        let start: UInt32
        let count: UInt32
    }

    private struct Slot {
        var hash: UInt32 = 0
        /// The place in `entries`; -1 where the slot is free.
        var number: Int32 = -1
    }

    /// The hash of an identifier in one table.
    package struct Hash {
        fileprivate let bits: UInt32
    }

    private var entries: [Entry] = []
    private var text: [UInt8] = []
    /// Their number is a power of two, at least four thirds of that of the identifiers.
    private var slots = [Slot](repeating: Slot(), count: 64)
    /// Nobody can know which identifiers fall on one slot; nothing that is written depends on it.
    private let seed = UInt64.random(in: .min ... .max)

    package init() {}

    /// How many identifiers there are.
    package var count: Int { entries.count }

    /// The number of an identifier, or `nil`. The same text in another space is another identifier.
    package func number(of bytes: Bytes, in space: UInt8 = 0) -> Int? {
        number(of: bytes, in: space, hash(bytes, space))
    }

    /// The number of an identifier whose hash is known, or `nil`.
    package func number(of bytes: Bytes, in space: UInt8 = 0, _ hash: Hash) -> Int? {
        let number = slots[slot(of: bytes, space, hash)].number
        return number < 0 ? nil : Int(number)
    }

    /// The number of an identifier, which is added when it is new.
    package mutating func insert(_ bytes: Bytes, in space: UInt8 = 0) -> (number: Int, isNew: Bool) {
        if entries.count * 4 >= slots.count * 3 { grow() }
        let hash = hash(bytes, space)
        let slot = slot(of: bytes, space, hash)
        if slots[slot].number >= 0 { return (Int(slots[slot].number), false) }
        slots[slot] = Slot(hash: hash.bits, number: Int32(entries.count))
        entries.append(Entry(start: UInt32(text.count / 4), count: UInt32(bytes.count)))
        text.makeRoom(for: bytes.count + 4)
        text.append(contentsOf: bytes)
        repeat { text.append(space) } while text.count % 4 != 0
        return (entries.count - 1, true)
    }

    /// The bytes of an identifier.
    package subscript(number: Int) -> ArraySlice<UInt8> { text[range(of: number)] }

    // MARK: Asking early

    /// Asks for the slot of an identifier.
    package func ask(for bytes: Bytes) -> Hash {
        let hash = hash(bytes, 0)
        slots.withUnsafeBufferPointer { slots in
            newsgraph_prefetch(slots.baseAddress.map { $0 + Int(hash.bits) & (slots.count - 1) })
        }
        return hash
    }

    /// Asks for where the bytes lie that an identifier will be compared with, and gives the number that it probably has.
    package func askForEntry(_ hash: Hash) -> Int? {
        let number = slots[Int(hash.bits) & (slots.count - 1)].number
        guard number >= 0 else { return nil }
        entries.withUnsafeBufferPointer { newsgraph_prefetch($0.baseAddress.map { $0 + Int(number) }) }
        return Int(number)
    }

    /// Asks for the bytes that an identifier will be compared with.
    package func askForText(_ hash: Hash) {
        let number = slots[Int(hash.bits) & (slots.count - 1)].number
        guard number >= 0 else { return }
        let start = range(of: Int(number)).lowerBound
        text.withUnsafeBufferPointer { newsgraph_prefetch($0.baseAddress.map { $0 + start }) }
    }

    // MARK: Slots

    /// The slot that holds the identifier, or the free one where it belongs.
    private func slot(of bytes: Bytes, _ space: UInt8, _ hash: Hash) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(hash.bits) & (slots.count - 1)
            while slots[slot].number >= 0 {
                if slots[slot].hash == hash.bits, holds(Int(slots[slot].number), bytes, space) { break }
                slot = (slot + 1) & (slots.count - 1)
            }
            return slot
        }
    }

    private func holds(_ number: Int, _ bytes: Bytes, _ space: UInt8) -> Bool {
        let range = range(of: number)
        guard range.count == bytes.count, text[range.upperBound] == space else { return false }
        return text.withUnsafeBufferPointer { Bytes(rebasing: $0[range]).equals(bytes) }
    }

    private func range(of number: Int) -> Range<Int> {
        let entry = entries[number], start = Int(entry.start) * 4
        return start..<(start + Int(entry.count))
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](onLargePages: old.count * 2, of: Slot())
        for full in old where full.number >= 0 {
            var slot = Int(full.hash) & (slots.count - 1)
            while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = full
        }
    }

    /// Multiplies eight bytes at a time into what came before, and folds (as wyhash does; Wang Yi, 2019).
    private func hash(_ bytes: Bytes, _ space: UInt8) -> Hash {
        var state = seed ^ UInt64(bytes.count) ^ UInt64(space) << 56
        var offset = 0
        while offset + 8 <= bytes.count {
            state = IdentifierIndex.mix(state ^ bytes.word(at: offset))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return Hash(bits: UInt32(truncatingIfNeeded: IdentifierIndex.mix(state ^ rest) >> 32))
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return (product.high ^ product.low) &* 0xD6E8_FEB8_6659_FD93
    }
}
