/// Known names of one to six words: which lists each is on, and whether a longer one begins so.
///
/// In the model it is a table from the hash of the words in lower case to bits; bit 31 says that a longer name
/// begins with these words.
package struct Gazetteer: Sendable {
    /// The number of lists there may be.
    package static let listCount = 12
    /// Names are no longer than this.
    package static let longestName = 6
    private static let continues: UInt32 = 1 << 31
    private let table: IdentifierTable

    /// A gazetteer in a model.
    package init(table: IdentifierTable) { self.table = table }

    /// What the lists say of each word: for list l, bit 2l at the first word of a name, 2l + 1 at later ones.
    ///
    /// `lexemes` has two boundary lexemes on each side.
    package func marks(_ lexemes: [Lexeme], into out: inout [UInt32]) {
        let count = lexemes.count - 4
        out.removeAll(keepingCapacity: true)
        out.append(contentsOf: repeatElement(0, count: max(0, count)))
        for start in 0..<max(0, count) {
            var hash = Gazetteer.seed
            var found: UInt32 = 0
            var end = start
            for index in start..<min(count, start + Gazetteer.longestName) {
                hash = Hash64.mix(hash, lexemes[index + 2].lower)
                guard let entry = table[hash] else { break }
                if entry & ~Gazetteer.continues != 0 {
                    found = entry & ~Gazetteer.continues
                    end = index + 1
                }
                if entry & Gazetteer.continues == 0 { break }
            }
            mark(start..<end, found, &out)
        }
    }

    private func mark(_ range: Range<Int>, _ lists: UInt32, _ out: inout [UInt32]) {
        for list in 0..<UInt32(Gazetteer.listCount) where lists & 1 << list != 0 {
            for index in range { out[index] |= 1 << (2 * list + (index == range.lowerBound ? 0 : 1)) }
        }
    }

    private static let seed: UInt64 = 0x6A2

    /// The bytes of a gazetteer of these names, each given by the lexemes of its words and its list.
    package static func encode(_ names: [(words: [UInt64], list: Int)]) -> [UInt8] {
        var entries: [UInt64: UInt32] = [:]
        for name in names where !name.words.isEmpty && name.words.count <= longestName {
            var hash = seed
            for (index, word) in name.words.enumerated() {
                hash = Hash64.mix(hash, word)
                entries[hash, default: 0] |= index + 1 < name.words.count ? continues : 1 << UInt32(name.list)
            }
        }
        return IdentifierTable.encode(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
