/// Hash of a word → a number, in place in the model: open addressing over pairs of 32-bit words.
///
/// Layout: the number of slots (a power of two), then for each slot the upper half of the hash and the value.
/// The upper half 0 marks a free slot. A word outside the table meets a wrong entry once in 2³² tries.
package struct IdentifierTable: Sendable {
    private let bytes: ModelBytes
    private let start: Int
    private let mask: Int

    /// Opens a table; `nil` when the bytes cannot be one.
    package init?(_ slice: ModelSlice) {
        guard let slots = slice.integer(at: 0), slots > 0, slots & (slots - 1) == 0, slice.count == 4 + slots * 8 else {
            return nil
        }
        bytes = slice.bytes
        start = slice.range.lowerBound + 4
        mask = slots - 1
    }

    /// The number stored for a hash.
    package subscript(_ hash: UInt64) -> UInt32? {
        let key = IdentifierTable.key(hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        for _ in 0...mask {
            let found = bytes.load(start + slot * 8, as: UInt32.self)
            if found == key { return bytes.load(start + slot * 8 + 4, as: UInt32.self) }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func key(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }

    /// The bytes of a table of these entries; of equal hashes the first stays.
    package static func encode(_ entries: [(hash: UInt64, value: UInt32)]) -> [UInt8] {
        var slots = 16
        while slots * 2 < entries.count * 3 { slots *= 2 }
        var table = [(key: UInt32, value: UInt32)](repeating: (0, 0), count: slots)
        for entry in entries {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots - 1)
            while table[slot].key != 0, table[slot].key != key(entry.hash) { slot = (slot + 1) & (slots - 1) }
            if table[slot].key == 0 { table[slot] = (key(entry.hash), entry.value) }
        }
        var out: [UInt8] = []
        out.appendLittleEndian(UInt32(slots))
        for cell in table {
            out.appendLittleEndian(cell.key)
            out.appendLittleEndian(cell.value)
        }
        return out
    }
}

extension [UInt8] {
    /// Appends the bytes of an integer, least first.
    package mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        var rest = value.littleEndian
        Swift.withUnsafeBytes(of: &rest) { append(contentsOf: $0) }
    }
}
