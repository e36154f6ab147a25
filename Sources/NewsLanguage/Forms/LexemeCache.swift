/// The lexemes of the forms met so far, so that a form costs its features only once.
package struct LexemeCache {
    private let lexicon: Lexicon
    private var builder = LexemeBuilder()
    private var slots: [Int32]
    private var keys: [UInt64] = []
    /// The lexemes, by the numbers that `index(of:_:)` gives.
    package private(set) var lexemes: [Lexeme] = []
    private let limit: Int

    /// An empty cache; when it holds `limit` forms, it forgets all of them.
    package init(lexicon: Lexicon, limit: Int = 1 << 16) {
        self.lexicon = lexicon
        self.limit = limit
        slots = Array(repeating: -1, count: 1 << 12)
    }

    /// The number of the lexeme of UTF-8 bytes.
    package mutating func index(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        let key = Hash64.of(bytes, range, seed: 0x5EED)
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if keys[index] == key { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        lexemes.append(builder.build(bytes, range, lexicon: lexicon))
        keys.append(key)
        slots[slot] = Int32(lexemes.count - 1)
        if lexemes.count * 2 > slots.count { grow() }
        return lexemes.count - 1
    }

    /// Empties a cache that has grown past its limit; only between two sentences.
    package mutating func trim() {
        guard lexemes.count > limit else { return }
        lexemes.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        slots = Array(repeating: -1, count: 1 << 12)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
