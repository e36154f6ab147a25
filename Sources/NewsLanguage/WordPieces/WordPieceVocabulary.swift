/// The pieces that words are cut into, in place in a model: a double-array trie over their UTF-8 bytes.
///
/// Layout: the number of pieces, then the cells of the trie, 32 bits each. A cell in use has the byte that leads to it
/// in bits 0–7, whether a piece ends there in bit 8, and in bits 9–30 the offset of its children: the child of byte *b*
/// is the cell at that offset plus *b*, and the cell at the offset itself has bit 31 set and the number of the piece.
/// Whatever the bytes hold, a look-up stays inside them and gives numbers of pieces below the count.
package struct WordPieceVocabulary: Sendable {
    /// A place in the trie: what has been read of a piece.
    package typealias State = Int

    /// The name of the piece for words that cannot be cut.
    package static let unknownName = "[UNK]"
    /// What pieces inside a word begin with.
    package static let continuationMark = "##"

    private let bytes: ModelBytes
    private let start: Int
    private let cells: Int
    /// The number of pieces.
    package let count: Int
    /// The piece for words that cannot be cut.
    package private(set) var unknown: Int32 = 0
    /// Where pieces inside a word begin; `nil` when there are none.
    package private(set) var continuation: State?

    /// Where pieces at the start of a word begin.
    package static let root: State = 0

    /// Opens a vocabulary; `nil` when the bytes cannot be one, or one without an unknown piece.
    package init?(_ slice: ModelSlice) {
        guard let count = slice.integer(at: 0), count > 0, count <= Int(Int32.max), slice.count > 4,
            slice.count.isMultiple(of: 4)
        else { return nil }
        bytes = slice.bytes
        start = slice.range.lowerBound + 4
        cells = slice.count / 4 - 1
        self.count = count
        guard let unknown = number(of: WordPieceVocabulary.unknownName) else { return nil }
        self.unknown = unknown
        continuation = state(after: WordPieceVocabulary.continuationMark)
    }

    /// The number of a piece by its name, with its mark.
    package func number(of name: String) -> Int32? { state(after: name).flatMap { piece(at: $0) } }

    private func state(after text: String) -> State? {
        var state = WordPieceVocabulary.root
        for byte in text.utf8 {
            guard let next = next(state, byte) else { return nil }
            state = next
        }
        return state
    }

    /// The place after one more byte, or nothing when no piece goes on like that.
    @inline(__always)
    package func next(_ state: State, _ byte: UInt8) -> State? {
        let child = WordPieceCell.offset(cell(state)) + Int(byte)
        return WordPieceCell.isChild(cell(child), byte) ? child : nil
    }

    /// The piece that ends at a place.
    @inline(__always)
    package func piece(at state: State) -> Int32? {
        let found = cell(state)
        guard WordPieceCell.endsPiece(found) else { return nil }
        let number = WordPieceCell.number(cell(WordPieceCell.offset(found)))
        return number < count ? Int32(truncatingIfNeeded: number) : nil
    }

    /// A cell; one outside is empty.
    @inline(__always)
    private func cell(_ index: Int) -> UInt32 { index < cells ? bytes.load(start + index * 4, as: UInt32.self) : 0 }
}

/// The bits of one cell of a vocabulary's trie.
enum WordPieceCell {
    /// The first offset that a cell has no room for.
    static let limit = 1 << 22

    /// A cell that a byte leads to.
    static func inner(byte: UInt8, offset: Int, endsPiece: Bool) -> UInt32 {
        UInt32(byte) | (endsPiece ? 0x100 : 0) | UInt32(offset) << 9
    }

    /// A cell with the number of a piece.
    static func leaf(_ number: Int) -> UInt32 { 1 << 31 | UInt32(number) }

    /// Where the children of a cell are counted from.
    @inline(__always)
    static func offset(_ cell: UInt32) -> Int { Int(cell >> 9) & (limit - 1) }

    /// Whether a cell is one that this byte leads to; an empty one never is, as no piece holds the byte 0.
    @inline(__always)
    static func isChild(_ cell: UInt32, _ byte: UInt8) -> Bool { cell & 0x8000_00FF == UInt32(byte) && byte != 0 }

    /// Whether a piece ends at a cell.
    @inline(__always)
    static func endsPiece(_ cell: UInt32) -> Bool { cell >> 31 == 0 && cell & 0x100 != 0 }

    /// The number in a cell of a piece; more than any piece has when it is none.
    @inline(__always)
    static func number(_ cell: UInt32) -> Int { cell >> 31 == 1 ? Int(cell & 0x7FFF_FFFF) : .max }
}
