/// Identifiers of a document with a number each; looked up by their bytes, without making strings.
struct IdentifierTable {
    private struct Entry {
        let start: Int
        let count: Int32
        let number: Int32
        let hash: UInt64
    }

    private var text: [UInt8] = []
    private var entries: [Entry] = []
    /// Indices into `entries` plus one; 0 is free. Their number is a power of two.
    private var slots = [Int32](repeating: 0, count: 1024)
    /// Nobody can know which identifiers fall on one slot; nothing that is written depends on it.
    private let seed = UInt64.random(in: .min ... .max)

    /// The number of an identifier, or `nil`.
    func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let slot = find(bytes, hash(bytes))
        return slots[slot] == 0 ? nil : Int(entries[Int(slots[slot]) - 1].number)
    }

    /// Gives an identifier a number; false when it has one.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        if entries.count * 2 >= slots.count { grow() }
        let hash = hash(bytes)
        let slot = find(bytes, hash)
        guard slots[slot] == 0 else { return false }
        entries.append(Entry(start: text.count, count: Int32(bytes.count), number: Int32(number), hash: hash))
        text.append(contentsOf: bytes)
        slots[slot] = Int32(entries.count)
        return true
    }

    private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, Int(entry.count) == bytes.count, holds(entry, bytes) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func holds(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<bytes.count where text[entry.start + index] != bytes[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index + 1)
        }
    }

    /// Eight bytes at a time, each multiplied into what came before.
    private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = mix(hash ^ bytes.word(at: offset))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return mix(hash ^ rest)
    }

    private func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ seed | 1).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

extension String {
    /// Lends the bytes of the text.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }
}
